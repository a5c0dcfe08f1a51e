import { makeCertificate } from '../../findings/certificates.ts';
import { acsUrl } from '../../twins/krisp/index.ts';
import { issueSigningCertificate } from '../../twins/certificates.ts';
import type { Twins } from '../../twins/server.ts';
import type { App } from '../../twins/state.ts';
import { krispOf } from './krisp.ts';
import { slips } from './rows.ts';
import type { Row } from './rows.ts';

type Change = Row['change'];
const saml = (twins: Twins) => krispOf(twins).team.saml;
const identifier = (how: (text: string) => string): Change => (_, app) => void (app.saml.identifiers[0] = how(app.saml.identifiers[0]!));
const replyUrl = (how: (text: string) => string): Change => (_, app) => void (app.saml.replyUrls[0] = { url: how(app.saml.replyUrls[0]!.url) });
const signOn = (how: (text: string) => string): Change => (_, app) => void (app.saml.signOnUrl = how(app.saml.signOnUrl));
const field = (name: 'audienceUri' | 'issuer' | 'ssoUrl' | 'certificate', how: (text: string, twins: Twins, app: App) => string): Change =>
  (twins, app) => void (saml(twins)[name] = how(saml(twins)[name], twins, app));
const another = (keyIndex: number, years = 3, notBefore = new Date()) =>
  issueSigningCertificate({ keyIndex, serial: `7${String(keyIndex).padStart(31, '0')}`, notBefore, years });
const pem = (certificate: { pem: string }) => certificate.pem.trim().replaceAll('\r\n', '\n');
const tenant = '99999999-8888-4777-8666-555555555555';
const otherTenant = (text: string) => text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, tenant);
const claim = (app: App, name: string) => app.claims.find((one) => one.name === name && one.namespace === '')!;
const assign = (twins: Twins, app: App, user: string) => void app.assignments.push(twins.state.findUser(user)!.objectId);

/** One slip in each of the texts that have to agree. */
function slipRows(claimName: string): Row[] {
  const of = (names: string[], what: string, rows: number[], change: (how: (text: string) => string) => Change, ends: RegExp, rest: Partial<Row> = {}): Row[] =>
    names.map((name) => ({ what: `${what}: ${name}`, rows, change: change(slips[name]![0]), ends, cause: slips[name]![1], ...rest }));
  const plain = ['a slash more or less', 'a space inside', 'a zero-width space', 'a Cyrillic letter', 'a capital at the end', 'the last character missing', 'a character too many'];
  const boxes = [...plain, 'a space behind', 'a space before', 'a space as %20'];
  return [
    ...of(plain, 'Entra’s Identifier', [1, 2, 3, 24, 60], identifier, /AADSTS700016/),
    ...of([...plain.filter((name) => name !== 'a space inside'), 'http for https', 'a capital at the beginning', 'a space as %20', 'www before the host'], 'Entra’s Reply URL', [4, 59, 60], replyUrl, /AADSTS50011/),
    ...of(['a slash more or less', 'a Cyrillic letter', 'the last character missing', 'a character too many'], 'Entra’s Sign on URL', [7, 61], signOn, /page-(?:404|200)/, { start: 'tile' }),
    ...of(boxes, 'Krisp’s Audience URI', [58, 60], (how) => field('audienceUri', how), /audience-mismatch/),
    ...of(boxes, 'Krisp’s Identity Provider Issuer', [29, 58], (how) => field('issuer', how), /issuer-field-not-slug/),
    ...of(['a character too many', 'the last character missing', 'a space as %20'], 'Krisp’s login URL', [16], (how) => field('ssoUrl', how), /page-404/),
    ...['EMAIL', 'eMail'].map((name): Row => ({ what: `the claim named ${name}`, rows: [52], change: (_, app) => void (claim(app, claimName).name = name), ends: /email-claim-case/, cause: /^claim-name-case$/ })),
  ];
}

