import { NS } from '../xml/index.ts';

/** What an AuthnRequest is made from. Absent fields are left out of it. */
export interface AuthnRequestFields {
  /** An xs:ID: begins with a letter or `_`. */
  id: string;
  /** ISO 8601, UTC. */
  issueInstant: string;
  issuer: string;
  destination?: string;
  acsUrl?: string;
  protocolBinding?: string;
  nameIdFormat?: string;
  /** Of the NameIDPolicy. Default: not said. */
  allowCreate?: boolean;
  authnContext?: { comparison?: 'exact' | 'minimum' | 'maximum' | 'better'; classRefs: readonly string[] };
  forceAuthn?: boolean;
  isPassive?: boolean;
  providerName?: string;
}

const HTTP_POST = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';

/** Writes an AuthnRequest (saml-core-2.0-os §3.4.1), unsigned. Values are escaped, whatever they hold. */
export function buildAuthnRequest(fields: AuthnRequestFields): string {
  const attributes: [string, string | boolean | undefined][] = [
    ['ID', fields.id], ['Version', '2.0'], ['IssueInstant', fields.issueInstant], ['Destination', fields.destination],
    ['ForceAuthn', fields.forceAuthn], ['IsPassive', fields.isPassive],
    ['ProtocolBinding', fields.protocolBinding ?? (fields.acsUrl === undefined ? undefined : HTTP_POST)],
    ['AssertionConsumerServiceURL', fields.acsUrl], ['ProviderName', fields.providerName],
  ];
  const policy = write([['Format', fields.nameIdFormat], ['AllowCreate', fields.allowCreate]]);
  const { comparison, classRefs } = fields.authnContext ?? { classRefs: [] };
  const references = classRefs.map((ref) => `<saml:AuthnContextClassRef>${escapeXml(ref)}</saml:AuthnContextClassRef>`);
  const context = write([['Comparison', comparison]]);
  return `<samlp:AuthnRequest xmlns:samlp="${NS.samlp}" xmlns:saml="${NS.saml}"${write(attributes)}>`
    + `<saml:Issuer>${escapeXml(fields.issuer)}</saml:Issuer>`
    + (policy && `<samlp:NameIDPolicy${policy}/>`)
    + (references.length > 0
      ? `<samlp:RequestedAuthnContext${context}>${references.join('')}</samlp:RequestedAuthnContext>`
      : '')
    + '</samlp:AuthnRequest>';
}

function write(attributes: [string, string | boolean | undefined][]): string {
  return attributes
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#x9;', '\n': '&#xA;', '\r': '&#xD;',
};

/** Also drops what XML 1.0 cannot hold at all (§2.2): controls, lone surrogates, U+FFFE and U+FFFF. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"\t\n\r]/g, (c) => ESCAPES[c] ?? c);
}
