import type { Agreement, Guide } from '../guide/schema/index.ts';
import type { Severity } from './finding.ts';

/** How bad a rule may be found to be, and who says so. */
interface Rule {
  severity: readonly Severity[];
  /** A standard with its section, an article, or the public report of somebody whom it happened to. */
  source: string;
}

const rule = (source: string, ...severity: Severity[]): Rule => ({ severity, source });

/** Entity IDs, addresses and names are compared character by character. */
const exactly = 'SAML 2.0 Core §1.3.1';
const certificates = 'Microsoft: manage certificates for federated single sign-on';
const signing = 'Microsoft: certificate signing options';
const claims = 'Microsoft: customize SAML token claims';
const groups = 'Microsoft: configure group claims';
const upn = 'Aircall: configure Microsoft Entra ID for SAML SSO';

/**
 * Every rule with a name of its own. The rules that compare what two consoles show are named after their agreement (`agreementRule`).
 * A name is stable; what rests on memory or inference never fails a login (`warn`, `info`).
 */
export const ruleCatalogue = {
  // Two texts that differ by a slip, and a text that is faulty by itself.
  'stray-space': rule('Unleash issue 7299', 'fail', 'warn'),
  'invisible-character': rule(exactly, 'fail', 'warn'),
  'look-alike': rule('Unicode UTS #39', 'fail', 'warn'),
  'trailing-slash': rule('Microsoft: AADSTS70001', 'fail', 'warn'),
  scheme: rule('flipbox/saml-sp issue 44', 'fail', 'warn'),
  'letter-case': rule(exactly, 'fail', 'warn'),
  'wrong-tenant': rule('Microsoft: AADSTS90002', 'fail'),
  'wrong-cloud': rule('Microsoft: national clouds', 'fail'),
  'swapped-fields': rule('mattermost/docs issue 8914', 'fail', 'warn'),
  'placeholder-left': rule('Microsoft: tutorials for Krisp and Sprinklr', 'fail'),
  'not-https': rule('SAML 2.0 Profiles §4.1.3.5', 'fail'),
  pattern: rule('the provider’s own article', 'warn'),
  'source-differs': rule(exactly, 'fail'),
  'wrong-environment': rule('Sprinklr: SAML 2.0 SSO', 'fail', 'warn'),
  'shared-identifier': rule('Sprinklr: SAML 2.0 SSO', 'warn'),
  'wrong-app': rule('Microsoft: federation metadata', 'fail'),
  // The certificate.
  'private-key': rule('RFC 5280 §4.1.2.7', 'fail'),
  'certificate-expired': rule(certificates, 'fail'),
  'certificate-not-yet-valid': rule('RFC 5280 §4.1.2.5', 'fail'),
  'clock-behind': rule('Microsoft: single sign-on SAML protocol', 'warn'),
  'certificate-ends-soon': rule(certificates, 'warn'),
  'certificate-weak-key': rule('NIST SP 800-131A', 'warn'),
  'certificate-other-purpose': rule('RFC 5280 §4.2.1.9, §4.2.1.12', 'warn'),
  'certificate-not-active': rule(certificates, 'fail'),
  'certificate-missing': rule(certificates, 'fail', 'warn'),
  'pem-markers-missing': rule('Sprinklr: SAML 2.0 SSO', 'fail'),
  'pem-markers-extra': rule('azure-docs issue 95922', 'fail'),
  'metadata-in-certificate-field': rule('simstudioai/sim pull request 6334', 'fail'),
  'certificate-unreadable': rule('RFC 7468 §3', 'fail', 'warn'),
  'certificate-earlier': rule(certificates, 'fail'),
  'certificate-differs': rule('flipbox/saml-sp issue 64', 'fail'),
  'certificate-signs-at-once': rule(certificates, 'warn'),
  'certificate-unchanged': rule(certificates, 'fail'),
  'certificate-not-yet-active': rule(certificates, 'fail'),
  'certificate-not-yet-saved': rule(certificates, 'fail'),
  'certificate-not-yet-read': rule(certificates, 'warn'),
  'certificate-not-taken': rule(certificates, 'warn'),
  'metadata-before-active': rule(certificates, 'warn'),
  'certificate-ends-earlier': rule(certificates, 'warn'),
  // How it signs.
  'signed-part': rule(signing, 'fail', 'warn'),
  'signing-algorithm': rule(signing, 'fail', 'warn'),
  // Claims and people.
  'claim-name-case': rule('azure-docs issue 15749', 'fail', 'warn'),
  'claim-missing': rule(claims, 'fail'),
  'claim-namespace': rule(claims, 'fail'),
  'claim-name': rule(claims, 'warn'),
  'name-id-opaque': rule('Microsoft: single sign-on SAML protocol', 'warn'),
  'mail-empty': rule(claims, 'warn'),
  'guest-name': rule('entra-docs issue 661', 'warn'),
  'groups-over-limit': rule(groups, 'warn'),
  'groups-as-ids': rule(groups, 'info'),
  'one-assigned': rule('Microsoft: AADSTS50105', 'info'),
  'email-change': rule(upn, 'info'),
  'email-keep-sent-already': rule(upn, 'warn'),
  'email-keep-mail': rule(upn, 'warn'),
  'email-keep-neither': rule(upn, 'warn'),
  'email-keep-others': rule(upn, 'warn'),
  // What a console showed.
  'app-kind': rule('azure-docs issue 45474', 'fail'),
  'index-holds-url': rule('llmgateway issue 2931', 'fail'),
  'not-saved': rule('Microsoft: debug SAML-based single sign-on', 'warn'),
  'changed-after-proof': rule('Microsoft: validate a SAML set-up', 'warn'),
  'enforced-unproven': rule('Infisical issue 5062', 'warn'),
  'logout-url': rule('Microsoft: AADSTS50061', 'warn'),
  'spn-audience': rule('python3-saml issue 169', 'warn'),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof ruleCatalogue;

export const sourceOf = (id: RuleId): string => ruleCatalogue[id].source;
export const isRule = (id: string): id is RuleId => id in ruleCatalogue;

/** Where the source of a claim, and not a text, is at issue, the rule's name says so. */
export const agreementRule = ({ id }: Pick<Agreement, 'id'>): string => (id === 'claim' ? 'claim-source' : `${id}-differs`);

/** Microsoft's own list of codes, where the code is known that one would meet; else the article from which the guide is. */
export function agreementSource({ otherwise }: Pick<Agreement, 'otherwise'>, { sources: [first] }: Pick<Guide, 'sources'>): string {
  const code = /AADSTS\d+/.exec(otherwise.en)?.[0];
  return code ? `Microsoft: ${code}` : `${first?.name}, ${first?.date}`;
}
