import { describe, expect, test } from 'vitest';
import { emulate } from '../../lib/emulate/index.ts';
import type { Options } from '../../lib/emulate/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import type { ResponseFacts } from '../../lib/saml/response/index.ts';
import { assertionXml, at, conditionsXml, confirmationXml, responseXml } from '../saml/response/identity-provider.ts';
import { show } from '../findings/set-up.ts';
import { claims, complete, guide, idp, judged } from './login.ts';

/*
 * The Response that the emulation reckons, written out, signed and judged as if it had been caught: both must come to the same.
 */

function signed({ destination, issuer, inResponseTo, assertions: [assertion] }: ResponseFacts): string {
  const { notBefore, notOnOrAfter, audiences, nameId, attributes, recipient } = assertion!;
  const answers = inResponseTo === null ? '' : ` InResponseTo="${inResponseTo}"`;
  return idp.sign(responseXml({
    response: `ID="_response" Version="2.0" IssueInstant="${notBefore}" Destination="${destination}"${answers}`,
    issuer: `<Issuer>${issuer}</Issuer>`,
    assertions: assertionXml({
      assertion: `ID="_assertion" Version="2.0" IssueInstant="${notBefore}"`,
      issuer: `<Issuer>${issuer}</Issuer>`,
      nameId: `<NameID Format="${nameId?.format}">${nameId?.value}</NameID>`,
      confirmation: confirmationXml(`${answers} NotOnOrAfter="${notOnOrAfter}" Recipient="${recipient}"`),
      conditions: conditionsXml(`NotBefore="${notBefore}" NotOnOrAfter="${notOnOrAfter}"`, audiences.map((one) => `<AudienceRestriction><Audience>${one}</Audience></AudienceRestriction>`).join('')),
      attributes: claims(...attributes.map(({ name, values }): [string, string] => [name ?? '', values[0] ?? ''])),
    }),
  }));
}

/** The emulation's name of a check by the judgement's. */
const same: Record<string, string> = { 'claim:Email': 'claim', 'claim-name': 'claim', 'claim-value': 'claim', times: 'time', 'claim:groups': 'groups' };
const compared = ['audience', 'destination', 'recipient', 'claim', 'time', 'groups', 'start', 'in-response-to', 'status'];
const found = (checks: readonly { id: string; state: string }[]): string[] =>
  [...new Set(checks.filter(({ state }) => state !== 'passed').map(({ id, state }) => `${same[id] ?? id}: ${state === 'flagged' ? 'unknown' : state}`))]
    .filter((one) => compared.includes(one.split(':')[0]!)).sort();

const claim = 'entra/saml-sign-on#claim-email';
const base = [['krisp/saml-panel#audience-uri', complete.values['sp-entity-id']!.value], ['entra/saml-sign-on#reply-url', complete.values['acs-url']!.value], ['entra/saml-sign-on#identifier', complete.values['sp-entity-id']!.value]]
  .reduce((connection, [ref, text]) => show(connection, ref!, text!), show(complete, claim, 'user.mail', { name: 'Email' }));
const person = { userPrincipalName: 'b.simon@contoso.com', mail: 'b.simon@contoso.com' };

describe('a login that is reckoned and the same one caught', () => {
  test.each<[what: string, connection: Connection, options: Partial<Options>, finds: string[]]>([
    ['a sound one', base, {}, []],
    ['another audience at Krisp', show(base, 'krisp/saml-panel#audience-uri', 'https://app.contoso.com/'), {}, ['audience: failed']],
    ['spn: before the identifier', show({ ...base, values: { ...base.values, 'sp-entity-id': { ...base.values['sp-entity-id']!, value: 'contoso-team' } } }, 'krisp/saml-panel#audience-uri', 'contoso-team'), { known: { spnAudience: true } }, ['audience: failed']],
    ['the claim in other letters', show(base, claim, 'user.mail', { name: 'EMAIL' }), {}, ['claim: failed']],
    ['the claim as another source spells it', show(base, claim, 'user.mail', { name: 'email' }), {}, ['claim: unknown']],
    ['no address in the claim', show(base, claim, 'user.displayname', { name: 'Email' }), {}, ['claim: failed']],
    ['nothing in the claim', base, { user: { ...person, mail: null } }, ['claim: failed']],
    ['too many groups', base, { user: { ...person, groups: 200 } }, ['groups: unknown']],
    ['begun at Entra', base, { start: 'idp' }, ['start: unknown']],
  ])('%s', async (_what, connection, options, finds) => {
    const emulation = emulate(connection, guide, { now: new Date(at), user: person, ...options })!;
    const reckoned = found(emulation.hops.flatMap(({ checks }) => checks));
    const postedTo = emulation.response!.destination;
    const { judgement } = await judged(signed(emulation.response!), { connection, request: emulation.request?.xml ?? null, caught: { at, postedTo, answer: 303 } });
    expect(reckoned).toEqual(finds);
    expect(found(judgement.checks)).toEqual(finds);
  });
});