export function krispRows(claimName: string): Row[] {
  return [
    ...slipRows(claimName),
    // the identity provider's card
    { what: 'another app’s identifier', rows: [1, 27], change: identifier(() => 'contoso-staging'), ends: /AADSTS700016/, cause: /^identifier-differs$/ },
    { what: 'the reply URL as Identifier', rows: [1], change: (_, app) => void (app.saml.identifiers[0] = app.saml.replyUrls[0]!.url), ends: /AADSTS700016/, cause: /^swapped-fields$/ },
    { what: 'the identifier taken away', rows: [1, 23], change: (_, app) => void (app.saml.identifiers.length = 0), ends: /AADSTS700016/, cause: /^application$/ },
    { what: 'the reply URL of another team', rows: [4], change: replyUrl(() => 'https://api.krisp.ai/v2/auth/sso/saml/5e5e5e5e5e5e'), ends: /AADSTS50011/, cause: /^reply-url-differs$/ },
    { what: 'the sign-on URL as Reply URL', rows: [4], change: (_, app) => void (app.saml.replyUrls[0] = { url: app.saml.signOnUrl }), ends: /AADSTS50011/, cause: /^swapped-fields$/ },
    { what: 'the reply URL as Sign on URL', rows: [7, 61], change: (_, app) => void (app.saml.signOnUrl = app.saml.replyUrls[0]!.url), start: 'tile', ends: /page-405/, cause: /^swapped-fields$/ },
    { what: 'another team’s sign-on URL as Sign on URL', rows: [7, 61], change: signOn(() => 'https://account.krisp.ai/sso/5e5e5e5e5e5e'), start: 'tile', ends: /page-404/, cause: /^sign-on-url-differs$/ },
    { what: 'Entra’s own login URL as Sign on URL', rows: [7, 61], change: (twins, app) => void (app.saml.signOnUrl = saml(twins).ssoUrl), start: 'tile', ends: /AADSTS750054/, cause: /^swapped-fields$/ },
    { what: 'the default reply URL is another’s, login from Entra', rows: [4], change: (_, app) => void app.saml.replyUrls.unshift({ url: 'https://api.krisp.ai/v2/auth/sso/saml/5e5e5e5e5e5e' }), start: 'idp', ends: /page-404/, cause: /^delivery$/ },
    { what: 'nobody assigned', rows: [5], change: (_, app) => void (app.assignments.length = 0), ends: /AADSTS50105/, cause: /^assignment$|^nobody-assigned$/ },
    { what: 'no active certificate', rows: [13], change: (_, app) => void (app.certificates.length = 0), ends: /AADSTS50003/, undecided: true },
    // claims
    { what: 'the claim deleted', rows: [48, 51], change: (_, app) => void app.claims.splice(app.claims.indexOf(claim(app, claimName)), 1), ends: /email-claim-missing/, cause: /^claim-name$|^claim-missing$/ },
    { what: 'the claim named Mail', rows: [51], change: (_, app) => void (claim(app, claimName).name = 'Mail'), ends: /email-claim-missing/, cause: /^claim-name$|^claim-missing$/ },
    { what: 'the claim with a namespace', rows: [51], change: (_, app) => void (claim(app, claimName).namespace = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims'), ends: /email-claim-missing/, cause: /^claim-name$|^claim-namespace$/ },
    { what: 'the claim from the display name', rows: [53], change: (_, app) => void (claim(app, claimName).source = 'user.displayname'), ends: /email-not-an-address/, cause: /^claim-source$/ },
    { what: 'the claim from the given name', rows: [53], change: (_, app) => void (claim(app, claimName).source = 'user.givenname'), ends: /email-not-an-address/, cause: /^claim-source$/ },
    { what: 'the claim from a constant', rows: [53], change: (_, app) => void (claim(app, claimName).source = '"B.Simon"'), ends: /email-not-an-address/, cause: /^claim-source$/ },
  ];
}

export const krispServiceRows: Row[] = [
  // Krisp's form
  { what: 'SSO switched off at Krisp', rows: [7], change: (twins) => void (saml(twins).enabled = false), ends: /not-ready/, cause: /^sso-enabled$/ },
  { what: 'the slug as login URL', rows: [16], change: field('ssoUrl', (_, twins) => krispOf(twins).team.slug), ends: /not-ready/, cause: /^swapped-fields$/ },
  { what: 'Entra’s identifier as login URL', rows: [29], change: field('ssoUrl', (_, twins) => `https://sts.windows.net/${twins.state.tenant.tenantId}/`), ends: /page-421/, cause: /^swapped-fields$/ },
  { what: 'the metadata address as login URL', rows: [7], change: field('ssoUrl', (_, twins, app) => `https://login.microsoftonline.com/${twins.state.tenant.tenantId}/federationmetadata/2007-06/federationmetadata.xml?appid=${app.appId}`), ends: /page-200/, cause: /^swapped-fields$/ },
  { what: 'another tenant’s login URL', rows: [15, 16], change: field('ssoUrl', otherTenant), ends: /AADSTS90002/, cause: /^wrong-tenant$/ },
  { what: 'one digit of the tenant wrong', rows: [16], change: field('ssoUrl', (url) => url.replace(/[0-9a-f](?=\/saml2$)/, (digit) => (digit === '0' ? '1' : '0'))), ends: /AADSTS90002/, cause: /^wrong-tenant$/ },
  { what: 'a login URL without a tenant', rows: [16], change: field('ssoUrl', () => 'https://login.microsoftonline.com/common/saml2'), ends: /AADSTS90002/, cause: /^login-url-differs$/ },
  { what: 'the US cloud’s login URL', rows: [67], change: field('ssoUrl', (url) => url.replace('microsoftonline.com', 'microsoftonline.us')), ends: /page-421/, cause: /^login-url-differs$|^wrong-cloud$/ },
  { what: 'China’s login URL', rows: [67], change: field('ssoUrl', (url) => url.replace('login.microsoftonline.com', 'login.partner.microsoftonline.cn')), ends: /page-421/, cause: /^login-url-differs$|^wrong-cloud$/ },
  { what: 'http in the login URL', rows: [59], change: field('ssoUrl', (url) => url.replace('https', 'http')), ends: /not-ready/, cause: /^scheme$/ },
  { what: 'a look-alike in the login URL’s host', rows: [18], change: field('ssoUrl', (url) => url.replace('online', 'onlіne')), ends: /page-421/, cause: /^look-alike$/ },
  { what: 'the login URL’s path in capitals, which is the same address', rows: [16], change: field('ssoUrl', (url) => url.replace('/saml2', '/SAML2')), ends: /^in$/ },
  { what: 'the WS-Federation address as login URL', rows: [7], change: field('ssoUrl', (url) => url.replace('/saml2', '/wsfed')), ends: /page-404/, cause: /^login-url-differs$/ },
  { what: 'the reply URL as Audience URI', rows: [29], change: field('audienceUri', (_, twins) => acsUrl(krispOf(twins).team)), ends: /audience-mismatch/, cause: /^swapped-fields$/ },
  { what: 'Entra’s identifier as Audience URI', rows: [29], change: field('audienceUri', (_, twins) => `https://sts.windows.net/${twins.state.tenant.tenantId}/`), ends: /audience-mismatch/, cause: /^swapped-fields$/ },
  { what: 'the team’s name as Audience URI', rows: [58], change: field('audienceUri', () => 'Contoso'), ends: /audience-mismatch/, cause: /^audience-differs$/ },
  { what: 'spn: before the Audience URI', rows: [28], change: field('audienceUri', (slug) => `spn:${slug}`), ends: /audience-mismatch/, cause: /^audience-differs$/ },
  { what: 'Entra’s identifier as Identity Provider Issuer', rows: [29], change: field('issuer', (_, twins) => `https://sts.windows.net/${twins.state.tenant.tenantId}/`), ends: /issuer-field-not-slug/, cause: /^swapped-fields$/ },
  { what: 'the login URL as Identity Provider Issuer', rows: [29], change: field('issuer', (_, twins) => saml(twins).ssoUrl), ends: /issuer-field-not-slug/, cause: /^swapped-fields$/ },
  { what: 'the Issuer left empty', rows: [23], change: field('issuer', () => ''), ends: /not-ready/, cause: /^settings-complete$/ },
  { what: 'the Audience URI left empty', rows: [23], change: field('audienceUri', () => ''), ends: /not-ready/, cause: /^settings-complete$/ },
  { what: 'the login URL left empty', rows: [23], change: field('ssoUrl', () => ''), ends: /not-ready/, cause: /^settings-complete$/ },
  // the certificate at Krisp
  { what: 'the certificate left empty', rows: [37], change: field('certificate', () => ''), ends: /not-ready/, cause: /^certificate-missing$|^settings-complete$/ },
  { what: 'another app’s certificate', rows: [30], change: field('certificate', () => pem(another(7))), ends: /signature-invalid/, cause: /^certificate-differs$/ },
  { what: 'an authority’s certificate', rows: [42], change: field('certificate', () => makeCertificate({ ca: true }).pem), ends: /signature-invalid/, cause: /^certificate-differs$/ },
  { what: 'no BEGIN and END', rows: [37], change: field('certificate', (text) => text.split('\n').slice(1, -1).join('\n')), ends: /certificate-unusable/, cause: /^pem-markers-missing$/ },
  { what: 'half a certificate', rows: [39], change: field('certificate', (text) => text.slice(0, 500)), ends: /certificate-unusable/, cause: /^certificate-unreadable$/ },
  { what: 'dashes that a mail program changed', rows: [39], change: field('certificate', (text) => text.replaceAll('-----', '–––––')), ends: /certificate-unusable/, cause: /^certificate-unreadable$|^pem-markers-missing$/ },
  { what: 'metadata in the certificate field', rows: [40], change: field('certificate', (_, twins) => `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://sts.windows.net/${twins.state.tenant.tenantId}/"></EntityDescriptor>`), ends: /certificate-unusable/, cause: /^metadata-in-certificate-field$/ },
  { what: 'a private key in the certificate field', rows: [41], change: field('certificate', (_, _twins, app) => app.certificates[0]!.privateKeyPem), ends: /certificate-unusable/, cause: /^private-key$/ },
  { what: 'the thumbprint in the certificate field', rows: [36], change: field('certificate', (_, _twins, app) => app.certificates[0]!.thumbprint), ends: /certificate-unusable/, cause: /^certificate-unreadable$|^swapped-fields$/ },
  { what: 'a certificate request in the certificate field', rows: [41], change: field('certificate', (text) => text.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST')), ends: /certificate-unusable/, cause: /^certificate-unreadable$/ },
  // rolling over
  { what: 'a new certificate made active, Krisp not told', rows: [31, 33], change: (_, app) => { app.certificates[0]!.active = false; app.certificates.push({ ...another(8), active: true }); }, ends: /signature-invalid/, cause: /^certificate-not-active$/ },
  { what: 'Krisp told of the new certificate too early', rows: [31, 65], change: (twins, app) => { const next = another(9); app.certificates.push(next); saml(twins).certificate = pem(next); }, ends: /signature-invalid/, cause: /^certificate-differs$/ },
  { what: 'a certificate that has ended, at Krisp, which does not look', rows: [34, 35], change: (twins, app) => { const old = { ...another(10, 3, new Date('2020-01-01')), active: true }; app.certificates.splice(0, 1, old); saml(twins).certificate = pem(old); }, takenAfter: true, known: { checksCertificateTime: false }, ends: /^in$/ },
  { what: 'a certificate that has ended; whether Krisp looks is not known', rows: [34, 35], change: (twins, app) => { const old = { ...another(10, 3, new Date('2020-01-01')), active: true }; app.certificates.splice(0, 1, old); saml(twins).certificate = pem(old); }, takenAfter: true, ends: /^in$/, undecided: true },
  { what: 'a new certificate beside one that has ended, not made active: Entra signs with it at once', rows: [32], change: (twins, app) => { const old = { ...another(10, 3, new Date('2020-01-01')), active: true }; app.certificates.splice(0, 1, old, another(9)); saml(twins).certificate = pem(old); }, takenAfter: true, ends: /signature-invalid/, cause: /^certificate-expired$/, undecided: true },
  // how the app signs
  { what: 'the response signed in place of the assertion', rows: [44, 45], change: (_, app) => void (app.signingOption = 'response'), ends: /^in$/ },
  { what: 'both signed', rows: [44, 45], change: (_, app) => void (app.signingOption = 'response-and-assertion'), ends: /^in$/ },
  { what: 'SHA-1, which nobody says whether Krisp takes', rows: [46], change: (_, app) => void (app.signingAlgorithm = 'sha1'), ends: /./, undecided: true },
  // people
  { what: 'somebody who is not on the list', rows: [5, 69], user: 'test.user01@contoso.onmicrosoft.com', person: { assigned: false }, change: () => {}, ends: /AADSTS50105/, cause: /^assignment$/ },
  { what: 'somebody without a mailbox', rows: [48], user: 'service.desk@contoso.onmicrosoft.com', person: { mail: null, userPrincipalName: 'service.desk@contoso.onmicrosoft.com' }, change: (twins, app) => assign(twins, app, 'service.desk@contoso.onmicrosoft.com'), ends: /email-claim/, cause: /^claim-value$/ },
  { what: 'somebody without a mailbox, NameID from mail', rows: [14], user: 'service.desk@contoso.onmicrosoft.com', person: { mail: null, userPrincipalName: 'service.desk@contoso.onmicrosoft.com' }, change: (twins, app) => { assign(twins, app, 'service.desk@contoso.onmicrosoft.com'); app.nameId.source = 'user.mail'; }, ends: /AADSTS501241/, cause: /^name-id$/ },
  { what: 'no free seat for a new person', rows: [62], known: { freeSeats: 0 }, change: (twins) => void (krispOf(twins).team.seats = 1), ends: /no-free-seat/, cause: /^account$/ },
  { what: 'no free seat, but the person has one', rows: [62], known: { freeSeats: 0, hasAccount: true }, change: (twins) => { krispOf(twins).team.seats = 2; krispOf(twins).team.users.push({ email: 'b.simon@contoso.com', role: 'member', origin: 'invited' }); }, ends: /^in$/ },
  { what: 'Krisp’s rule on domains, and the sign-in name sent', rows: [49, 50], person: { userPrincipalName: 'B.Simon@contoso.onmicrosoft.com', mail: 'B.Simon@contoso.com' }, known: { domain: 'contoso.com' }, change: (_, app) => { for (const one of app.claims) if (/^email$/i.test(one.name)) one.source = 'user.userprincipalname'; }, ends: /email-other-domain/, cause: /^claim-source$/ },
  // what the tenant does behind the scenes
  { what: 'spn: before an identifier that is no address', rows: [28], known: { spnAudience: true }, change: (twins) => void (twins.switches.audienceForm = 'spn'), ends: /audience-mismatch/, cause: /^audience$/ },
  { what: 'Krisp refuses logins that it did not begin', rows: [61], start: 'idp', known: { idpInitiated: false }, change: (twins) => void Object.assign(twins.switches, { krispIdpInitiated: 'refuse' }), ends: /unsolicited-response/, cause: /^start$/ },
  { what: 'no Sign on URL, and Krisp refuses logins that it did not begin', rows: [61], start: 'tile', known: { idpInitiated: false }, change: (twins, app) => { app.saml.signOnUrl = ''; Object.assign(twins.switches, { krispIdpInitiated: 'refuse' }); }, ends: /unsolicited-response/, cause: /^start$/ },
  { what: 'a login from Entra; whether Krisp takes it is not known', rows: [61], start: 'idp', change: () => {}, ends: /^in$/, undecided: true },
];

/** Two things at once: the first that a login meets is the cause. */
export const krispDoubleRows: Row[] = (
  [
    ['identifier and audience', /AADSTS700016/, /^trailing-slash$/, [identifier((text) => `${text}/`), field('audienceUri', (text) => `${text} `)]],
    ['reply URL and certificate', /AADSTS50011/, /^scheme$/, [replyUrl((url) => url.replace('https', 'http')), field('certificate', () => pem(another(7)))]],
    ['login URL and identifier', /AADSTS90002/, /^wrong-tenant$/, [field('ssoUrl', otherTenant), identifier((text) => text.toUpperCase())]],
    ['certificate and audience', /signature-invalid/, /^certificate-differs$/, [field('certificate', () => pem(another(7))), field('audienceUri', (text) => `${text}/`)]],
    ['audience and issuer', /audience-mismatch/, /^letter-case$/, [field('audienceUri', (text) => text.replace('c', 'C')), field('issuer', (text) => `${text} `)]],
    ['issuer and claim', /issuer-field-not-slug/, /^issuer-differs$/, [field('issuer', () => 'contoso'), (_: Twins, app: App) => void (app.claims.at(-1)!.name = 'Mail')]],
    ['claim and seats', /email-not-an-address/, /^claim-source$/, [(twins: Twins, app: App) => { krispOf(twins).team.seats = 1; for (const one of app.claims) if (/^email$/i.test(one.name)) one.source = 'user.displayname'; }]],
    ['reply URL and nobody assigned', /AADSTS50011/, /^trailing-slash$/, [replyUrl((url) => `${url}/`), (_: Twins, app: App) => void (app.assignments.length = 0)]],
    ['nobody assigned and certificate', /AADSTS50105/, /^assignment$|^nobody-assigned$/, [(_: Twins, app: App) => void (app.assignments.length = 0), field('certificate', (text) => text.slice(0, 400))]],
    ['sign-on URL and identifier, from the tile', /page-404/, /^sign-on-url-differs$/, [signOn(() => 'https://account.krisp.ai/sso/5e5e5e'), identifier((text) => `${text}x`)]],
  ] as [string, RegExp, RegExp, Change[]][]
).map(([what, ends, cause, changes]) => ({
  what: `two things: ${what}`,
  rows: [],
  change: (twins, app) => changes.forEach((change) => change(twins, app)),
  ends,
  cause,
  ...(what.includes('tile') ? { start: 'tile' as const } : {}),
}));

/** Set-ups that are right, each in its own way. */
export const krispRight: Row[] = (
  [
    ['as the guide leaves it', () => {}, {}],
    ['begun from the tile', () => {}, { start: 'tile' }],
    ['a second reply URL behind', (_, app) => void app.saml.replyUrls.push({ url: 'https://app.example.com/acs' }), {}],
    ['a second reply URL before', (_, app) => void app.saml.replyUrls.unshift({ url: 'https://app.example.com/acs' }), {}],
    ['a second identifier', (_, app) => void app.saml.identifiers.push('urn:contoso:second'), {}],
    ['the certificate with CRLF', field('certificate', (text) => text.replaceAll('\n', '\r\n')), {}],
    ['the certificate with an empty line behind', field('certificate', (text) => `${text}\n`), {}],
    ['an inactive certificate beside the active one', (_, app) => void app.certificates.push(another(8)), {}],
    ['a relay state', (_, app) => void (app.saml.relayState = 'start'), {}],
    ['more people on the list', (twins, app) => { for (const number of ['01', '02', '03']) assign(twins, app, `test.user${number}@contoso.onmicrosoft.com`); }, {}],
    ['somebody else on the list signs in', (twins, app) => assign(twins, app, 'test.user02@contoso.onmicrosoft.com'), { user: 'test.user02@contoso.onmicrosoft.com' }],
    ['another NameID', (_, app) => void (app.nameId.source = 'user.mail'), {}],
    ['a claim of one’s own beside', (twins, app) => void app.claims.push({ id: twins.state.guid(), name: 'department', namespace: '', source: 'user.department' }), {}],
    ['a logout URL', (_, app) => void (app.saml.logoutUrl = 'https://account.krisp.ai/logout'), {}],
  ] as [string, Change, Partial<Row>][]
).map(([what, change, rest]) => ({ what: `right: ${what}`, rows: [], change, ends: /^in$/, ...rest }));
