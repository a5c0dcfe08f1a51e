// Every way in which Sprinklr's side turns a sign-in away, and the sentence its page shows for it.

export const signInReasons = {
  'not-configured': 'No single sign-on is set up here.',
  'response-missing': 'The request brought no SAML response.',
  'response-unreadable': 'The SAML response could not be read.',
  'identity-provider-error': 'The identity provider answered with an error.',
  'unsolicited-response': 'The sign-in did not start here.',
  'in-response-to': 'The SAML response answers a request that is not open here: it is unknown, used or too old.',
  'certificate-unusable': 'The Identity Provider Certificate is not in PEM format.',
  'signature-invalid': 'The signature does not match the Identity Provider Certificate.',
  'signature-method': 'The response is signed with another method than the one that is set here.',
  'entity-id-mismatch': 'The response comes from another Entity ID.',
  'issuer-mismatch': 'The assertion names another issuer than Issuer Name.',
  'not-yet-valid': 'The SAML assertion is not valid yet.',
  expired: 'The SAML assertion has expired.',
  'audience-mismatch': 'The SAML assertion is meant for another audience.',
  'destination-mismatch': 'The SAML response is addressed to another ACS URL.',
  'user-id-missing': 'The assertion has no user ID where one is expected.',
  'user-not-provisioned': 'This user is not provisioned.',
} as const;

export type SignInReason = keyof typeof signInReasons;
