import type { TrustedInput } from '../signature/index.ts';

/** What a response is judged against. What is absent is not judged. */
export interface ResponseContext {
  /** The moment: ISO 8601, or milliseconds since 1970. */
  at?: string | number;
  /** The SP's entityID. */
  audience?: string;
  /** The AssertionConsumerService the response was sent to. */
  acsUrl?: string;
  /** The ID of the AuthnRequest it answers. */
  inResponseTo?: string;
  /** The IdP's entityID. */
  issuer?: string;
  /** The only certificates and keys believed. An empty list believes nobody; absent, no signature is judged. */
  trusted?: readonly TrustedInput[];
  /** Seconds by which the two clocks may differ. Default 0: Entra adds no margin, and many SPs have none. */
  clockSkew?: number;
}
