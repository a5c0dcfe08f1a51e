import { createHash } from 'node:crypto';
import { holdCertificate } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import { judgeLogin } from '../../lib/judge/index.ts';
import type { CapturedLogin, Check, LoginJudgement } from '../../lib/judge/index.ts';
import { buildAuthnRequest } from '../../lib/saml/request/index.ts';
import type { AuthnRequestFields } from '../../lib/saml/request/index.ts';
import { empty, guide, hold, show } from '../findings/set-up.ts';
import {
  acsUrl, assertionXml, at, entityId, IdentityProvider, issuer, requestId, responseXml,
} from '../saml/response/identity-provider.ts';
import type { AssertionParts, ResponseParts } from '../saml/response/identity-provider.ts';

export { guide } from '../findings/set-up.ts';
export const idp = new IdentityProvider();
export const stranger = new IdentityProvider();
export const ssoUrl = 'https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/saml2';
const provenance = { from: 'hand', at } as const;
const digest = (name: string, bytes: Uint8Array) => createHash(name).update(bytes).digest('hex');

export const certificateOf = ({ der }: IdentityProvider) => ({
  der: Buffer.from(der).toString('base64'), sha1: digest('sha1', der), sha256: digest('sha256', der), provenance,
});

/** A finished connection whose app signs with these certificates, the last one being the present one. */
export function connectionOf(...signers: IdentityProvider[]): Connection {
  let connection = empty();
  connection = hold(connection, 'sp-entity-id', entityId);
  connection = hold(connection, 'acs-url', acsUrl);
  connection = hold(connection, 'idp-entity-id', issuer);
  connection = hold(connection, 'sso-url', ssoUrl);
  for (const signer of signers) connection = holdCertificate(connection, certificateOf(signer));
  return connection;
}
export const complete = connectionOf(idp);
export const atKrisp = (connection: Connection, pem: string) => show(connection, 'krisp/saml-panel#certificate', pem, { host: 'account.krisp.ai' });

const attribute = (name: string, value: string) =>
  `<Attribute Name="${name}"><AttributeValue>${value}</AttributeValue></Attribute>`;
export const claims = (...pairs: [string, string][]) =>
  `<AttributeStatement>${pairs.map(([name, value]) => attribute(name, value)).join('')}</AttributeStatement>`;
export const email = claims(['Email', 'b.simon@contoso.com']);

/** A response as Entra would send it; each part can be changed. */
export const responseOf = (assertion: AssertionParts = {}, response: ResponseParts = {}): string =>
  responseXml({ assertions: assertionXml({ attributes: email, ...assertion }), ...response });

export const requestOf = (fields: Partial<AuthnRequestFields> = {}): string => buildAuthnRequest({
  id: requestId, issueInstant: '2025-03-01T09:00:00Z', issuer: entityId, destination: ssoUrl, acsUrl, ...fields,
});

export interface Told {
  judgement: LoginJudgement;
  of: (id: string) => Check | undefined;
  /** `id: state` of everything that is not as it should be. */
  wrong: string[];
}

/** Judges a login that was watched half a minute after Entra made it. */
export async function judged(response: string | null, options: {
  request?: string | null; connection?: Connection; caught?: CapturedLogin['caught']; now?: Date;
} = {}): Promise<Told> {
  const { connection = complete, request = requestOf(), caught = { at, postedTo: acsUrl, answer: 303 }, now = new Date(at) } = options;
  const judgement = await judgeLogin(connection, guide, { request, response, caught }, { now });
  return {
    judgement,
    of: (id) => judgement.checks.find((check) => check.id === id),
    wrong: judgement.checks.filter(({ state }) => state !== 'passed').map(({ id, state }) => `${id}: ${state}`),
  };
}
