import { createConnection, holdCertificate, holdValue } from '../../lib/connection/index.ts';
import type { Connection, HeldCertificate } from '../../lib/connection/index.ts';
import { guideById } from '../../lib/guide/registry.ts';
import type { ValueId } from '../../lib/guide/schema/index.ts';
import { at, good, show } from './set-up.ts';

/* A connection with Aircall, as the panel holds it once all was taken and shown. */

export const aircallGuide = guideById('aircall-custom-app')!;
const metadataUrl = good['metadata-url'];

export const emptyAircall = (guide = aircallGuide): Connection =>
  createConnection({ guide, name: 'Aircall', environment: 'practice', id: 'a1', at });

export function completeAircall(certificate: HeldCertificate): Connection {
  const { 'sso-url': ssoUrl, 'slo-url': sloUrl, 'idp-entity-id': issuer, 'app-id': appId } = good;
  const values: Partial<Record<ValueId, string>> = {
    'sso-url': ssoUrl, 'slo-url': sloUrl, 'idp-entity-id': issuer, 'app-id': appId, 'metadata-url': metadataUrl,
  };
  let connection = holdCertificate(emptyAircall(), certificate);
  for (const [id, value] of Object.entries(values) as [ValueId, string][]) {
    connection = holdValue(connection, id, { value, provenance: { from: 'hand', at } });
  }
  const shown = {
    'entra/saml-sign-on#identifier': 'urn:amazon:cognito:sp:us-west-2_hZkGBmIsz',
    'entra/saml-sign-on#reply-url': 'https://sso.aircall.io/saml2/idpresponse',
    'entra/saml-sign-on#metadata-url': metadataUrl,
    'entra/saml-sign-on#thumbprint': certificate.sha1,
    'aircall/security#metadata-url': metadataUrl,
  };
  for (const [ref, text] of Object.entries(shown)) connection = show(connection, ref, text);
  // The card shows the last part of the claim's name only.
  return show(connection, 'entra/saml-sign-on#claim-email', 'user.mail', { name: 'emailaddress' });
}
