// Every way in which Aircall's side turns a sign-in away. The sentences are in Amazon Cognito's manner, which says that
// they are not fixed and may change (Cognito developer guide, federation error responses).

export const signInReasons = {
  'saml-off': 'Login option is not available.',
  'response-missing': "Required String parameter 'SAMLResponse' is not present.",
  'relay-state-missing': "Required String parameter 'RelayState' is not present.",
  'relay-state-unknown': 'Invalid samlResponse or relayState from identity provider.',
  'response-unreadable': 'Invalid SAML response received: the response cannot be read.',
  'identity-provider-error': 'The identity provider answered with an error.',
  'unsolicited-response': 'Invalid SAML response received: the response answers no request.',
  'in-response-to': 'Invalid SAML response received: the request it answers is not open.',
  'signature-invalid': 'Invalid SAML response received: SAML assertion signature is invalid.',
  'not-yet-valid': 'Invalid SAML response received: the assertion is not valid yet.',
  expired: 'Invalid SAML response received: the assertion has expired.',
  'issuer-mismatch': 'Invalid SAML response received: the issuer is not the one of the metadata.',
  'audience-mismatch': 'Invalid SAML response received: audience restriction does not allow it for this pool.',
  'destination-mismatch': 'Invalid SAML response received: it was sent to another address.',
  'email-claim-missing': 'Invalid SAML response received: Invalid user attributes: email: The attribute is required.',
  'email-not-an-address': 'Invalid SAML response received: Invalid user attributes: email: Invalid email address format.',
  'email-mismatch': 'The email address does not match between Aircall and the identity provider.',
  'connection-outdated': 'This person is still known to this connection by another email address.',
} as const;

export type SignInReason = keyof typeof signInReasons;
