/**
 * SAML 2.0 files, read as they are written: metadata, messages and their signatures. Pure: runs in a page, a worker and
 * node; needs no DOM. Platform services used: `TextDecoder`, `Blob` and `crypto.subtle`.
 *
 * Metadata
 * - `readMetadata(bytes)` → `{ entities, refused, problems, aggregate }`, synchronous.
 * - `indexMetadata(file, { onProgress, signal })` → where each entity of a large aggregate stands;
 *   `findEntities(index, query)` → matches, best first; `readEntity(file, index, entry)` → the chosen one.
 * - `describeEntra(entity, url)` → whose federation metadata Microsoft Entra's is; `explainSigningKeys(keys, now)` → what
 *   several signing certificates mean; `defaultEndpoint(endpoints)` → the one that is used when none is named.
 * - `writeSpMetadata(sp)` is in `metadata/write-sp.ts`, apart because of the library it brings along.
 *
 * Messages
 * - `readResponse(input, context)` → `{ refused, response, problems, verdict }`: any packaging, signatures verified with
 *   the trusted keys of the context only. `decodeSamlMessage(input)` → the XML out of a form, an address or base64.
 *   `findMessages(text)` → the messages in whatever else was copied: a HAR file, JSON, escaped markup, a log.
 *   A signature beside it in an address (Redirect binding) is verified too: `verifyRedirect(signature, parent, keys)`.
 *   Verified are RSA, RSA-PSS and ECDSA with SHA-1 (flagged), 256, 384 and 512, and Ed25519; MD5, SHA-224, DSA and Ed448
 *   are not, HMAC and `none` never: the signature then counts for nothing, and its fault says so.
 *
 * - `readAuthnRequest(input)`, `buildAuthnRequest(fields)`, `encodePost`, `encodeRedirect`: requests, both ways.
 *
 * XML
 * - `parseXml(bytes)` → `{ document, problems }`: strict, namespaces resolved, no DOCTYPE; `child`, `children`,
 *   `attribute`, `textContent`, `simpleText` read the tree; `NS` has the namespace names.
 *
 * Shapes: plain objects and arrays. Absent values are null. entityIDs and addresses are as written, never trimmed.
 * Certificates are base64 of their DER in one line; `lib/pki` reads them. Times are xs:dateTime as written; offsets of an
 * index are bytes, those of a tree are UTF-16 units.
 *
 * Errors: nothing throws on input. Each reader returns problems `{ code, severity, reason, values, where }`; `refused` is
 * the code of the one that made it stop. `samlSentence` of `words/index.ts`, apart so that it need not be loaded, says a
 * problem in English. Only a source of bytes that fails, or an abort, rejects.
 *
 * Sources: SAML 2.0 Metadata (saml-metadata-2.0-os) §2; SAML 2.0 Core (saml-core-2.0-os) §1.3, §2, §3; SAML Metadata
 * Extensions for Login and Discovery UI 1.0; XML 1.0 (fifth edition) without §2.8's doctypedecl; Namespaces in XML 1.0
 * (third edition); XML Signature 1.1.
 */
export * from './metadata/index.ts';
export * from './request/index.ts';
export * from './response/index.ts';
export type { RedirectSignature, SignatureFacts, TrustedInput, TrustedKey } from './signature/index.ts';
export { decodeBase64, encodeBase64, readTrustedKeys, verifyRedirect, verifySignature } from './signature/index.ts';
export type {
  ParsedXml, Place, Problem, SimpleText, XmlAttribute, XmlDocument, XmlElement, XmlLimits, XmlNamespace, XmlNode,
} from './xml/index.ts';
export { attribute, child, children, NS, parseXml, simpleText, textContent } from './xml/index.ts';
