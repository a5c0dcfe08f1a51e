/** AuthnRequests: read in any packaging, and written. */
export type { AuthnRequestFacts, AuthnRequestReading } from './read-authn-request.ts';
export { readAuthnRequest } from './read-authn-request.ts';
export type { AuthnRequestFields } from './build-authn-request.ts';
export { buildAuthnRequest } from './build-authn-request.ts';
export type { RedirectMessage } from './encode-message.ts';
export { encodePost, encodeRedirect } from './encode-message.ts';
