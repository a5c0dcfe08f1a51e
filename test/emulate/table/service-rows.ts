import { AircallState } from '../../twins/aircall/index.ts';
import { issueSigningCertificate } from '../../twins/certificates.ts';
import { slips } from './rows.ts';
import type { Row } from './rows.ts';
import { ssoOf } from './sprinklr.ts';

const another = issueSigningCertificate({ keyIndex: 7, serial: `5${'0'.repeat(31)}`, notBefore: new Date() }).pem.trim().replaceAll('\r\n', '\n');

export const aircallRows: Row[] = [
  { what: 'a login from Entra, which Aircall does not take', rows: [61], start: 'idp', change: () => {}, ends: /relay-state-missing|unsolicited/, cause: /^start$/ },
  { what: 'the tile without a Sign on URL', rows: [61], start: 'tile', change: () => {}, ends: /relay-state-missing|unsolicited/, cause: /^start$/ },
  { what: 'a new certificate made active, Aircall’s file not renewed', rows: [33], change: (_, app) => { app.certificates[0]!.active = false; app.certificates.push({ ...issueSigningCertificate({ keyIndex: 8, serial: `4${'0'.repeat(31)}`, notBefore: new Date() }), active: true }); }, ends: /signature-invalid/, cause: /^certificate-not-active$/ },
  { what: 'the claim changed after people have their accounts', rows: [49, 55], person: { mail: 'B.Simon@contoso.com', userPrincipalName: 'B.Simon@contoso.onmicrosoft.com' }, known: { address: 'B.Simon@contoso.com' }, change: (_, app) => void (app.claims.find(({ name }) => name === 'emailaddress')!.source = 'user.userprincipalname'), ends: /email-mismatch/, cause: /^claim-source$/ },
  { what: 'an address that Aircall does not know', rows: [49], person: { mail: 'B.Simon@contoso.com', userPrincipalName: 'B.Simon@contoso.onmicrosoft.com' }, known: { address: 'simon@contoso.com' }, change: ({ state }) => { new AircallState(state).company.people[1]!.email = 'simon@contoso.com'; }, ends: /email-mismatch/, cause: /^account$/ },
];

const field = (name: 'issuerName' | 'loginUrl' | 'certificate', how: (text: string) => string): Row['change'] => (twins) => void (ssoOf(twins)[name] = how(ssoOf(twins)[name]));
export const sprinklrRows: Row[] = [
  ...['a slash more or less', 'a space behind', 'a Cyrillic letter'].map((name): Row => ({ what: `Sprinklr’s Issuer Name: ${name}`, rows: [29, 58, 60], change: field('issuerName', slips[name]![0]), ends: /issuer-mismatch/, cause: slips[name]![1] })),
  { what: 'the login URL as Issuer Name', rows: [29], change: (twins) => void (ssoOf(twins).issuerName = ssoOf(twins).loginUrl), ends: /issuer-mismatch/, cause: /^swapped-fields$/ },
  { what: 'another app’s certificate at Sprinklr', rows: [30], change: field('certificate', () => another), ends: /signature-invalid/, cause: /^certificate-differs$/ },
  { what: 'SHA-1 in Entra, SHA-256 set at Sprinklr', rows: [46], change: (_, app) => void (app.signingAlgorithm = 'sha1'), ends: /signature-method/, cause: /^signing-algorithm$/ },
  { what: 'no BEGIN and END at Sprinklr', rows: [37], change: field('certificate', (text) => text.split('\n').slice(1, -1).join('\n')), ends: /not-ready/, cause: /^pem-markers-missing$/ },
];
