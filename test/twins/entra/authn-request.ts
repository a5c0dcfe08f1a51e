/** Reading an AuthnRequest from either binding (SAML 2.0 bindings §3.4, §3.5; core §3.4.1). */
import { inflateRawSync } from 'node:zlib';
import type { Element } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';
import type { TwinRequest } from '../http.ts';
import type { SignInError } from './sign-in-error.ts';

const samlp = 'urn:oasis:names:tc:SAML:2.0:protocol';
const saml = 'urn:oasis:names:tc:SAML:2.0:assertion';

export interface AuthnRequest {
  readonly id: string;
  readonly issuer: string;
  /** Absent: the default reply URL is used. */
  readonly acsUrl?: string;
  readonly acsIndex?: number;
  readonly nameIdFormat?: string;
  readonly authnContexts: readonly string[];
  readonly authnComparison: string;
}

export interface ReceivedRequest {
  readonly request: AuthnRequest;
  readonly relayState?: string;
}

export function readAuthnRequest(message: TwinRequest): ReceivedRequest | SignInError {
  const post = message.method === 'POST';
  const parameters = post ? message.form() : message.url.searchParams;
  const encoded = parameters.get('SAMLRequest');
  if (!encoded) {
    return { code: 'AADSTS750054', text: 'Neither SAMLRequest nor SAMLResponse is among the parameters of this address.' };
  }
  let xml: string;
  try {
    const bytes = Buffer.from(encoded.replace(/ /g, '+'), 'base64');
    xml = (post ? bytes : inflateRawSync(bytes)).toString('utf8');
  } catch {
    return { code: 'AADSTS75005', text: 'The SAMLRequest is not what its binding says (Base64, and DEFLATE in a query).' };
  }
  const root = parse(xml);
  if (!root) return { code: 'AADSTS7500525', text: 'The SAMLRequest is not well-formed XML.' };
  if (root.namespaceURI !== samlp || root.localName !== 'AuthnRequest') {
    return { code: 'AADSTS7500514', text: `A ${root.localName ?? 'message'} is not an AuthnRequest.` };
  }
  const id = root.getAttribute('ID') ?? '';
  if (!/^[A-Za-z_][\w.-]*$/.test(id)) return { code: 'AADSTS7500529', text: `The value “${id}” is not a valid ID of a request.` };
  const issuer = child(root, saml, 'Issuer')?.textContent?.trim() ?? '';
  if (issuer === '') return { code: 'AADSTS75005', text: 'The AuthnRequest names no Issuer.' };
  const policy = child(root, samlp, 'NameIDPolicy');
  const context = child(root, samlp, 'RequestedAuthnContext');
  const acsUrl = root.getAttribute('AssertionConsumerServiceURL') ?? undefined;
  const index = root.getAttribute('AssertionConsumerServiceIndex');
  const format = policy?.getAttribute('Format') ?? undefined;
  const relayState = parameters.get('RelayState') ?? undefined;
  return {
    request: {
      id,
      issuer,
      ...(acsUrl === undefined ? {} : { acsUrl }),
      ...(index === null || index === '' ? {} : { acsIndex: Number(index) }),
      ...(format === undefined ? {} : { nameIdFormat: format }),
      authnContexts: context
        ? [...context.getElementsByTagNameNS(saml, 'AuthnContextClassRef')].map((it) => it.textContent?.trim() ?? '')
        : [],
      authnComparison: context?.getAttribute('Comparison') || 'exact',
    },
    ...(relayState === undefined ? {} : { relayState }),
  };
}

function parse(xml: string): Element | undefined {
  try {
    const document = new DOMParser({
      onError(level, message) {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(xml, 'text/xml');
    return document.documentElement ?? undefined;
  } catch {
    return undefined;
  }
}

function child(parent: Element, namespace: string, name: string): Element | undefined {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    const element = node as Element;
    if (element.namespaceURI === namespace && element.localName === name) return element;
  }
  return undefined;
}
