import { holdCertificate, markStep } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import { contextOf } from '../../lib/findings/context.ts';
import { findingsIn } from '../../lib/findings/index.ts';
import type { Finding } from '../../lib/findings/index.ts';
import { guideById } from '../../lib/guide/registry.ts';
import type { Provider } from '../../lib/guide/schema/index.ts';
import { completeAircall, emptyAircall } from './aircall.ts';
import { makeCertificate } from './certificates.ts';
import { completeSprinklr, emptySprinklr, sprinklrNeighbour, sprinklrValues } from './sprinklr-set-up.ts';
import { appId, at, certificate, changing, complete, empty, good, hold, now, otherTenant, show } from './set-up.ts';

export const identifier = 'entra/saml-sign-on#identifier';
export const replyUrl = 'entra/saml-sign-on#reply-url';
export const replyUrlBox = 'entra/basic-saml#reply-url';
export const signOnUrl = 'entra/saml-sign-on#sign-on-url';
export const claim = 'entra/saml-sign-on#claim-email';
export const loginUrl = 'krisp/saml-panel#identity-provider-sso-url';
export const audience = 'krisp/saml-panel#audience-uri';
export const issuer = 'krisp/saml-panel#identity-provider-issuer';
export const pasted = 'krisp/saml-panel#certificate';
export const claimName = 'entra/manage-claim#name';
export const sprinklr = 'sprinklr/sso-configuration';
export const production = 'https://contoso.sprinklr.com/ui/sso/saml/9150';
export const shared = sprinklrNeighbour().values['sp-entity-id']!.value;
export const other = makeCertificate({ serial: '0f0f0f' });
/** A certificate that is to take the place of the other, and ones of other years. */
export const next = makeCertificate({ serial: '0d0d0d', from: '2026-11-20T00:00:00Z', to: '2029-11-20T00:00:00Z' });
export const ended = makeCertificate({ serial: '0c0c0c', from: '2022-01-01T00:00:00Z', to: '2025-01-01T00:00:00Z' });
export const withoutMarkers = certificate.pem.split('\n').slice(1, -1).join('\n');
export const signs = 'entra/certificate#signing-option';
export const algorithm = 'entra/certificate#signing-algorithm';
export const nameIds = 'entra/claims#name-id';
export const groups = 'entra/claims#claim-groups';
export const assigned = 'entra/users#assigned';
export const enforced = 'krisp/authentication#enforce-sso';
/** A service that says more of what it asks for than Krisp does. */
export const asking = (demands: Partial<NonNullable<Provider['demands']>>): Partial<Provider> => ({ demands: { claims: [], ...demands } });
/** A field of a form that is open and not saved. */
export const draft = { field: true };

export const upn = 'b.simon@contoso.onmicrosoft.com';
export const mail = 'b.simon@contoso.com';
/** One person’s login fails at Aircall, which knows them by this address. */
export function mismatch(account: string): Connection {
  const addresses = [['user-principal-name', upn], ['user-mail', mail], ['sp-user-email', account]] as const;
  return addresses.reduce((connection, [id, value]) => hold(connection, id, value), emptyAircall(guideById('aircall-email-mismatch')!));
}
export const guest = (source: string): Connection =>
  show(show(hold(completeAircall(certificate), 'email-claim-source', source), claim, source, { name: 'emailaddress' }), 'entra/user#user-principal-name', 'b_gmail.com#EXT#@contoso.onmicrosoft.com');

/** With another connection about, as most admins have. `asks`: what a service would ask for that is in no registry. */
export function findingsOf(connection: Connection, asks: Partial<Provider> = {}): Finding[] {
  const context = contextOf(connection, guideById(connection.guide)!, now)!;
  return findingsIn({ ...context, sp: { ...context.sp, ...asks } }, [sprinklrNeighbour()]);
}

/** rule · how it comes about · what it is about · step to go back to · what the service asks for */
export type Mistake = [rule: string, what: string, connection: Connection, about: string | undefined, step: string, asks?: Partial<Provider>];

