import type { PanelModel } from '../../lib/model/panel-model.ts';
import { topFrame, type FakePorts, type Shown } from '../model/fake-ports.ts';
import { settle } from '../model/settle.ts';
import { loginStates } from './login-states.ts';

/** PEM texts made when the gallery is built: a sound one, one that ends soon, one that has ended. */
declare const CERTIFICATES: { sound: string; soundThumbprint: string; next: string; soon: string; ended: string; tenant: string };

const krisp = 'https://account.krisp.ai';
const portal = 'https://portal.azure.com';
const tenant = '3f2a1b0c-9d8e-4f7a-b6c5-d4e3f2a1b0c9';
const app = `${portal}/#@${tenant}/view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/11111111-1111-4111-8111-111111111111/appId/22222222-2222-4222-8222-222222222222`;
const acs = 'https://api.krisp.ai/v2/auth/sso/saml/0d6b2c1e-7f43-4a9a-9a55-3a1f0b6f3c11';
const signOn = 'https://account.krisp.ai/sso/0d6b2c1e-7f43-4a9a-9a55-3a1f0b6f3c11';
const login = `https://login.microsoftonline.com/${tenant}/saml2`;

interface Scene {
  fake: FakePorts;
  model: PanelModel;
}
type Setup = (scene: Scene) => Promise<void> | void;

const value = (text: string): Shown => ({ text, role: 'value' });
const box = (text: string): Shown => ({ text, role: 'textbox' });
const button = (name: string): Shown => ({ text: name, name, role: 'button' });

function showKrisp({ fake }: Scene, shows: Record<string, Shown>): void {
  fake.show({ tabId: 1, url: `${krisp}/settings/security`, frames: [topFrame(krisp, shows)] });
}
function showEntra({ fake }: Scene, shows: Record<string, Shown>, url = app): void {
  fake.show({ tabId: 2, url, frames: [topFrame(portal, shows, 2)] });
}
const krispValues = {
  'krisp/saml-panel#team-slug': value('contoso'),
  'krisp/saml-panel#reply-url': value(acs),
  'krisp/saml-panel#single-sign-on-url': value(signOn),
};
const saved = {
  'entra/saml-sign-on#title': value(''),
  'entra/saml-sign-on#identifier': value('contoso'),
  'entra/saml-sign-on#reply-url': value(acs),
  'entra/saml-sign-on#sign-on-url': value(signOn),
  'entra/saml-sign-on#claim-email': { text: 'user.mail', role: 'value', name: 'Email' },
};
const addresses = {
  'entra/saml-sign-on#login-url': value(login),
  'entra/saml-sign-on#entra-identifier': value(`https://sts.windows.net/${tenant}/`),
  'entra/saml-sign-on#idp-logout-url': value(login),
  'entra/saml-sign-on#thumbprint': value(CERTIFICATES.soundThumbprint),
};

