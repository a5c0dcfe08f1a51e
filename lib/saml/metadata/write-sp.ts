import { XMLBuilder } from 'fast-xml-parser';
import { NS } from '../xml/namespaces.ts';
import { BINDINGS } from './entity.ts';

/** What an SP's metadata says, as a connection knows it. */
export interface SpMetadata {
  entityId: string;
  /** One or more, the default one first. All are HTTP-POST: responses with assertions are too long for anything else. */
  acsUrls: string[];
  /** URIs, the preferred one first. */
  nameIdFormats?: string[];
  sloUrl?: string;
  /** Base64 of DER, with which the SP signs its requests. */
  signingCertificates?: string[];
  encryptionCertificates?: string[];
  /** Claims that the SP needs, by the name they have in an assertion. */
  requestedAttributes?: { name: string; friendlyName?: string; required?: boolean }[];
  /** Its name for people; needed beside `requestedAttributes` (§2.4.4.1), the entityID stands in. */
  displayName?: string;
  authnRequestsSigned?: boolean;
  wantAssertionsSigned?: boolean;
}

/**
 * Writes an SP's EntityDescriptor (saml-metadata-2.0-os §2.3.2, §2.4.4), its elements in the order of the schema, for an
 * identity provider that takes a file. Reading it with `readMetadata` gives the same values back. Characters that XML
 * cannot have are left out.
 */
export function writeSpMetadata(sp: SpMetadata): string {
  const keys = (use: string, certificates: string[] = []) =>
    certificates.map((certificate) => ({ '@use': use, 'ds:KeyInfo': { 'ds:X509Data': { 'ds:X509Certificate': certificate } } }));
  const asked = sp.requestedAttributes ?? [];
  const tree = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    'md:EntityDescriptor': {
      '@xmlns:md': NS.md,
      '@xmlns:ds': NS.ds,
      '@entityID': sp.entityId,
      'md:SPSSODescriptor': {
        '@protocolSupportEnumeration': NS.samlp,
        ...(sp.authnRequestsSigned === undefined ? {} : { '@AuthnRequestsSigned': sp.authnRequestsSigned }),
        ...(sp.wantAssertionsSigned === undefined ? {} : { '@WantAssertionsSigned': sp.wantAssertionsSigned }),
        'md:KeyDescriptor': [...keys('signing', sp.signingCertificates), ...keys('encryption', sp.encryptionCertificates)],
        'md:SingleLogoutService': sp.sloUrl === undefined ? [] : { '@Binding': BINDINGS.redirect, '@Location': sp.sloUrl },
        'md:NameIDFormat': sp.nameIdFormats ?? [],
        'md:AssertionConsumerService': sp.acsUrls.map((url, index) => ({
          '@Binding': BINDINGS.post, '@Location': url, '@index': index, '@isDefault': index === 0,
        })),
        'md:AttributeConsumingService': asked.length === 0 ? [] : {
          '@index': 0,
          'md:ServiceName': { '@xml:lang': 'en', '#text': sp.displayName ?? sp.entityId },
          'md:RequestedAttribute': asked.map(({ name, friendlyName, required }) => ({
            '@Name': name,
            ...(friendlyName === undefined ? {} : { '@FriendlyName': friendlyName }),
            ...(required === undefined ? {} : { '@isRequired': required }),
          })),
        },
      },
    },
  };
  const builder = new XMLBuilder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    format: true,
    // Its own escaping leaves tabs and line ends in attributes, which a reader must turn into blanks.
    processEntities: false,
    attributeValueProcessor: (_name, value) => escapeXml(String(value)),
    tagValueProcessor: (_name, value) => escapeXml(String(value)),
  });
  return builder.build(tree) as string;
}

/** What is outside Char [2] of XML 1.0, lone surrogates included. */
const notCharacter = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escapeXml(text: string): string {
  return text
    .replace(notCharacter, '')
    .replace(/[&<>"'\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}
