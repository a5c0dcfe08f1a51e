import { createConnection, holdCertificate, holdPreviousCertificate, holdValue, markStep } from '../../lib/connection/index.ts';
import type { Connection, HeldCertificate, Sighting } from '../../lib/connection/index.ts';
import { guideById } from '../../lib/guide/registry.ts';
import type { AnchorRef, ValueId } from '../../lib/guide/schema/index.ts';
import { makeCertificate } from './certificates.ts';

export const at = '2026-11-25T10:00:00Z';
export const now = new Date('2026-11-25T12:00:00Z');
export const guide = guideById('krisp-custom-app')!;

export const tenant = '11111111-2222-3333-4444-555555555555';
export const otherTenant = '99999999-8888-7777-6666-555555555555';
export const appId = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';

export const good = {
  'sp-entity-id': 'contoso-team',
  'acs-url': 'https://api.krisp.ai/v2/auth/sso/saml/4f1c2d',
  'sign-on-url': 'https://account.krisp.ai/sso/4f1c2d',
  'sso-url': `https://login.microsoftonline.com/${tenant}/saml2`,
  'slo-url': `https://login.microsoftonline.com/${tenant}/saml2`,
  'idp-entity-id': `https://sts.windows.net/${tenant}/`,
  'metadata-url': `https://login.microsoftonline.com/${tenant}/federationmetadata/2007-06/federationmetadata.xml?appid=${appId}`,
  'app-id': appId,
} satisfies Partial<Record<ValueId, string>>;

export const certificate = makeCertificate();

export const hold = (connection: Connection, id: ValueId, value: string): Connection =>
  holdValue(connection, id, { value, provenance: { from: 'hand', at } });

export const show = (connection: Connection, ref: AnchorRef, text: string, more: Partial<Sighting> = {}): Connection => ({
  ...connection,
  sightings: { ...connection.sightings, [ref]: { text, at, host: 'portal.azure.com', ...more } },
});

export const empty = (): Connection => createConnection({ guide, name: 'Krisp', environment: 'practice', id: 'c1', at });

/** Everything held and everything shown as it should be. */
export function complete(held: HeldCertificate & { pem: string } = certificate): Connection {
  let connection = empty();
  for (const [id, value] of Object.entries(good) as [ValueId, string][]) connection = hold(connection, id, value);
  connection = holdCertificate(connection, held);
  const shown: [AnchorRef, string][] = [
    ['krisp/saml-panel#team-slug', good['sp-entity-id']],
    ['krisp/saml-panel#reply-url', good['acs-url']],
    ['krisp/saml-panel#single-sign-on-url', good['sign-on-url']],
    ['entra/saml-sign-on#login-url', good['sso-url']],
    ['entra/saml-sign-on#entra-identifier', good['idp-entity-id']],
    ['entra/saml-sign-on#metadata-url', good['metadata-url']],
    ['entra/saml-sign-on#identifier', good['sp-entity-id']],
    ['entra/saml-sign-on#reply-url', good['acs-url']],
    ['entra/saml-sign-on#sign-on-url', good['sign-on-url']],
    ['entra/saml-sign-on#thumbprint', held.sha1.toUpperCase()],
    ['krisp/saml-panel#audience-uri', good['sp-entity-id']],
    ['krisp/saml-panel#identity-provider-issuer', good['sp-entity-id']],
    ['krisp/saml-panel#identity-provider-sso-url', good['sso-url']],
    ['krisp/saml-panel#certificate', held.pem],
  ];
  for (const [ref, text] of shown) connection = show(connection, ref, text);
  return show(connection, 'entra/saml-sign-on#claim-email', 'user.mail', { name: 'Email' });
}

export interface Change {
  /** Guide of the change. */
  of?: string;
  previous?: HeldCertificate;
  next?: HeldCertificate | null;
  /** Certificate whose thumbprint Entra's card shows. */
  signs?: HeldCertificate;
  /** What the service's form holds, and whether it was saved there. */
  trusts?: HeldCertificate & { pem: string };
  saved?: boolean;
  field?: AnchorRef;
}

/** A change of the certificate that is under way. */
export function changing({ of = 'krisp-certificate', previous = certificate, next = null, signs, trusts, saved, field = 'krisp/saml-panel#certificate' }: Change): Connection {
  let connection = createConnection({ guide: of, name: 'Krisp', environment: 'practice', id: 'c2', at });
  connection = holdPreviousCertificate(connection, previous);
  if (next) connection = holdCertificate(connection, next);
  if (signs) connection = show(connection, 'entra/saml-sign-on#thumbprint', signs.sha1.toUpperCase());
  if (trusts) connection = show(connection, field, trusts.pem, { field: true });
  return saved ? markStep(connection, 'service-save', 'confirmed', at) : connection;
}