async function start({ fake, model }: Scene, practice = false, guide = 'krisp-custom-app'): Promise<void> {
  model.connections.create(guide, practice ? 'Practice' : 'Contoso', practice ? 'practice' : 'production');
  await settle(model);
  void fake;
}
async function withKrispValues(scene: Scene): Promise<void> {
  await start(scene);
  showKrisp(scene, krispValues);
  await settle(scene.model);
  scene.model.guide.takeShown();
  await settle(scene.model);
}
async function withApp(scene: Scene): Promise<void> {
  await withKrispValues(scene);
  showEntra(scene, { 'entra/app-overview#title': value('Contoso Krisp'), 'entra/users#assigned': value('2') });
  await settle(scene.model);
}
async function withSaml(scene: Scene): Promise<void> {
  await withApp(scene);
  showEntra(scene, saved);
  await settle(scene.model);
}
async function withCertificate(scene: Scene): Promise<void> {
  await withSaml(scene);
  showEntra(scene, { ...saved, ...addresses });
  await settle(scene.model);
  await scene.model.intake.takeText(CERTIFICATES.sound, 'Krisp.cer');
  await settle(scene.model);
}
const krispForm = (filled: boolean): Record<string, Shown> => ({
  ...krispValues,
  'krisp/saml-panel#audience-uri': box(filled ? 'contoso' : ''),
  'krisp/saml-panel#identity-provider-issuer': box(filled ? 'contoso' : ''),
  'krisp/saml-panel#identity-provider-sso-url': box(filled ? login : ''),
  'krisp/saml-panel#certificate': box(filled ? CERTIFICATES.sound : ''),
});
async function withForm(scene: Scene): Promise<void> {
  await withCertificate(scene);
  showKrisp(scene, krispForm(true));
  await settle(scene.model);
}
async function changing(scene: Scene): Promise<void> {
  const { fake, model } = scene;
  const before = model.connections.current.peek()!;
  model.connections.succeed(before, 'krisp-certificate', `${before.name}, new certificate`);
  await settle(model);
  void fake;
}
/** Old in Krisp and in Entra, the new one in hand. */
async function withNew(scene: Scene, text = CERTIFICATES.next): Promise<void> {
  await withForm(scene);
  await changing(scene);
  showKrisp(scene, krispForm(true));
  await settle(scene.model);
  scene.model.guide.go('take-new');
  showEntra(scene, { ...saved, ...addresses, 'entra/certificate#certificates': { text: '2', role: 'rows' } });
  await settle(scene.model);
  await scene.model.intake.takeText(text, 'Krisp.cer');
  await settle(scene.model);
}
async function atBasicSaml(scene: Scene, shows: Record<string, Shown>): Promise<void> {
  await withApp(scene);
  scene.model.guide.go('basic-saml');
  showEntra(scene, { 'entra/saml-sign-on#title': value(''), ...shows });
  await settle(scene.model);
}

const ds = 'http://www.w3.org/2000/09/xmldsig#';
const base64 = (pem: string) => pem.replace(/-----[A-Z ]+-----|\s/g, '');
const idpRole = (...pems: string[]) => `<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${pems.map((pem) => `<KeyDescriptor use="signing"><KeyInfo xmlns="${ds}"><X509Data><X509Certificate>${base64(pem)}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`).join('')}<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${login}"/></IDPSSODescriptor>`;
const federation = (entities: readonly string[]) => `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${entities.join('')}</EntitiesDescriptor>`;
const named = (entityId: string, name: string, scope: string) => `<EntityDescriptor entityID="${entityId}">${idpRole(CERTIFICATES.sound).replace('<KeyDescriptor', `<Extensions><UIInfo xmlns="urn:oasis:names:tc:SAML:metadata:ui"><DisplayName xml:lang="en">${name}</DisplayName></UIInfo><Scope xmlns="urn:mace:shibboleth:metadata:1.0">${scope}</Scope></Extensions><KeyDescriptor`)}</EntityDescriptor>`;
const manyEntities = [
  named('https://idp.contoso.com/saml2/idp/metadata', 'Contoso', 'contoso.com'),
  named(`https://${'a-very-long-host-name-without-end.'.repeat(5)}example/idp/${'shibboleth-'.repeat(14)}`, `Donaudampfschifffahrtsgesellschaftskapitänsakademie ${'Oberösterreich '.repeat(4)}`, 'academy.example'),
  named('urn:\u202emoc.osotnoc:idp', '&lt;img src=x&gt; Con\u200btoso', 'evil.example'),
  ...Array.from({ length: 900 }, (_, index) => named(`https://idp-${index}.uni.example/idp/shibboleth`, `University ${index}`, `uni-${index}.example`)),
  `<EntityDescriptor entityID="https://sp.example"><SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"/></EntityDescriptor>`,
];
/** A file of 96 MB whose reading comes to a halt at two fifths. */
function halfRead() {
  const size = 96_000_000;
  const head = new TextEncoder().encode('<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">');
  const file = new Blob();
  const slice = (start = 0, end = size): Blob => {
    if (end - start > 1_000_000) return file;
    const bytes = new Uint8Array(end - start).fill(32);
    if (start === 0) bytes.set(head);
    return start < size * 0.4 ? new Blob([bytes]) : Object.assign(new Blob(), { arrayBuffer: () => new Promise<ArrayBuffer>(() => {}) });
  };
  Object.defineProperty(file, 'size', { value: size });
  Object.assign(file, { slice });
  return Object.assign(file, { name: 'a-federation-with-a-rather-long-file-name-and-all-its-members.xml' });
}