export const mistakes: Mistake[] = [
  ['identifier-differs', 'another identifier at Entra', show(complete(), identifier, 'contoso-staging'), 'sp-entity-id', 'basic-saml'],
  ['reply-url-differs', 'another reply URL at Entra', show(complete(), replyUrl, 'https://api.krisp.ai/v2/auth/sso/saml/5e5e5e'), 'acs-url', 'basic-saml'],
  ['sign-on-url-differs', 'another sign-on URL at Entra', show(complete(), signOnUrl, 'https://account.krisp.ai/sso/5e5e5e'), 'sign-on-url', 'basic-saml'],
  ['login-url-differs', 'another login URL at Krisp', show(complete(), loginUrl, `${good['sso-url']}x`), 'sso-url', 'krisp-form'],
  ['audience-differs', 'another audience at Krisp', show(complete(), audience, 'contoso'), 'sp-entity-id', 'krisp-form'],
  ['issuer-differs', 'another issuer at Krisp', show(complete(), issuer, 'contoso'), 'sp-entity-id', 'krisp-form'],
  [
    'metadata-url-differs', 'another app’s metadata at Aircall',
    show(completeAircall(certificate), 'aircall/security#metadata-url', good['metadata-url'].replace(/a{8}/, 'bbbbbbbb')), 'metadata-url', 'give-metadata',
  ],
  ['claim-source', 'the claim from another source', show(complete(), claim, 'user.userprincipalname', { name: 'Email' }), 'email-claim-source', 'claims'],
  ['claim-missing', 'the claim renamed or deleted', show(complete(), claim, 'user.mail', { name: 'Email', gone: true }), 'email-claim-name', 'claims'],
  ['claim-name-case', 'the claim in small letters', show(complete(), claim, 'user.mail', { name: 'email' }), 'email-claim-name', 'claims'],
  ['claim-name-case', 'the claim in small letters, not saved', show(complete(), claimName, 'email', draft), 'email-claim-name', 'claims'],
  ['claim-name', 'a claim of another name, not saved', show(complete(), claimName, 'mail', draft), 'email-claim-name', 'claims'],
  [
    'claim-namespace', 'a claim with a namespace, not saved',
    show(show(complete(), claimName, 'Email', draft), 'entra/manage-claim#namespace', 'http://schemas.example.com', draft), 'email-claim-name', 'claims',
  ],
  ['trailing-slash', 'a slash too many at Entra', show(complete(), replyUrl, `${good['acs-url']}/`), 'acs-url', 'basic-saml'],
  ['trailing-slash', 'a slash missing in the held Entra identifier', hold(complete(), 'idp-entity-id', good['idp-entity-id'].slice(0, -1)), 'idp-entity-id', 'certificate'],
  ['stray-space', 'a space after the audience', show(complete(), audience, `${good['sp-entity-id']} `), 'sp-entity-id', 'krisp-form'],
  ['stray-space', 'a no-break space in the identifier', show(complete(), identifier, 'contoso\u00a0-team'), 'sp-entity-id', 'basic-saml'],
  ['stray-space', 'a space written as %20', show(complete(), replyUrl, `${good['acs-url']}%20`), 'acs-url', 'basic-saml'],
  ['stray-space', 'a space in the held slug', hold(empty(), 'sp-entity-id', 'contoso-team '), 'sp-entity-id', 'read-krisp-values'],
  ['scheme', 'http at Entra', show(complete(), replyUrl, good['acs-url'].replace('https', 'http')), 'acs-url', 'basic-saml'],
  ['not-https', 'a held reply URL over http', hold(empty(), 'acs-url', good['acs-url'].replace('https', 'http')), 'acs-url', 'read-krisp-values'],
  ['letter-case', 'large letters in the identifier', show(complete(), identifier, 'Contoso-Team'), 'sp-entity-id', 'basic-saml'],
  ['invisible-character', 'a zero-width space at Krisp', show(complete(), issuer, 'contoso\u200b-team'), 'sp-entity-id', 'krisp-form'],
  ['invisible-character', 'a bidi mark in the held slug', hold(empty(), 'sp-entity-id', '\u202econtoso'), 'sp-entity-id', 'read-krisp-values'],
  ['look-alike', 'a Cyrillic o at Krisp', show(complete(), audience, 'cоntoso-team'), 'sp-entity-id', 'krisp-form'],
  ['look-alike', 'a Cyrillic i in the held reply URL', hold(empty(), 'acs-url', good['acs-url'].replace('krisp', 'krіsp')), 'acs-url', 'read-krisp-values'],
  ['swapped-fields', 'the reply URL in the Sign on URL row', show(complete(), signOnUrl, good['acs-url']), 'sign-on-url', 'basic-saml'],
  ['swapped-fields', 'the reply URL in the Sign on URL box, not saved', show(complete(), 'entra/basic-saml#sign-on-url', good['acs-url'], draft), 'sign-on-url', 'basic-saml'],
  ['swapped-fields', 'the Entra identifier as login URL', show(complete(), loginUrl, good['idp-entity-id']), 'sso-url', 'krisp-form'],
  ['swapped-fields', 'the slug as login URL', show(complete(), loginUrl, good['sp-entity-id']), 'sso-url', 'krisp-form'],
  ['swapped-fields', 'the Entra identifier as issuer at Krisp', show(complete(), issuer, good['idp-entity-id']), 'sp-entity-id', 'krisp-form'],
  [
    'swapped-fields', 'reply and sign-on URL held the wrong way round',
    hold(hold(empty(), 'acs-url', good['sign-on-url']), 'sign-on-url', good['acs-url']), 'acs-url', 'read-krisp-values',
  ],
  ['wrong-tenant', 'another tenant’s login URL at Krisp', show(complete(), loginUrl, `https://login.microsoftonline.com/${otherTenant}/saml2`), 'sso-url', 'krisp-form'],
  ['wrong-tenant', 'a login URL held from another tenant', hold(complete(), 'sso-url', `https://login.microsoftonline.com/${otherTenant}/saml2`), 'sso-url', 'certificate'],
  ['source-differs', 'a slug that was typed wrong', hold(complete(), 'sp-entity-id', 'contoso-tea'), 'sp-entity-id', 'read-krisp-values'],
  ['wrong-app', 'another app’s metadata address', hold(complete(), 'app-id', otherTenant), 'metadata-url', 'certificate'],
  ['pattern', 'a reply URL on another host', hold(empty(), 'acs-url', 'https://krisp.example.com/saml'), 'acs-url', 'read-krisp-values'],
  ['pattern', 'the tenant’s metadata instead of the app’s', hold(empty(), 'metadata-url', good['metadata-url'].split('?')[0]!), 'metadata-url', 'certificate'],
  ['placeholder-left', 'the pattern of the article, taken as it stands', hold(empty(), 'acs-url', 'https://api.krisp.ai/v2/auth/sso/saml/<ID>'), 'acs-url', 'read-krisp-values'],
  ['certificate-missing', 'Krisp’s form filled but for the certificate', show(complete(), pasted, ''), 'signing-certificate', 'krisp-form'],
  ['certificate-expired', 'a certificate of last year', complete(makeCertificate({ from: '2022-01-01T00:00:00Z', to: '2025-01-01T00:00:00Z' })), 'signing-certificate', 'certificate'],
  ['certificate-not-yet-valid', 'a certificate of next year', complete(makeCertificate({ from: '2027-01-01T00:00:00Z' })), 'signing-certificate', 'certificate'],
  ['certificate-ends-soon', 'a certificate that ends in a month', complete(makeCertificate({ to: '2026-12-20T00:00:00Z' })), 'signing-certificate', 'certificate'],
  ['certificate-weak-key', 'a key of 1024 bits', complete(makeCertificate({ bits: 1024 })), 'signing-certificate', 'certificate'],
  ['certificate-other-purpose', 'an authority’s certificate', complete(makeCertificate({ ca: true })), 'signing-certificate', 'certificate'],
  ['certificate-not-active', 'another thumbprint at Entra', show(complete(), 'entra/saml-sign-on#thumbprint', other.sha1.toUpperCase()), 'signing-certificate', 'certificate'],
  ['certificate-differs', 'another certificate at Krisp', show(complete(), pasted, other.pem), 'signing-certificate', 'krisp-form'],
  ['certificate-earlier', 'the certificate from before at Krisp', show(holdCertificate(complete(), makeCertificate({ serial: '0e0e0e' })), pasted, certificate.pem), 'signing-certificate', 'krisp-form'],
  ['pem-markers-missing', 'the certificate without BEGIN and END', show(complete(), pasted, withoutMarkers), 'signing-certificate', 'krisp-form'],
  ['metadata-in-certificate-field', 'metadata in the certificate field', show(complete(), pasted, '<EntityDescriptor entityID="x"/>'), 'signing-certificate', 'krisp-form'],
  ['certificate-unreadable', 'half a certificate', show(complete(), pasted, certificate.pem.slice(0, 500)), 'signing-certificate', 'krisp-form'],
  ['certificate-signs-at-once', 'a certificate that has ended is to be replaced', changing({ previous: ended }), 'signing-certificate', 'take-new'],
  ['certificate-unchanged', 'the old file handed in for the new one', changing({ next: certificate, signs: certificate, trusts: certificate }), 'signing-certificate', 'take-new'],
  ['certificate-not-yet-saved', 'the new one active and in Krisp’s form, not saved', changing({ next, signs: next, trusts: next }), 'signing-certificate', 'service-save'],
  ['certificate-not-yet-read', 'the new one active, Aircall’s metadata not given anew', changing({ of: 'aircall-certificate', next, signs: next }), 'signing-certificate', 'service-metadata'],
  ['certificate-not-taken', 'the new file passed by', markStep(changing({}), 'take-new', 'skipped', at), 'signing-certificate', 'take-new'],
  [
    'metadata-before-active', 'Aircall given the metadata while the old one is active',
    markStep(changing({ of: 'aircall-certificate', next, signs: certificate }), 'service-metadata', 'confirmed', at), 'signing-certificate', 'activate',
  ],
  ['certificate-missing', 'Krisp’s only field saved empty', markStep(show(changing({ next, signs: certificate }), pasted, '', draft), 'service-save', 'confirmed', now.toISOString()), 'signing-certificate', 'service-form'],
  ['certificate-not-yet-active', 'the new one saved at Krisp, the old one active', changing({ next, signs: certificate, trusts: next, saved: true }), 'signing-certificate', 'activate'],
  ['certificate-ends-earlier', 'a new one that ends before the old one', changing({ next: makeCertificate({ serial: '0b', to: '2028-06-01T00:00:00Z' }) }), 'signing-certificate', 'take-new'],
  ['certificate-earlier', 'the new one active, the old one at Krisp', changing({ next, signs: next, trusts: certificate }), 'signing-certificate', 'service-form'],
  ['certificate-earlier', 'the old one ended: Entra signs with the new one, active or not', changing({ previous: ended, next, signs: ended, trusts: ended }), 'signing-certificate', 'service-form'],
  ['certificate-not-active', 'a third certificate active in Entra', changing({ next, signs: other, trusts: certificate }), 'signing-certificate', 'activate'],
  ['certificate-differs', 'a third certificate at Krisp', changing({ next, signs: certificate, trusts: other }), 'signing-certificate', 'service-form'],
  ['private-key', 'a private key in Krisp’s form', show(complete(), pasted, '', { refused: 'private-key' }), 'signing-certificate', 'krisp-form'],
  ['name-id-differs', 'another source for the NameID', show(completeSprinklr(), 'entra/saml-sign-on#name-id', 'user.userprincipalname'), 'name-id-source', 'name-id'],
  ['entity-id-differs', 'another Entity ID at Sprinklr', show(completeSprinklr(), `${sprinklr}#entity-id`, 'https://idp.example.com'), 'idp-entity-id', 'sprinklr-form'],
  ['issuer-name-differs', 'another Issuer Name at Sprinklr', show(completeSprinklr(), `${sprinklr}#issuer-name`, 'https://idp.example.com'), 'idp-entity-id', 'sprinklr-form'],
  ['user-id-type-differs', 'another User ID Type at Sprinklr', show(completeSprinklr(), `${sprinklr}#user-id-type`, '', { checked: false }), 'user-id-type', 'sprinklr-form'],
  ['user-id-location-differs', 'another User ID Location at Sprinklr', show(completeSprinklr(), `${sprinklr}#user-id-location`, '', { checked: false }), 'user-id-location', 'sprinklr-form'],
  ['signature-method-differs', 'SHA1 at Sprinklr', show(completeSprinklr(), `${sprinklr}#signature-method`, 'SHA1'), 'signature-method', 'sprinklr-form'],
  ['wrong-environment', 'a production reply URL beside a staging address', hold(completeReply(), 'acs-url', production), 'acs-url', 'basic-saml'],
  ['wrong-environment', 'a staging address in a production connection', hold(emptySprinklr('production'), 'sign-on-url', sprinklrValues['sign-on-url']), 'sign-on-url', 'given'],
  ['shared-identifier', 'production’s Entity ID for staging too', show(hold(completeSprinklr(), 'sp-entity-id', shared), identifier, shared), 'sp-entity-id', 'given'],
  ['app-kind', 'an app that is registered only', show(empty(), 'entra/create-app#register', '', { checked: true }), 'app-name', 'create-app'],
  ['index-holds-url', 'the reply URL in the box for its index', show(complete(), 'entra/basic-saml#reply-url-index', good['acs-url'], draft), 'acs-url', 'basic-saml'],
  ['not-saved', 'the form filled and closed, the card empty', show(show(empty(), identifier, 'Required'), 'entra/basic-saml#identifier', good['sp-entity-id'], { field: true, gone: true }), 'sp-entity-id', 'certificate'],
  ['changed-after-proof', 'another NameID after the login that worked', show(markStep(complete(), 'test-login', 'confirmed', '2026-11-25T09:00:00Z'), 'entra/saml-sign-on#name-id', 'user.mail'), 'email-claim-source', 'certificate'],
  ['logout-url', 'Entra’s own address as logout URL', show(complete(), 'entra/saml-sign-on#sp-logout-url', good['slo-url']), 'slo-url', 'certificate'],
  ['spn-audience', 'a bare id as identifier', show(hold(empty(), 'sp-entity-id', appId), identifier, appId), 'sp-entity-id', 'certificate'],
  ['stray-space', 'a space in the Reply URL box, not saved', show(complete(), replyUrlBox, `${good['acs-url']} `, draft), 'acs-url', 'basic-saml'],
  ['invisible-character', 'a zero-width space in the Reply URL box, not saved', show(complete(), replyUrlBox, `${good['acs-url']}\u200b`, draft), 'acs-url', 'basic-saml'],
  ['look-alike', 'a Cyrillic i in the Reply URL box, not saved', show(complete(), replyUrlBox, good['acs-url'].replace('krisp', 'krіsp'), draft), 'acs-url', 'basic-saml'],
  ['trailing-slash', 'a slash too many in the Reply URL box, not saved', show(complete(), replyUrlBox, `${good['acs-url']}/`, draft), 'acs-url', 'basic-saml'],
  ['scheme', 'http in the Reply URL box, not saved', show(complete(), replyUrlBox, good['acs-url'].replace('https', 'http'), draft), 'acs-url', 'basic-saml'],
  ['letter-case', 'capitals in the Identifier box, not saved', show(complete(), 'entra/basic-saml#identifier', 'Contoso-Team', draft), 'sp-entity-id', 'basic-saml'],
  ['certificate-missing', 'Krisp’s form filled before any certificate is here', show({ ...complete(), certificates: [] }, pasted, ''), 'signing-certificate', 'krisp-form'],
  ['certificate-unreadable', 'words before the certificate, which not every form skips', show(complete(), pasted, `Certificate of Krisp\n${certificate.pem}`), 'signing-certificate', 'krisp-form'],
  ['wrong-cloud', 'the US cloud’s login URL at Krisp', show(complete(), loginUrl, good['sso-url'].replace('.com/', '.us/')), 'sso-url', 'krisp-form'],
  ['clock-behind', 'a certificate that begins in three minutes', complete(makeCertificate({ from: '2026-11-25T12:03:00Z' })), 'signing-certificate', 'certificate'],
  ['pem-markers-extra', 'BEGIN and END where only the base64 is wanted', complete(), 'signing-certificate', 'krisp-form', { certificateShape: 'base64' }],
  ['signed-part', 'only the response signed, and nobody knows what Krisp wants', show(complete(), signs, 'Sign SAML response'), 'signing-certificate', 'certificate'],
  ['signed-part', 'only the assertion signed, the response is wanted', show(complete(), signs, 'Sign SAML assertion'), 'signing-certificate', 'certificate', asking({ signed: 'response' })],
  ['signed-part', 'only the response signed, the assertion is wanted', show(complete(), signs, 'Sign SAML response'), 'signing-certificate', 'certificate', asking({ signed: 'assertion' })],
  ['signing-algorithm', 'SHA-1, and nobody knows whether Krisp takes it', show(complete(), algorithm, 'SHA-1'), 'signing-certificate', 'certificate'],
  ['signing-algorithm', 'SHA-1 where only SHA-256 is taken', show(complete(), algorithm, 'SHA-1'), 'signing-certificate', 'certificate', asking({ algorithms: ['sha256'] })],
  ['signing-algorithm', 'SHA-256 where only SHA-1 is taken', show(complete(), algorithm, 'SHA-256'), 'signing-certificate', 'certificate', asking({ algorithms: ['sha1'] })],
  ['name-id-opaque', 'a persistent NameID for Sprinklr', show(completeSprinklr(), nameIds, 'user.mail [nameid-format:persistent]'), 'name-id-source', 'name-id'],
  ['mail-empty', 'somebody without a mailbox', show(complete(), 'entra/user#mail', '–'), 'user-mail', 'claims'],
  ['guest-name', 'a guest, the claim from the sign-in name', guest('user.userprincipalname'), 'user-principal-name', 'claims'],
  ['groups-over-limit', 'a claim of all groups', show(complete(), groups, 'user.groups [All]'), undefined, 'claims'],
  ['groups-as-ids', 'a claim of the app’s groups', show(complete(), groups, 'user.groups [ApplicationGroup]'), undefined, 'claims'],
  ['one-assigned', 'one entry on the list, and a login that worked', markStep(show(complete(), assigned, '1'), 'test-login', 'proven', '2026-11-25T11:00:00Z'), undefined, 'assign-users'],
  ['enforced-unproven', 'enforced before a login worked', show(complete(), enforced, '', { checked: true }), undefined, 'enforce'],
  ['email-change', 'the account has the sign-in name', mismatch(upn), 'email-claim-source', 'claims'],
  ['email-keep-sent-already', 'the sign-in name is sent already', show(mismatch(upn), claim, 'user.userprincipalname', { name: 'emailaddress' }), 'email-claim-source', 'claims'],
  ['email-keep-mail', 'the account has the mail address', mismatch(mail), 'email-claim-source', 'claims'],
  ['email-keep-neither', 'the account has another address', mismatch('simon@contoso.com'), 'email-claim-source', 'claims'],
  ['email-keep-others', 'others would be shut out', markStep(mismatch(upn), 'right-for-everyone', 'refuted', '2026-11-25T10:00:00Z'), 'email-claim-source', 'claims'],
];

function completeReply() {
  return show(completeSprinklr(), replyUrl, production);
}
