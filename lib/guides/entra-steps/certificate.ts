import { closeBasicSaml, putTestOff } from './prompts.ts';
import { at, type Own, type Service, type StepOf, whose } from './service.ts';

/** The three files that the card offers, with its own words for them. */
const files = {
  base64: { anchor: 'entra/saml-sign-on#certificate-base64', en: 'Certificate (Base64)', de: 'Zertifikat (Base64)' },
  raw: { anchor: 'entra/saml-sign-on#certificate-raw', en: 'Certificate (Raw)', de: 'Certificate (Raw)' },
  metadata: { anchor: 'entra/saml-sign-on#federation-metadata-xml', en: 'Federation Metadata XML', de: 'Verbundmetadaten-XML' },
} as const;
export type CardFile = keyof typeof files;

/** Beside a certificate the addresses are taken from the page; metadata hold them too. */
const addressesFolded = {
  ...at(
    'entra/saml-sign-on#configuration-urls',
    'Open **{label}**: the addresses are folded away there.',
    'Öffnen Sie **{label}**: Dort sind die Adressen eingeklappt.',
  ),
  unless: 'entra/saml-sign-on#login-url',
};

/** Entra's half: the file that the service is to have, and the addresses beside it. Any of the three files is taken. */
export function takeCertificate(service: Service, file: CardFile = 'base64', own: Own = {}): StepOf<'file'> {
  const wanted = files[file];
  const other = file === 'metadata' ? files.base64 : files.metadata;
  const saved = at(
    'entra/claims#close',
    'The claim is saved. Close this screen.',
    'Der Anspruch ist gespeichert. Schließen Sie diese Seite.',
  );
  return {
    id: 'certificate',
    act: 'file',
    side: 'idp',
    page: 'entra/saml-sign-on',
    title: file === 'metadata' ? { en: 'Take the metadata', de: 'Die Metadaten holen' } : { en: 'Take the certificate', de: 'Das Zertifikat holen' },
    what: {
      en: `On **SAML Certificates** download **${wanted.en}** and drop the file into the panel. The addresses beside it are taken from the page.`,
      de: `Laden Sie in **SAML-Signaturzertifikat** **${wanted.de}** herunter und ziehen Sie die Datei in die Seitenleiste. Die Adressen daneben kommen von der Seite.`,
    },
    why: {
      en: `With it ${service.name} checks that a login really comes from your tenant. Each app has its own.`,
      de: `Damit prüft ${service.name}, dass eine Anmeldung wirklich aus Ihrem Mandanten kommt. Jede App hat ihr eigenes.`,
    },
    minutes: 2,
    captures: [
      { value: 'sso-url', anchor: 'entra/saml-sign-on#login-url' },
      { value: 'idp-entity-id', anchor: 'entra/saml-sign-on#entra-identifier' },
      { value: 'slo-url', anchor: 'entra/saml-sign-on#idp-logout-url' },
      { value: 'metadata-url', anchor: 'entra/saml-sign-on#metadata-url' },
      { value: 'thumbprint', anchor: 'entra/saml-sign-on#thumbprint' },
    ],
    way: [
      putTestOff(service),
      saved,
      { ...saved, anchor: 'entra/manage-claim#close', after: 'entra/manage-claim#save' },
      closeBasicSaml,
      ...(file === 'metadata' ? [] : [addressesFolded]),
      at(
        wanted.anchor,
        `Download **${wanted.en}** and drop the file into the panel.`,
        `Laden Sie **${wanted.de}** herunter und ziehen Sie die Datei in die Seitenleiste.`,
      ),
      at(
        other.anchor,
        `**${other.en}** holds the certificate too. Drop the file into the panel.`,
        `Auch **${other.de}** enthält das Zertifikat. Ziehen Sie die Datei in die Seitenleiste.`,
      ),
    ],
    done: { held: ['signing-certificate', 'sso-url'] },
    ...own,
  };
}

/** The certificate that was taken must be the one that Entra signs with. */
export const thumbprintAgrees = (service: Service) => ({
  id: 'thumbprint',
  value: 'thumbprint' as const,
  shownAt: 'entra/saml-sign-on#thumbprint',
  as: 'thumbprint' as const,
  label: { en: 'Your file is the app’s active certificate', de: 'Ihre Datei ist das aktive Zertifikat der App' },
  otherwise: {
    en: `${service.name} would not trust Entra’s signature.`,
    de: `${service.name} würde ${whose({ name: 'Entra' }).de} Signatur nicht vertrauen.`,
  },
  step: 'certificate',
});