async function galleryApp(scene: Scene, certificate = true): Promise<void> {
  await start(scene, false, 'krisp-gallery');
  showKrisp(scene, krispValues);
  await settle(scene.model);
  scene.model.guide.takeShown();
  scene.model.guide.go('certificate');
  const claim = { 'entra/saml-sign-on#claim-email': { text: 'user.mail', role: 'value', name: 'email' } };
  const logout = certificate ? {} : { 'entra/saml-sign-on#idp-logout-url': value('') };
  showEntra(scene, { ...saved, ...claim, ...addresses, ...logout });
  await settle(scene.model);
  if (certificate) await scene.model.intake.takeText(CERTIFICATES.sound, 'Krisp Technologies.cer');
  await settle(scene.model);
  scene.model.guide.go('hand-over');
}

/** Every state worth a look, by name. */
export const states: Record<string, Setup> = {
  empty: () => {},
  list: async (scene) => {
    await withSaml(scene);
    scene.model.connections.open(null);
    await start(scene, true);
    scene.model.connections.open(null);
  },
  ungranted: async (scene) => {
    scene.fake.granted.hosts = false;
    await start(scene);
    scene.fake.show({ tabId: 9, url: null, frames: [] });
  },
  elsewhere: async (scene) => {
    await start(scene, true);
    scene.fake.show({ tabId: 9, url: null, frames: [] });
  },
  silent: async (scene) => {
    await start(scene);
    scene.fake.show({ tabId: 1, url: `${krisp}/`, frames: [] });
  },
  pointing: async (scene) => {
    await start(scene);
    showKrisp(scene, {
      'krisp/authentication#enable-sso': { text: '', role: 'checkbox', name: 'Enable SSO', checked: false },
    });
  },
  capture: async (scene) => {
    await start(scene);
    showKrisp(scene, krispValues);
  },
  lost: async (scene) => {
    await start(scene);
    showKrisp(scene, {});
  },
  several: async (scene) => {
    await start(scene);
    showKrisp(scene, { 'krisp/saml-panel#team-slug': 2 });
  },
  'lost-way': async (scene) => {
    await withApp(scene);
    scene.model.guide.go('choose-saml');
    showEntra(scene, {}, app.replace('/SignOn/', '/Overview/'));
  },
  covered: async (scene) => {
    await withApp(scene);
    scene.model.guide.go('choose-saml');
    showEntra(scene, { 'entra/sso-method#saml': { text: 'SAML', name: 'SAML', role: 'button', covered: 'alert' } });
  },
  'create-app': async (scene) => {
    await withKrispValues(scene);
    showEntra(scene, { 'entra/create-app#name': box('') }, `${portal}/#view/Microsoft_AAD_IAM/AppGalleryBladeV2`);
  },
  'assign-users': async (scene) => {
    await withKrispValues(scene);
    showEntra(scene, {
      'entra/app-overview#title': value('Contoso Krisp'),
      'entra/users#add': button('Add user/group'),
    });
  },
  'basic-saml': (scene) =>
    atBasicSaml(scene, {
      'entra/basic-saml#identifier': box(''),
      'entra/basic-saml#add-reply-url': button('Add reply URL'),
      'entra/basic-saml#sign-on-url': box('https://old.contoso.example/login'),
    }),
  'not-kept': async (scene) => {
    await atBasicSaml(scene, {
      'entra/basic-saml#identifier': box(''),
      'entra/basic-saml#reply-url': box(''),
      'entra/basic-saml#sign-on-url': box(''),
    });
    scene.fake.behaviour.rewrite = (text) => (text === acs ? `${text}/` : text);
    await scene.model.guide.fill();
  },
  mistakes: (scene) =>
    atBasicSaml(scene, {
      'entra/saml-sign-on#identifier': value('contoso '),
      'entra/saml-sign-on#reply-url': value(`${acs}/`),
      'entra/saml-sign-on#sign-on-url': value(signOn),
      'entra/saml-sign-on#edit-basic-saml': button('Edit'),
    }),
  'mistakes-elsewhere': async (scene) => {
    await withSaml(scene);
    showEntra(scene, { ...saved, ...addresses, 'entra/saml-sign-on#reply-url': value(acs.replace('https', 'http')) });
    await settle(scene.model);
    scene.model.guide.go('certificate');
  },
  claims: async (scene) => {
    await withApp(scene);
    scene.model.guide.go('claims');
    showEntra(scene, {
      'entra/manage-claim#name': box('email'),
      'entra/manage-claim#source-attribute': { text: 'user.userprincipalname', role: 'combobox' },
    });
  },
  certificate: async (scene) => {
    await withSaml(scene);
    showEntra(scene, { ...saved, ...addresses, 'entra/saml-sign-on#certificate-base64': button('Download') });
  },
  'replace-begin': async (scene) => {
    await withForm(scene);
    await changing(scene);
    scene.model.guide.go('keep-old');
    showKrisp(scene, krispForm(true));
  },
  'replace-both': async (scene) => {
    await withNew(scene);
    scene.model.guide.go('take-new');
  },
  'replace-same': async (scene) => {
    await withNew(scene, CERTIFICATES.sound);
    scene.model.guide.go('take-new');
  },
  'replace-gap': async (scene) => {
    await withNew(scene);
    showKrisp(scene, { ...krispForm(true), 'krisp/saml-panel#certificate': box(CERTIFICATES.next) });
    await settle(scene.model);
    scene.model.guide.mark('service-save', 'confirmed');
    showEntra(scene, { ...saved, ...addresses, 'entra/certificate#certificates': { text: '2', role: 'rows' } });
  },
  'replace-gate': async (scene) => {
    await withNew(scene);
    showKrisp(scene, { ...krispForm(true), 'krisp/saml-panel#certificate': box(CERTIFICATES.next.slice(0, 400)), 'krisp/saml-panel#configure': button('Configure') });
    await settle(scene.model);
    scene.model.guide.go('service-save');
  },
  'certificate-refused': async (scene) => {
    await withSaml(scene);
    await scene.model.intake.takeText(
      '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----',
      'Krisp.cer',
    );
  },
  'certificate-choice': async (scene) => {
    await withSaml(scene);
    showEntra(scene, { ...saved, ...addresses });
    await settle(scene.model);
    await scene.model.intake.takeText(`${CERTIFICATES.ended}\n${CERTIFICATES.sound}`, 'bundle.pem');
  },
  'metadata-tenant-wide': async (scene) => {
    await withSaml(scene);
    const text = federation([`<EntityDescriptor entityID="https://sts.windows.net/${tenant}/" validUntil="2026-01-31T00:00:00Z">${idpRole(CERTIFICATES.tenant)}</EntityDescriptor>`]);
    await scene.model.intake.takeText(text, 'federationmetadata.xml');
  },
  'metadata-rollover': async (scene) => {
    await withSaml(scene);
    showEntra(scene, { ...saved, ...addresses });
    await settle(scene.model);
    const signed = `<Signature xmlns="${ds}"><KeyInfo><X509Data><X509Certificate>${base64(CERTIFICATES.sound)}</X509Certificate></X509Data></KeyInfo></Signature>`;
    const text = federation([`<EntityDescriptor entityID="https://sts.windows.net/${tenant}/">${signed}${idpRole(CERTIFICATES.ended, CERTIFICATES.sound)}</EntityDescriptor>`]);
    await scene.model.intake.takeText(text, 'Krisp.xml');
  },
  'federation-choice': async (scene) => {
    await withSaml(scene);
    await scene.model.intake.takeText(federation(manyEntities), 'federation-of-all-universities-metadata.xml');
  },
  'federation-search': async (scene) => {
    await withSaml(scene);
    await scene.model.intake.takeText(federation(manyEntities), 'federation.xml');
    scene.model.intake.search('nobody at all');
  },
  'federation-reading': async (scene) => {
    await withSaml(scene);
    void scene.model.intake.takeFile(halfRead());
    await new Promise((resolve) => setTimeout(resolve, 300));
  },
  'certificate-taken': async (scene) => {
    await withCertificate(scene);
    scene.model.guide.go('certificate');
  },
  'certificate-wrong': async (scene) => {
    await withSaml(scene);
    showEntra(scene, { ...saved, ...addresses });
    await settle(scene.model);
    await scene.model.intake.takeText(CERTIFICATES.soon, 'another app.cer');
    await settle(scene.model);
    scene.model.guide.go('certificate');
  },
  'krisp-form': async (scene) => {
    await withCertificate(scene);
    showKrisp(scene, krispForm(false));
  },
  configure: async (scene) => {
    await withForm(scene);
    showKrisp(scene, { ...krispForm(true), 'krisp/saml-panel#configure': button('Configure') });
  },
  'test-login': async (scene) => {
    await withForm(scene);
    scene.model.guide.mark('configure', 'confirmed');
  },
  ...loginStates(async (scene) => {
    await withForm(scene);
    scene.model.guide.mark('configure', 'confirmed');
  }, acs),
  'test-failed': async (scene) => {
    await withForm(scene);
    scene.model.guide.mark('configure', 'confirmed');
    scene.model.guide.mark('test-login', 'refuted');
  },
  finished: async (scene) => {
    await withForm(scene);
    scene.model.guide.mark('configure', 'confirmed');
    scene.model.guide.mark('test-login', 'confirmed');
  },
  'picture-long': async (scene) => {
    await withForm(scene);
    showKrisp(scene, { ...krispForm(true), 'krisp/saml-panel#audience-uri': box(`${'a-very-long-identifier-without-any-break'.repeat(6)}`), 'krisp/saml-panel#identity-provider-issuer': box(' contoso') });
  },
  'hand-over': (scene) => galleryApp(scene),
  'hand-over-missing': (scene) => galleryApp(scene, false),
  'ask-for-values': async (scene) => {
    await start(scene, false, 'krisp-gallery');
    scene.model.guide.go('ask-krisp');
  },
  foreign: async (scene) => {
    await withApp(scene);
    scene.model.guide.go('basic-saml');
    showEntra(scene, saved, app.replace('11111111-1111', '99999999-9999'));
  },
  'hostile-values': async (scene) => {
    await start(scene);
    showKrisp(scene, {
      'krisp/saml-panel#team-slug': value(' con\u200btoso\u202egro.live '),
      'krisp/saml-panel#reply-url': value(
        `https://api.krisp.ai/v2/auth/sso/saml/${'a-very-long-path-without-any-break/'.repeat(12)}`,
      ),
      'krisp/saml-panel#single-sign-on-url': value(
        '<img src=x onerror=alert(1)>\u00a0https://account.krisp.ai/sso/x\n',
      ),
    });
    await settle(scene.model);
    scene.model.guide.takeShown();
    await settle(scene.model);
    scene.model.guide.go('read-krisp-values');
  },
};
