import { holdCertificate, markStep } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import type { Provider } from '../../lib/guide/schema/index.ts';
import { completeAircall } from './aircall.ts';
import { makeCertificate } from './certificates.ts';
import {
  algorithm, asking, assigned, audience, claim, claimName, draft, ended, enforced, groups, guest, identifier, issuer, loginUrl, mail, mismatch, nameIds, next,
  pasted, production, replyUrl, signOnUrl, signs, sprinklr, upn, withoutMarkers,
} from './mistakes.ts';
import { appId, certificate, changing, complete, empty, good, hold, otherTenant, show, tenant } from './set-up.ts';
import { completeSprinklr, emptySprinklr, sprinklrValues } from './sprinklr-set-up.ts';

type Near = [what: string, connection: Connection, asks?: Partial<Provider>];
const years = (from: string, to: string): Connection => complete(makeCertificate({ from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` }));
const reply = good['acs-url'];
const proven = (connection: Connection, at = '2026-11-25T11:00:00Z') => markStep(connection, 'test-login', 'proven', at);
const atAircall = completeAircall(certificate);

/** For each rule what comes near to it, and is no case of it. */
export const nearMisses: Record<string, Near> = {
  'identifier-differs': ['the identifier among several', show(complete(), identifier, `contoso-staging\n${good['sp-entity-id']}`)],
  'reply-url-differs': ['the reply URL among several', show(complete(), replyUrl, `https://app.example.com/acs\n${reply}`)],
  'sign-on-url-differs': ['a sign-on URL that is optional, and left out', show(complete(), signOnUrl, 'Optional')],
  'login-url-differs': ['Krisp’s form before it is filled', show(complete(), loginUrl, '')],
  'audience-differs': ['the very slug', show(complete(), audience, good['sp-entity-id'])],
  'issuer-differs': ['the slug as issuer: Krisp wants it', show(complete(), issuer, good['sp-entity-id'])],
  'metadata-url-differs': ['this app’s metadata', show(atAircall, 'aircall/security#metadata-url', good['metadata-url'])],
  'claim-source': ['the same source in other letters', show(complete(), claim, 'user.mail', { name: 'Email' })],
  'name-id-differs': ['the source that Sprinklr’s guide asks for', show(completeSprinklr(), 'entra/saml-sign-on#name-id', 'user.mail')],
  'entity-id-differs': ['Sprinklr’s form before it is filled', show(completeSprinklr(), `${sprinklr}#entity-id`, '')],
  'issuer-name-differs': ['Sprinklr’s form before it is filled', show(completeSprinklr(), `${sprinklr}#issuer-name`, '')],
  'user-id-type-differs': ['the wanted button chosen', show(completeSprinklr(), `${sprinklr}#user-id-type`, '', { checked: true })],
  'user-id-location-differs': ['the wanted button chosen', show(completeSprinklr(), `${sprinklr}#user-id-location`, '', { checked: true })],
  'signature-method-differs': ['the wanted method', show(completeSprinklr(), `${sprinklr}#signature-method`, 'SHA256')],
  'stray-space': ['a space between two addresses of one row', show(complete(), replyUrl, `https://app.example.com/acs ${reply}`)],
  'invisible-character': ['a line end behind', show(complete(), identifier, `${good['sp-entity-id']}\n`)],
  'look-alike': ['another plain letter', show(complete(), audience, 'cantoso-team')],
  'trailing-slash': ['something more behind the slash', show(complete(), replyUrl, `${reply}/x`)],
  scheme: ['another host too', show(complete(), replyUrl, 'http://api.example.com/acs')],
  'letter-case': ['another word', show(complete(), identifier, 'Contoso')],
  'wrong-tenant': ['the right tenant’s id in capitals', hold(complete(), 'idp-entity-id', `https://sts.windows.net/${tenant.toUpperCase()}/`)],
  'wrong-cloud': ['a host that is no Microsoft cloud', show(complete(), loginUrl, good['sso-url'].replace('login.microsoftonline.com', 'login.example.com'))],
  'swapped-fields': ['an address that is nobody’s', show(complete(), signOnUrl, 'https://app.example.com/')],
  'placeholder-left': ['a real ID', hold(empty(), 'acs-url', reply)],
  'not-https': ['https', hold(empty(), 'acs-url', reply)],
  pattern: ['an address like the example', hold(empty(), 'acs-url', reply)],
  'source-differs': ['the slug as its console shows it, with a line end', show(complete(), 'krisp/saml-panel#team-slug', `${good['sp-entity-id']}\n`)],
  'wrong-environment': ['a production address in a production connection', hold(emptySprinklr('production'), 'acs-url', production)],
  'shared-identifier': ['another Entity ID than production’s', show(completeSprinklr(), identifier, sprinklrValues['sp-entity-id'])],
  'wrong-app': ['the app’s id in capitals', hold(complete(), 'app-id', appId.toUpperCase())],
  'private-key': ['a public certificate', show(complete(), pasted, certificate.pem)],
  'certificate-expired': ['one that ends today', years('2024-01-01', '2026-11-26')],
  'certificate-not-yet-valid': ['one that began today', years('2026-11-25', '2029-01-01')],
  'clock-behind': ['one that begins tomorrow', years('2026-11-26', '2029-01-01')],
  'certificate-ends-soon': ['one that ends in three months', years('2026-01-01', '2027-02-25')],
  'certificate-weak-key': ['2048 bits', complete(makeCertificate({ bits: 2048 }))],
  'certificate-other-purpose': ['a certificate without extensions', complete(makeCertificate({ ca: false }))],
  'certificate-not-active': ['the thumbprint in small letters with colons', show(complete(), 'entra/saml-sign-on#thumbprint', certificate.sha1.replace(/..(?=.)/g, '$&:'))],
  'certificate-missing': ['the whole form empty', [audience, issuer, loginUrl, pasted].reduce((connection, ref) => show(connection, ref, ''), complete())],
  'pem-markers-missing': ['the bare base64 where it is wanted so', show(complete(), pasted, withoutMarkers), { certificateShape: 'base64' }],
  'pem-markers-extra': ['BEGIN and END where they are wanted', show(complete(), pasted, certificate.pem)],
  'metadata-in-certificate-field': ['a certificate in its place', show(complete(), pasted, certificate.pem)],
  'certificate-unreadable': ['CRLF, and one long line', show(complete(), pasted, `-----BEGIN CERTIFICATE-----\r\n${certificate.der}\r\n-----END CERTIFICATE-----\r\n`)],
  'certificate-earlier': ['the present one, an earlier one kept here', show(holdCertificate(complete(), certificate), pasted, certificate.pem)],
  'certificate-differs': ['the same in one long line', show(complete(), pasted, `-----BEGIN CERTIFICATE-----\n${certificate.der}\n-----END CERTIFICATE-----`)],
  'certificate-signs-at-once': ['one that has not ended is to be replaced', changing({})],
  'certificate-unchanged': ['a new file', changing({ next, signs: certificate, trusts: certificate })],
  'certificate-not-yet-saved': ['new in Entra and new at Krisp', changing({ next, signs: next, trusts: next, saved: true })],
  'certificate-not-yet-read': [
    'new in Entra, and Aircall has been given the metadata anew',
    markStep(changing({ of: 'aircall-certificate', next, signs: next }), 'service-metadata', 'confirmed', '2026-11-25T11:00:00Z'),
  ],
  'certificate-not-taken': ['the new file passed by, and taken later after all', markStep(changing({ next }), 'take-new', 'skipped', '2026-11-25T11:00:00Z')],
  'metadata-before-active': ['the old one active, and nothing given to Aircall yet', changing({ of: 'aircall-certificate', next, signs: certificate })],
  'certificate-not-yet-active': ['the new one in Krisp’s form, not saved yet', changing({ next, signs: certificate, trusts: next })],
  'certificate-ends-earlier': ['an ended one replaced', changing({ previous: ended, next, signs: next, trusts: next, saved: true })],
  'signed-part': ['the response signed where either will do', show(complete(), signs, 'Sign SAML response'), asking({ signed: 'either' })],
  'signing-algorithm': ['SHA-1 where it is taken', show(complete(), algorithm, 'SHA-1'), asking({ algorithms: ['sha1', 'sha256'] })],
  'claim-name-case': ['another spelling that the admin holds', show(hold(complete(), 'email-claim-name', 'email'), claim, 'user.mail', { name: 'email' })],
  'claim-missing': ['the claim on its card', show(complete(), claim, 'user.mail', { name: 'Email' })],
  'claim-namespace': ['an empty namespace', show(show(complete(), claimName, 'Email', draft), 'entra/manage-claim#namespace', '', draft)],
  'claim-name': ['a claim of Entra’s own, open for a look', show(complete(), claimName, 'emailaddress', draft)],
  'name-id-opaque': ['an address as NameID', show(completeSprinklr(), nameIds, 'user.mail [nameid-format:emailAddress]')],
  'mail-empty': ['a mailbox', show(complete(), 'entra/user#mail', mail)],
  'guest-name': ['a guest, the claim from the mail address', guest('user.mail')],
  'groups-over-limit': ['only the app’s groups', show(complete(), groups, 'user.groups [ApplicationGroup]')],
  'groups-as-ids': ['a claim of that name which is no group', show(complete(), groups, 'user.department')],
  'one-assigned': ['two entries', proven(show(complete(), assigned, '2'))],
  'email-change': ['the account has the mail address', mismatch(mail)],
  'email-keep-sent-already': ['the mail address is sent', show(mismatch(upn), claim, 'user.mail', { name: 'emailaddress' })],
  'email-keep-mail': ['the account has the sign-in name', mismatch(upn)],
  'email-keep-neither': ['the account has the mail address', mismatch(mail)],
  'email-keep-others': ['nobody would be hurt', markStep(mismatch(upn), 'right-for-everyone', 'confirmed', '2026-11-25T10:00:00Z')],
  'app-kind': ['the same button, not chosen', show(empty(), 'entra/create-app#register', '', { checked: false })],
  'index-holds-url': ['an index that is a number', show(complete(), 'entra/basic-saml#reply-url-index', '0', draft)],
  'not-saved': ['a form that is open over an empty card', show(show(empty(), identifier, 'Required'), 'entra/basic-saml#identifier', good['sp-entity-id'], draft)],
  'changed-after-proof': ['a NameID that was so at the login that worked', proven(show(complete(), 'entra/saml-sign-on#name-id', 'user.mail'))],
  'enforced-unproven': ['enforced after a login worked', proven(show(complete(), enforced, '', { checked: true }))],
  'logout-url': ['a logout URL of the service’s', show(complete(), 'entra/saml-sign-on#sp-logout-url', 'https://account.krisp.ai/logout')],
  'spn-audience': ['an address with an id in it', show(hold(empty(), 'sp-entity-id', `https://app.example.com/${otherTenant}`), identifier, `https://app.example.com/${otherTenant}`)],
};
