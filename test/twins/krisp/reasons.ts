// Every way in which Krisp's side turns a sign-in away, and the sentence its page shows for it.

export const signInReasons = {
  'sso-disabled': 'Single sign-on is switched off for this team.',
  'not-configured': 'Single sign-on is switched on, but its SAML settings are not filled in yet.',
  'response-missing': 'The request brought no SAML response.',
  'response-unreadable': 'The SAML response could not be read.',
  'identity-provider-error': 'The identity provider answered with an error.',
  'unsolicited-response': 'The sign-in did not start here, and this team accepts only sign-ins that do.',
  'in-response-to': 'The SAML response answers a request that is not open here: it is unknown, used or too old.',
  'certificate-unusable': 'The X-509 certificate saved for this team cannot be read.',
  'signature-invalid': 'The signature does not match the X-509 certificate saved for this team.',
  'not-yet-valid': 'The SAML assertion is not valid yet.',
  expired: 'The SAML assertion has expired.',
  'audience-mismatch': 'The SAML assertion is meant for another audience.',
  'destination-mismatch': 'The SAML response is addressed to another Reply URL.',
  'audience-uri-not-slug': 'The saved Audience URI is not the team slug.',
  'issuer-field-not-slug': 'The saved Identity Provider Issuer is not the team slug.',
  'email-claim-missing': 'The SAML assertion carries no e-mail claim.',
  'email-claim-case': 'The e-mail claim is there, but its name has the wrong case.',
  'email-claim-empty': 'The e-mail claim is empty.',
  'email-not-an-address': 'The e-mail claim does not hold an e-mail address.',
  'email-other-domain': 'The e-mail address does not belong to this team.',
  'no-free-seat': 'The team has no free seat for a new member.',
} as const;

export type SignInReason = keyof typeof signInReasons;
