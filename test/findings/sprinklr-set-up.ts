import { createConnection, holdCertificate } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import { guideById } from '../../lib/guide/registry.ts';
import type { AnchorRef, ValueId } from '../../lib/guide/schema/index.ts';
import { at, certificate, hold, show, tenant } from './set-up.ts';

export const sprinklrGuide = guideById('sprinklr-custom-app')!;
const form = 'sprinklr/sso-configuration';

export const sprinklrValues = {
  'sign-on-url': 'https://staging-contoso.sprinklr.com',
  'partner-id': '9056',
  'sp-entity-id': 'https://saml.sprinklr.com',
  'sso-url': `https://login.microsoftonline.com/${tenant}/saml2`,
  'idp-entity-id': `https://sts.windows.net/${tenant}/`,
  'tenant-id': tenant,
  'object-id': 'bbbbbbbb-0000-4000-8000-000000000001',
} satisfies Partial<Record<ValueId, string>>;

export const emptySprinklr = (environment: Connection['environment'] = 'staging'): Connection =>
  createConnection({ guide: sprinklrGuide, name: 'Sprinklr staging', environment, id: 's1', at });

/** Staging, with everything held and everything shown as it should be. */
export function completeSprinklr(): Connection {
  let connection = emptySprinklr();
  for (const [id, value] of Object.entries(sprinklrValues) as [ValueId, string][]) connection = hold(connection, id, value);
  connection = holdCertificate(connection, certificate);
  const shown: [AnchorRef, string][] = [
    ['entra/saml-sign-on#identifier', sprinklrValues['sp-entity-id']],
    ['entra/saml-sign-on#reply-url', `${sprinklrValues['sign-on-url']}/ui/sso/saml/${sprinklrValues['partner-id']}`],
    ['entra/saml-sign-on#sign-on-url', sprinklrValues['sign-on-url']],
    ['entra/saml-sign-on#name-id', 'user.mail'],
    ['entra/saml-sign-on#thumbprint', certificate.sha1.toUpperCase()],
    [`${form}#entity-id`, sprinklrValues['idp-entity-id']],
    [`${form}#issuer-name`, sprinklrValues['idp-entity-id']],
    [`${form}#login-url`, sprinklrValues['sso-url']],
    [`${form}#signature-method`, 'SHA256'],
    [`${form}#certificate`, certificate.pem],
  ];
  for (const [ref, text] of shown) connection = show(connection, ref, text);
  for (const id of ['user-id-type', 'user-id-location']) connection = show(connection, `${form}#${id}`, '', { checked: true });
  return connection;
}

/** The same client's production, in the same tenant, as another app with an Entity ID of its own. */
export function sprinklrNeighbour(): Connection {
  const other = { ...emptySprinklr('production'), id: 's2', name: 'Sprinklr production' };
  const held: [ValueId, string][] = [
    ['sp-entity-id', 'https://saml.sprinklr.com/contoso'],
    ['tenant-id', tenant],
    ['object-id', 'bbbbbbbb-0000-4000-8000-000000000002'],
  ];
  return held.reduce((connection, [id, value]) => hold(connection, id, value), other);
}
