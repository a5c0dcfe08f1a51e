// Every text of Aircall's pages that a guide or a test may look for. What a source has says which; the rest is this
// stand-in's own, and no guide may rely on it.

export const labels = {
  // help articles 10375353536925, 13340494387357
  myCompany: 'My Company',
  security: 'Security',
  authenticationMethod: 'Authentication method',
  saml: 'SAML',
  signInWithSso: 'Sign in with SSO',
  // pictures of help article 13340718491677
  continue: 'Continue',
  failed: 'Authentication has failed',
  openAircall: 'Open Aircall',
  troubleshooting: 'Troubleshooting',

  // our own
  email: 'Email',
  password: 'Password',
  signIn: 'Sign in',
  passwordMethod: 'Email and password',
  metadataUrl: 'Metadata URL',
  metadataFile: 'Metadata file',
  save: 'Save changes',
  remove: 'Remove connection',
  saved: 'Your SAML connection is ready.',
  removed: 'The SAML connection was removed.',
  notActivated: 'SAML is not activated for your company. Ask your Aircall contact.',
  incorrect: 'Your credentials are incorrect.',
  signedInWithSso: 'Signed in with SSO',
} as const;
