import { encodeBase64 } from '../signature/base64.ts';

/** The POST binding's form field: base64 of the XML (saml-bindings-2.0-os §3.5.4). */
export function encodePost(xml: string): string {
  return encodeBase64(new TextEncoder().encode(xml));
}

export interface RedirectMessage {
  /** Default `SAMLRequest`. */
  parameter?: 'SAMLRequest' | 'SAMLResponse';
  relayState?: string;
}

/**
 * The URL of the Redirect binding (saml-bindings-2.0-os §3.4.4): raw DEFLATE, base64, percent-encoding, after what the
 * endpoint's query already holds. Unsigned. Asynchronous, because the platform's compressor is.
 */
export async function encodeRedirect(
  endpoint: string, xml: string, { parameter = 'SAMLRequest', relayState }: RedirectMessage = {},
): Promise<string> {
  const compressed = new Blob([xml]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const deflated = new Uint8Array(await new Response(compressed).arrayBuffer());
  const query = `${parameter}=${encodeURIComponent(encodeBase64(deflated))}`
    + (relayState === undefined ? '' : `&RelayState=${encodeURIComponent(relayState)}`);
  const [url = '', fragment] = endpoint.split('#', 2);
  const separator = !url.includes('?') ? '?' : /[?&]$/.test(url) ? '' : '&';
  return `${url}${separator}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}
