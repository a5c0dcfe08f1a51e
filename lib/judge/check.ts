import type { Text } from '../guide/schema/index.ts';

/** A login as it was caught in a tab, or pasted. */
export interface CapturedLogin {
  /** The AuthnRequest in any packaging: a URL, a form field, XML. Null: none was sent, or none is known. */
  request: string | null;
  /** The Response in any packaging. */
  response: string | null;
  /** When and where it was seen on its way. Null for a pasted one: when and where it was received is then not known. */
  caught: {
    /** ISO 8601 UTC. */
    at: string;
    /** The address the Response was really posted to. */
    postedTo: string | null;
    /** HTTP status of the service provider's answer, and the error that the address names to which it leads on. */
    answer: number | null;
    error?: string | null;
  } | null;
}

export type Part = 'request' | 'response' | 'signature' | 'assertion' | 'claims';

/** `flagged`: a login may work with it, but it is worth a look. `unknown`: it cannot be told, and why is in `reason`. */
export type CheckState = 'passed' | 'flagged' | 'failed' | 'unknown';

/** One field of the login: what belongs there beside what stood there. */
export interface Check {
  /** Stable; a claim's is `claim:<name>`. */
  id: string;
  part: Part;
  state: CheckState;
  /** SAML's own term. */
  title: Text;
  /** What it means. */
  reason: Text;
  expected?: string | undefined;
  /** From the verified assertion only; from anywhere else with `unsigned`. */
  received?: string | undefined;
  /** No trusted signature covers what was received: anybody on the way could have written it. */
  unsigned?: boolean;
  /** Index of the first differing code point of the two. */
  differsAt?: number | undefined;
  remedy?: Text;
  /** The step in which it is mended. */
  step?: string | undefined;
}

export interface ReceivedClaim {
  name: string;
  values: string[];
}

export interface LoginJudgement {
  /** Where the login began; null where that cannot be told. */
  start: 'sp' | 'idp' | null;
  /** Why nothing is judged: the code of `lib/saml`'s refusal, or `logout`, which is no login and says nothing about one. */
  refused: string | null;
  checks: Check[];
  /** `passed`: everything that has to hold was seen to hold, the signature above all. `failed`: something does not. */
  verdict: 'passed' | 'failed' | 'unsure';
  /** Of the verified assertion; null where none is verified. */
  nameId: string | null;
  claims: ReceivedClaim[];
  /** Status of a Response that signs nobody in, with the identity provider's own message. */
  status: { codes: string[]; message: string | null } | null;
}
