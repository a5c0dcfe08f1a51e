/** SAML Responses: found in any packaging, read, verified and judged as a careful SP would. */
export type { ResponseContext } from './context.ts';
export type { SamlMessage } from './decode-message.ts';
export { decodeSamlMessage } from './decode-message.ts';
export { findMessages } from './find-messages.ts';
export { parseDateTime } from './date-time.ts';
export type {
  AssertionFacts, AttributeFacts, AuthnStatementFacts, NameIdFacts, SubjectConfirmationFacts,
} from './read-assertion.ts';
export type { ResponseFacts, ResponseReading } from './read-response.ts';
export { readResponse } from './read-response.ts';
export { SUCCESS } from './identifiers.ts';
