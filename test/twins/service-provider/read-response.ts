// What node-saml does not look at, or says only in words.

import type { Profile } from '@node-saml/node-saml';
import type { Element } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';

export interface ResponseFacts {
  destination: string | undefined;
  audience: string | undefined;
  /** Of the Response itself, not of its Assertion. */
  issuer: string | undefined;
  /** Algorithm URIs of all its signatures. */
  signatureMethods: string[];
}

/**
 * Facts of a Response, null where it is none. Unsigned when only the assertion is signed, hence never used to let anyone in.
 *
 * @param samlResponse the form's `SAMLResponse`, base64
 */
export const readResponse = (samlResponse: string): ResponseFacts | null => {
  const xml = Buffer.from(samlResponse, 'base64').toString('utf8');
  try {
    const parser = new DOMParser({ onError: (level, message) => void (level === 'warning' || fail(message)) });
    const root = parser.parseFromString(xml, 'text/xml').documentElement;
    if (root?.namespaceURI !== 'urn:oasis:names:tc:SAML:2.0:protocol' || root.localName !== 'Response') return null;
    const audience = root.getElementsByTagNameNS('urn:oasis:names:tc:SAML:2.0:assertion', 'Audience')[0];
    const issuer = [...root.childNodes].find((node) => (node as Element).localName === 'Issuer');
    const methods = [...root.getElementsByTagNameNS('http://www.w3.org/2000/09/xmldsig#', 'SignatureMethod')];
    return {
      destination: root.getAttribute('Destination') ?? undefined,
      audience: audience?.textContent ?? undefined,
      issuer: issuer?.textContent ?? undefined,
      signatureMethods: methods.map((each) => each.getAttribute('Algorithm') ?? ''),
    };
  } catch {
    return null;
  }
};

const fail = (message: string): never => {
  throw new Error(message);
};

/** SubjectConfirmationData's Recipient, from the verified assertion in xml2js form (`$` holds attributes). */
export const recipient = (profile: Profile): string | undefined => {
  let node: unknown = profile.getAssertion?.();
  for (const step of ['Assertion', 'Subject', 'SubjectConfirmation', 'SubjectConfirmationData', '$', 'Recipient']) {
    if (Array.isArray(node)) node = node[0];
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[step] : undefined;
  }
  return typeof node === 'string' ? node : undefined;
};

export type Refusal =
  | 'unsolicited-response' | 'in-response-to' | 'signature-invalid' | 'identity-provider-error' | 'not-yet-valid' | 'expired' | 'audience-mismatch';

/** node-saml 5.1 has no error codes, only messages. The first pattern that matches decides. */
const refusals: readonly (readonly [RegExp, Refusal])[] = [
  [/InResponseTo is missing/, 'unsolicited-response'],
  [/InResponseTo/, 'in-response-to'],
  [/signature/i, 'signature-invalid'],
  [/provider returned/, 'identity-provider-error'],
  [/not yet valid/, 'not-yet-valid'],
  [/expired|No valid subject confirmation/, 'expired'],
  [/audience/i, 'audience-mismatch'],
];

/** Which check of node-saml refused a response, undefined where its message tells nothing. */
export const refusalOf = (message: string): Refusal | undefined => refusals.find(([pattern]) => pattern.test(message))?.[1];
