// Every text of Krisp's pages that a guide may look for, in one place: the pages and the tests read it from here.

export const labels = {
  // sign-in page
  email: 'Work email',
  continue: 'Continue',
  code: 'Verification code',
  signIn: 'Sign in',
  signInWithSso: 'Sign in with SSO',

  // way to the panel; the words of the trail are in nav.ts
  authentication: 'Authentication',
  enableSso: 'Enable SSO',
  enforceSso: 'Enforce SSO',
  saml: 'SAML',

  // the panel
  configureSaml: 'Configure SAML',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  teamSlug: 'Your team slug',
  replyUrl: 'Reply URL (Assertion Consumer Service URL)',
  signOnUrl: 'Single Sign On URL',
  audienceUri: 'Audience URI',
  issuer: 'Identity Provider Issuer',
  ssoUrl: 'Identity Provider Single Sign On URL',
  certificate: 'X-509 certificate',
  configure: 'Configure',

  // what the panel answers
  required: 'This field is required.',
  notPem: 'Paste the whole certificate, with its BEGIN CERTIFICATE and END CERTIFICATE lines.',
  notUrl: 'Enter a web address that starts with https://.',
  saved: 'SAML is configured for your team.',
  notSaved: 'The configuration was not saved.',

  // after a sign-in
  signedInWithSso: 'Signed in with SSO',
  signInFailed: 'SSO sign-in failed',
} as const;
