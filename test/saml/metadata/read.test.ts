import { describe, expect, it } from 'vitest';
import { defaultEndpoint, readMetadata } from '../../../lib/saml/metadata/index.ts';
import { acs, entity, group, idp, key, MD, SAML2, sp, sso } from './metadata-text.ts';
import { samlSentence } from '../../../lib/saml/words/index.ts';

const now = new Date('2026-01-01T00:00:00Z');
const only = (text: string) => {
  const { entities, refused } = readMetadata(text, { now });
  expect(refused).toBeNull();
  expect(entities).toHaveLength(1);
  return entities[0]!;
};
const codes = (text: string) => {
  const { entities, problems } = readMetadata(text, { now });
  return [...problems, ...entities.flatMap((one) => one.problems)].map((one) => one.code);
};
const bytes = (text: string) => new TextEncoder().encode(text);

describe('an identity provider', () => {
  it('is read with its endpoints, keys, formats and wishes', () => {
    const slo = '<SingleLogoutService Binding="b" Location="https://idp.example/slo" ResponseLocation="https://idp.example/slo/done"/>';
    const formats = '<NameIDFormat>\n  urn:f1 </NameIDFormat><NameIDFormat/>';
    const claim = '<saml:Attribute xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" Name="mail" FriendlyName="Mail"/>';
    const read = only(entity(idp(`${key('QUJD', 'signing')}${key('REVG', 'encryption')}${slo}${formats}${sso()}${sso('https://idp.example/post', 'POST')}${claim}`, ' WantAuthnRequestsSigned="1"')));
    expect(read).toMatchObject({ entityId: 'https://idp.example/', sp: null, problems: [] });
    expect(read.idp).toEqual({
      keys: [{ use: 'signing', certificates: ['QUJD'] }, { use: 'encryption', certificates: ['REVG'] }],
      signingCertificates: ['QUJD'],
      encryptionCertificates: ['REVG'],
      singleSignOnServices: [
        { binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect', location: 'https://idp.example/sso' },
        { binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST', location: 'https://idp.example/post' },
      ],
      singleLogoutServices: [{ binding: 'b', location: 'https://idp.example/slo', responseLocation: 'https://idp.example/slo/done' }],
      nameIdFormats: ['urn:f1'],
      attributes: [{ name: 'mail', nameFormat: null, friendlyName: 'Mail' }],
      wantAuthnRequestsSigned: true,
      validUntil: null,
    });
  });

  it('is the first role that speaks SAML 2.0, wherever it stands', () => {
    const older = idp(sso('https://old.example/sso')).replace(SAML2, 'urn:oasis:names:tc:SAML:1.1:protocol');
    const both = idp(key('QUJD') + sso('https://new.example/sso')).replace(SAML2, `urn:oasis:names:tc:SAML:1.1:protocol\n ${SAML2}`);
    const prefix = idp(sso('https://almost.example/sso')).replace(SAML2, `${SAML2}x`);
    const read = only(entity(`<RoleDescriptor protocolSupportEnumeration="urn:fed"/>${sp()}${older}${prefix}${both}${idp()}`));
    expect(read.idp!.singleSignOnServices.map((one) => one.location)).toEqual(['https://new.example/sso']);
    expect(read.problems).toMatchObject([{ code: 'several-roles', severity: 'warning', where: 'https://idp.example/' }]);
  });

  it('is not one in Extensions or in another namespace', () => {
    const decoy = `<Extensions>${idp(sso('https://evil.example/'))}</Extensions><x:IDPSSODescriptor xmlns:x="urn:x" protocolSupportEnumeration="${SAML2}"/>`;
    expect(only(entity(`${decoy}${idp()}`)).idp!.singleSignOnServices[0]!.location).toBe('https://idp.example/sso');
    expect(only(entity(decoy)).idp).toBeNull();
  });

  it('takes only its own attributes for facts, not namesakes of other namespaces', () => {
    const read = only(entity(idp().replace('Location=', 'xmlns:x="urn:x" x:Location="https://evil.example/" Location='), 'https://idp.example/', ' xmlns:m="urn:m" m:entityID="https://evil.example/"'));
    expect(read.entityId).toBe('https://idp.example/');
    expect(read.idp!.singleSignOnServices[0]!.location).toBe('https://idp.example/sso');
  });
});

describe('keys', () => {
  it('without use serve both ends; the same one twice is one; order is kept', () => {
    const read = only(entity(idp(`${key('REVG', 'signing')}${key('QUJD')}${key('REVG')}${sso()}`)));
    expect(read.idp!.signingCertificates).toEqual(['REVG', 'QUJD']);
    expect(read.idp!.encryptionCertificates).toEqual(['QUJD', 'REVG']);
  });

  it('are whole: line breaks, several in one, comments inside', () => {
    const two = key('QU\n JD').replace('</X509Certificate>', '</X509Certificate><X509Certificate>RE<!-- x -->VG</X509Certificate>');
    const read = only(entity(idp(two + sso())));
    expect(read.idp!.signingCertificates).toEqual(['QUJD', 'REVG']);
    expect(read.problems).toMatchObject([{ code: 'value-not-plain' }]);
  });

  it('stand in ds:KeyInfo and nowhere else', () => {
    const other = key('QUJD').replace('http://www.w3.org/2000/09/xmldsig#', 'http://www.w3.org/2009/xmldsig11#');
    expect(only(entity(idp(other + sso()))).idp!.signingCertificates).toEqual([]);
  });

  it.each([
    [key('-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----'), ['QUJD'], ['certificate-armoured']],
    [key('QUJ'), [], ['certificate-base64', 'signing-key-missing']],
    [key('Q=JD'), [], ['certificate-base64', 'signing-key-missing']],
    [key('QUI='), ['QUI='], []],
    [key(' \n'), [], ['certificate-empty', 'signing-key-missing']],
    [key('QUJD', 'sign'), [], ['key-use-unknown', 'signing-key-missing']],
    [key('QUJD', 'encryption'), [], ['signing-key-missing']],
  ])('%#: what is wrong with them is said', (written, certificates, problems) => {
    const text = entity(idp(written + sso()));
    expect(only(text).idp!.signingCertificates).toEqual(certificates);
    expect(codes(text)).toEqual(problems);
  });
});

describe('a service provider', () => {
  it('is read with its endpoints, defaults and the claims it asks for', () => {
    const asks = '<AttributeConsumingService index="3" isDefault="true"><ServiceName xml:lang="de">Dienst</ServiceName><ServiceName xml:lang="en">Service</ServiceName><RequestedAttribute Name="mail" isRequired="true"/></AttributeConsumingService>';
    const read = only(entity(sp(`${acs('https://sp.example/a', ' index="0"')}${acs('https://sp.example/b', ' index="1" isDefault="true"')}${asks}`, ' AuthnRequestsSigned="true" WantAssertionsSigned="false"')));
    expect(read.idp).toBeNull();
    expect(read.sp).toMatchObject({
      assertionConsumerServices: [
        { location: 'https://sp.example/a', index: 0, isDefault: null },
        { location: 'https://sp.example/b', index: 1, isDefault: true },
      ],
      attributeConsumingServices: [{ index: 3, isDefault: true, serviceName: 'Service', requestedAttributes: [{ name: 'mail', isRequired: true }] }],
      authnRequestsSigned: true,
      wantAssertionsSigned: false,
    });
    expect(defaultEndpoint(read.sp!.assertionConsumerServices)!.location).toBe('https://sp.example/b');
  });

  it.each([
    [[null, null], 0], [[false, null], 1], [[false, false], 0], [[false, true], 1], [[null, true], 1],
  ])('has a default endpoint by isDefault %j: number %i', (flags, number) => {
    const endpoints = flags.map((isDefault, index) => ({ isDefault, index }));
    expect(defaultEndpoint(endpoints)!.index).toBe(number);
    expect(defaultEndpoint([])).toBeNull();
  });

  it('says what is missing or odd', () => {
    expect(codes(entity(sp('')))).toEqual(['acs-missing']);
    expect(codes(entity(sp(acs('https://sp.example/a', ' index="x"'))))).toEqual(['value-invalid']);
    expect(codes(entity(sp(acs('https://sp.example/a', ' index="0" isDefault="yes"'))))).toEqual(['value-invalid']);
    expect(codes(entity(sp(acs('https://a.example/', ' index="0" isDefault="1"') + acs('https://b.example/', ' index="1" isDefault="true"'))))).toEqual(['several-defaults']);
  });
});

describe('addresses', () => {
  it.each([
    ['https://idp.example/sso?a=1&amp;b=2', []],
    ['https://idp.example:8443/sso', []],
    ['http://idp.example/sso', ['location-http']],
    ['javascript:alert(1)', ['location-scheme']],
    ['https://login.microsoftonline.com@evil.example/', ['location-userinfo']],
    ['/sso', ['location-invalid']],
    [' https://idp.example/sso', ['location-blanks']],
    ['', ['location-missing']],
  ])('%j: %j', (location, problems) => {
    expect(codes(entity(idp(key('QUJD') + sso(location))))).toEqual(problems);
  });

  it('are kept as they are written', () => {
    const read = only(entity(idp(key('QUJD') + sso('\n https://idp.example/sso ')), ' https://idp.example/&#9;'));
    expect(read.entityId).toBe(' https://idp.example/\t');
    expect(read.idp!.singleSignOnServices[0]!.location).toBe('  https://idp.example/sso ');
    expect(read.problems.map((one) => one.code)).toEqual(['entity-id-blanks', 'location-blanks']);
  });

  it('may be without a binding or a location, which is null', () => {
    const read = only(entity(idp(`${key('QUJD')}<SingleSignOnService/>`)));
    expect(read.idp!.singleSignOnServices).toEqual([{ binding: null, location: null }]);
  });
});

describe('time', () => {
  it.each([
    ['2099-01-01T00:00:00Z', []], ['2099-01-01T00:00:00.123456789Z', []], ['2026-01-01T01:00:00+02:00', ['metadata-expired']],
    ['2026-01-01T03:00:00+02:00', []], ['2015-01-01T00:00:00Z', ['metadata-expired']], ['2099-02-30T00:00:00Z', ['valid-until-invalid']],
    ['soon', ['valid-until-invalid']],
  ])('validUntil %s: %j', (validUntil, problems) => {
    const text = entity(idp(), 'https://idp.example/', ` validUntil="${validUntil}"`);
    expect(codes(text)).toEqual(problems);
    expect(only(text).validUntil).toBe(validUntil);
  });

  it.each([
    ['PT6H', []], ['P1DT12H30M1.5S', []], ['P', ['cache-duration-invalid']], ['PT', ['cache-duration-invalid']], ['6 hours', ['cache-duration-invalid']],
  ])('cacheDuration %s: %j', (duration, problems) => {
    expect(codes(entity(idp(), 'https://idp.example/', ` cacheDuration="${duration}"`))).toEqual(problems);
  });
});

describe('names and claims', () => {
  it('prefers the English name, the role’s before the organization’s', () => {
    const organization = '<Organization><OrganizationName xml:lang="en">Org</OrganizationName><OrganizationDisplayName xml:lang="en">The Org</OrganizationDisplayName><OrganizationURL xml:lang="en">https://org.example/</OrganizationURL></Organization>';
    const ui = '<Extensions><ui:UIInfo xmlns:ui="urn:oasis:names:tc:SAML:metadata:ui"><ui:DisplayName xml:lang="fr">Nom</ui:DisplayName><ui:DisplayName xml:lang="en-GB">Name</ui:DisplayName></ui:UIInfo></Extensions>';
    expect(only(entity(idp(ui + key('QUJD') + sso()) + organization)).displayName).toBe('Name');
    expect(only(entity(idp() + organization))).toMatchObject({
      displayName: 'The Org', organization: { name: 'Org', displayName: 'The Org', url: 'https://org.example/' },
    });
    expect(only(entity(idp()))).toMatchObject({ displayName: null, organization: null });
  });

  it('lists the claims of the WS-Federation roles, each once', () => {
    const offered = '<f:ClaimTypesOffered xmlns:f="http://docs.oasis-open.org/wsfed/federation/200706" xmlns:a="http://docs.oasis-open.org/wsfed/authorization/200706"><a:ClaimType Uri="urn:1"/><a:ClaimType Uri="urn:2"/><a:ClaimType Uri="urn:1"/></f:ClaimTypesOffered>';
    expect(only(entity(`<RoleDescriptor protocolSupportEnumeration="x">${offered}</RoleDescriptor>${idp()}`)).wsFederationClaims).toEqual(['urn:1', 'urn:2']);
  });

  it('says that the file is signed, and with which certificate', () => {
    const signature = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/><KeyInfo><X509Data><X509Certificate>QUJD</X509Certificate></X509Data></KeyInfo></Signature>';
    expect(only(entity(signature + idp())).signature).toEqual({ certificate: 'QUJD' });
    expect(only(entity(idp())).signature).toBeNull();
  });
});

describe('several entities', () => {
  const nested = group(`${entity(sp(), 'urn:sp')}${group(`${entity(idp(), 'urn:idp')}<Extensions>${entity(idp(), 'urn:decoy')}</Extensions>`)}${entity(idp(), 'urn:last')}`, ' Name="urn:all" validUntil="2099-01-01T00:00:00Z"');

  it('are all given, in file order, for a choice', () => {
    const metadata = readMetadata(nested, { now });
    expect(metadata.entities.map((one) => one.entityId)).toEqual(['urn:sp', 'urn:idp', 'urn:last']);
    expect(metadata.aggregate).toEqual({ name: 'urn:all', validUntil: '2099-01-01T00:00:00Z', signature: null });
    expect(metadata.problems).toMatchObject([{ code: 'several-entities', severity: 'info' }]);
    expect(samlSentence(metadata.problems[0]!)).toContain('3 entities, 2 of them identity providers');
  });

  it('with one entityID are said', () => {
    expect(codes(group(entity(idp(), 'urn:a') + entity(idp(), 'urn:a')))).toContain('entity-id-twice');
  });

  it('may be none', () => {
    expect(readMetadata(group(''))).toMatchObject({ entities: [], refused: null, problems: [{ code: 'no-entities' }] });
  });
});

describe('what is no metadata', () => {
  it.each([
    ['a response', '<Response xmlns="urn:oasis:names:tc:SAML:2.0:protocol"/>', 'not-metadata', 'SAML message'],
    ['SAML 1', '<Response xmlns="urn:oasis:names:tc:SAML:1.0:protocol"/>', 'not-metadata', 'older SAML 1'],
    ['no namespace', '<EntityDescriptor entityID="x"/>', 'not-metadata', 'no namespace'],
    ['a wrong namespace', `<EntityDescriptor xmlns="${MD}/" entityID="x"/>`, 'not-metadata', `"${MD}/"`],
    ['a piece', `<IDPSSODescriptor xmlns="${MD}"/>`, 'not-metadata', 'only a piece'],
    ['other XML', '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"/>', 'not-metadata', 'another kind'],
    ['a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'doctype', 'web page'],
    ['a careless web page', '<html><br></html>', 'html', 'web page'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----', 'certificate', 'certificate'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nQUJD\n-----END RSA PRIVATE KEY-----', 'private-key', 'private key'],
    ['JSON', '{"error":"invalid_request"}', 'json', 'JSON'],
    ['nothing', '', 'empty', 'empty'],
    ['damaged XML', `<EntityDescriptor xmlns="${MD}" entityID="a&b"/>`, 'malformed', '&amp;'],
    ['a DOCTYPE', `<!DOCTYPE x><EntityDescriptor xmlns="${MD}" entityID="a"/>`, 'doctype', 'DOCTYPE'],
  ])('%s', (_name, text, refused, words) => {
    const metadata = readMetadata(bytes(text));
    expect(metadata).toMatchObject({ entities: [], refused, aggregate: null, problems: [{ code: refused, severity: 'error' }] });
    expect(samlSentence(metadata.problems[0]!)).toContain(words);
    expect(readMetadata(text)).toEqual(metadata);
  });

  it('names a DER file', () => {
    expect(readMetadata(Uint8Array.of(0x30, 0x82, 1, 2)).refused).toBe('certificate');
  });

  it('says where it is damaged', () => {
    expect(readMetadata(`<EntityDescriptor xmlns="${MD}">\n</Entity>`).problems[0]!.where).toBe('line 2, column 1');
  });
});

describe('entities that are little', () => {
  it.each([
    ['', ['no-saml2-role'], 'no role at all'],
    ['<RoleDescriptor protocolSupportEnumeration="x"/>', ['no-saml2-role'], 'it has RoleDescriptor'],
    [idp().replace(SAML2, 'urn:oasis:names:tc:SAML:1.1:protocol'), ['no-saml2-role'], 'IDPSSODescriptor does not support SAML 2.0'],
    [idp(''), ['sso-missing', 'signing-key-missing'], 'nowhere to sign in'],
  ])('%#: it is said what is missing', (inside, problems, words) => {
    const read = only(entity(inside));
    expect(read.problems.map((one) => one.code)).toEqual(problems);
    expect(samlSentence(read.problems[0]!)).toContain(words);
  });

  it('may have no entityID', () => {
    const read = only(`<EntityDescriptor xmlns="${MD}">${idp()}</EntityDescriptor>`);
    expect(read.entityId).toBeNull();
    expect(read.problems).toMatchObject([{ code: 'entity-id-missing', severity: 'error' }]);
  });

  it('do not fill the memory with faults', () => {
    const many = Array.from({ length: 1000 }, (_, index) => sso(`x${index}`)).join('');
    expect(only(entity(idp(key('QUJD') + many))).problems).toHaveLength(100);
  });
});

describe('base64 of certificates', () => {
  it.each(['QUJD\tQUJD', 'QU\nJD', '\rQUJD', 'QUJD    ', 'Q U J D '])('%j is put in one line', (written) => {
    expect(only(entity(idp(key(written) + sso()))).idp!.signingCertificates[0]).toMatch(/^(QUJD)+$/);
  });

  it.each(['QUJ-', 'QUJ_', 'QUI', 'QUI==', 'QUJD=', '====', 'QU=JDA=='])('%s is none', (written) => {
    expect(codes(entity(idp(key(written) + sso())))).toContain('certificate-base64');
  });
});
