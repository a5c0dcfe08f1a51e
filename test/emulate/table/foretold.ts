import type { CheckId, Emulation } from '../../../lib/emulate/index.ts';

/** How a login ends in the twins where a check fails: their own reasons, by the check that foresees them. */
const endings: Partial<Record<CheckId, RegExp>> = {
  'sso-enabled': /not-ready|^saml-off|^sso-disabled/,
  'settings-complete': /not-ready|^not-configured|^saml-off/,
  start: /^unsolicited|^relay-state|^in-response-to/,
  tile: /^page-|^AADSTS750054/,
  'login-url': /^AADSTS90002|^AADSTS700016|^page-|not-ready/,
  application: /^AADSTS700016/,
  'reply-url': /^AADSTS50011/,
  'request-form': /^AADSTS750/,
  person: /^AADSTS500/,
  'app-enabled': /^AADSTS7000112/,
  assignment: /^AADSTS50105/,
  'signing-key': /^AADSTS50003/,
  'name-id': /^AADSTS501241/,
  delivery: /^page-|^destination/,
  'certificate-form': /^certificate-unusable|not-ready/,
  signature: /^signature-invalid/,
  'certificate-time': /^certificate-expired/,
  'signed-part': /^signature-invalid|^not-signed|unsigned/,
  algorithm: /^algorithm|^signature-invalid|^signature-method/,
  issuer: /^issuer/,
  audience: /^audience/,
  destination: /^destination/,
  'own-name': /^issuer-field/,
  'name-id-format': /name-id|user/,
  'claim-name': /^email-claim|attribute/,
  'claim-value': /^email-|attribute/,
  account: /^no-free-seat|^email-other|^email-mismatch|^connection-outdated|user/,
};

/** Whether the login ended as the emulation had said, and by the very check that it had named. */
export function foretold(emulation: Emulation, real: string): boolean {
  if (real === 'in') return emulation.outcome === 'passed';
  return emulation.outcome === 'failed' && endings[emulation.first!.id]?.test(real) === true;
}
