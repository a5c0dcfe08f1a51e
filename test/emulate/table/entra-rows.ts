import { issueSigningCertificate } from '../../twins/certificates.ts';
import type { App } from '../../twins/state.ts';
import type { Twins } from '../../twins/server.ts';
import { slips } from './rows.ts';
import type { Row } from './rows.ts';

type Change = Row['change'];
const assign = (twins: Twins, app: App, user: string) => void app.assignments.push(twins.state.findUser(user)!.objectId);
const another = (keyIndex: number) => issueSigningCertificate({ keyIndex, serial: `6${String(keyIndex).padStart(31, '0')}`, notBefore: new Date() });

/** What can go wrong on Entra's side alone, whoever the service provider is. `claim`: the name of the claim that it needs. */
export function entraSlips(claim: string | null): Row[] {
  const of = (names: string[], what: string, change: (how: (text: string) => string) => Change, ends: RegExp, rows: number[]): Row[] =>
    names.map((name) => ({ what: `${what}: ${name}`, rows, change: change(slips[name]![0]), ends, cause: slips[name]![1] }));
  const all = ['a slash more or less', 'a Cyrillic letter', 'a capital at the end', 'the last character missing'];
  return [
    ...of(all, 'Entra’s Identifier', (how) => (_, app) => void (app.saml.identifiers[0] = how(app.saml.identifiers[0]!)), /AADSTS700016/, [1, 2]),
    ...of([...all, 'http for https'], 'Entra’s Reply URL', (how) => (_, app) => void (app.saml.replyUrls[0] = { url: how(app.saml.replyUrls[0]!.url) }), /AADSTS50011/, [4, 64]),
    { what: 'the app disabled in its properties, as the admin knows', rows: [17], known: { switchedOff: true }, change: (_, app) => void (app.enabled = false), ends: /AADSTS7000112/, cause: /^app-enabled$/ },
    { what: 'nobody assigned', rows: [5], change: (_, app) => void (app.assignments.length = 0), ends: /AADSTS50105/, cause: /^assignment$|^nobody-assigned$/ },
    ...(claim === null
      ? []
      : ([
          { what: 'the claim deleted', rows: [68], change: (_, app) => void app.claims.splice(app.claims.findIndex(({ name }) => name === claim), 1), ends: /claim-missing/, cause: /^claim-/ },
          { what: 'the claim from the display name', rows: [68], change: (_, app) => void (app.claims.find(({ name }) => name === claim)!.source = 'user.displayname'), ends: /not-an-address/, cause: /^claim-source$/ },
          { what: 'somebody without a mailbox', rows: [48], user: 'service.desk@contoso.onmicrosoft.com', person: { mail: null, userPrincipalName: 'service.desk@contoso.onmicrosoft.com' }, change: (twins, app) => assign(twins, app, 'service.desk@contoso.onmicrosoft.com'), ends: /claim-missing/, cause: /^claim-value$/ },
        ] as Row[])),
  ];
}

/** Set-ups that are right on Entra's side, each in its own way. */
export const entraRight: Row[] = (
  [
    ['as the guide leaves it', () => {}, {}],
    ['a second reply URL behind', (_, app) => void app.saml.replyUrls.push({ url: 'https://app.example.com/acs' }), {}],
    ['a second reply URL before', (_, app) => void app.saml.replyUrls.unshift({ url: 'https://app.example.com/acs' }), {}],
    ['a second identifier', (_, app) => void app.saml.identifiers.push('urn:contoso:second'), {}],
    ['an inactive certificate beside the active one', (_, app) => void app.certificates.push(another(8)), {}],
    ['more people on the list', (twins, app) => { for (const number of ['01', '02']) assign(twins, app, `test.user${number}@contoso.onmicrosoft.com`); }, {}],
    ['a claim of one’s own beside', (twins, app) => void app.claims.push({ id: twins.state.guid(), name: 'department', namespace: '', source: 'user.department' }), {}],
  ] as [string, Change, Partial<Row>][]
).map(([what, change, rest]) => ({ what: `right: ${what}`, rows: [], change, ends: /^in$/, ...rest }));
