import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../lib/saml/metadata/index.ts';
import { writeSpMetadata } from '../../../lib/saml/metadata/write-sp.ts';

describe('SP metadata', () => {
  it('is written in the order of the schema', () => {
    const xml = writeSpMetadata({
      entityId: 'https://sp.example/', acsUrls: ['https://sp.example/acs', 'https://sp.example/acs2'], nameIdFormats: ['urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'],
      sloUrl: 'https://sp.example/slo', signingCertificates: ['QUJD'], encryptionCertificates: ['REVG'],
      requestedAttributes: [{ name: 'mail', required: true }], displayName: 'The SP', authnRequestsSigned: false, wantAssertionsSigned: true,
    });
    const tags = [...xml.matchAll(/<md:(\w+)/g)].map((match) => match[1]);
    expect(tags).toEqual([
      'EntityDescriptor', 'SPSSODescriptor', 'KeyDescriptor', 'KeyDescriptor', 'SingleLogoutService', 'NameIDFormat',
      'AssertionConsumerService', 'AssertionConsumerService', 'AttributeConsumingService', 'ServiceName', 'RequestedAttribute',
    ]);
    const { entities, problems } = readMetadata(xml);
    expect([...problems, ...entities[0]!.problems]).toEqual([]);
    expect(entities[0]!.sp).toMatchObject({
      signingCertificates: ['QUJD'], encryptionCertificates: ['REVG'], authnRequestsSigned: false, wantAssertionsSigned: true,
      assertionConsumerServices: [{ location: 'https://sp.example/acs', index: 0, isDefault: true }, { location: 'https://sp.example/acs2', index: 1, isDefault: false }],
      attributeConsumingServices: [{ serviceName: 'The SP', requestedAttributes: [{ name: 'mail', isRequired: true }] }],
    });
  });

  it('leaves out what is not known', () => {
    expect(writeSpMetadata({ entityId: 'urn:sp', acsUrls: ['https://sp.example/acs'] })).not.toMatch(/NameIDFormat|SingleLogout|KeyDescriptor|AttributeConsuming|Signed/);
  });

  it('gives back what was put in, whatever it was', () => {
    // Every character of XML, those with a meaning in it as often as all others together.
    const any = fc.integer({ min: 0x20, max: 0x10fffd }).map((code) => (code >= 0xd800 && code < 0xe000) || (code & 0xfffe) === 0xfffe ? ' ' : String.fromCodePoint(code));
    const unit = fc.oneof(fc.constantFrom('\t', '\n', '\r', ' ', '<', '>', '&', '"', '\'', ']', '\u0085', '\u2028'), fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)), any);
    const value = fc.string({ unit, minLength: 1, maxLength: 30 });
    fc.assert(fc.property(value, value, value, value, (entityId, acsUrl, format, name) => {
      const { entities } = readMetadata(writeSpMetadata({ entityId, acsUrls: [acsUrl], nameIdFormats: [format], requestedAttributes: [{ name }] }));
      expect(entities[0]!.entityId).toBe(entityId);
      expect(entities[0]!.sp!.assertionConsumerServices[0]!.location).toBe(acsUrl);
      expect(entities[0]!.sp!.nameIdFormats).toEqual([format.trim()].filter(Boolean));
      expect(entities[0]!.sp!.attributeConsumingServices[0]!.requestedAttributes[0]!.name).toBe(name);
    }), { numRuns: 60 });
  });

  it('lets nobody write markup through a value', () => {
    const entityId = '"><md:IDPSSODescriptor/><x y="';
    const { entities } = readMetadata(writeSpMetadata({ entityId, acsUrls: [']]><!-- --><a>'] }));
    expect(entities).toHaveLength(1);
    expect(entities[0]).toMatchObject({ entityId, idp: null });
  });

  it('leaves out what XML cannot have', () => {
    const { entities } = readMetadata(writeSpMetadata({ entityId: 'a\0b\ufffec\ud800', acsUrls: [] }));
    expect(entities[0]!.entityId).toBe('abc');
  });
});
