/** Files for measuring, made here: shaped like Entra's and like a federation's, all values invented. */

/** Text that looks like a certificate's base64; not one. */
function base64Of(length: number, seed: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let state = (seed * 2654435761) >>> 0 || 1;
  let text = 'MIIC';
  while (text.length < length) {
    state = (state ^ (state << 13)) >>> 0;
    state = (state ^ (state >>> 17)) >>> 0;
    state = (state ^ (state << 5)) >>> 0;
    text += alphabet[state & 63]! + alphabet[(state >>> 8) & 63]! + alphabet[(state >>> 16) & 63]! + alphabet[(state >>> 24) & 63]!;
  }
  return text.slice(0, length - (length % 4));
}

const tenant = '0f8fad5b-d9cb-469f-a165-70867728950e';
const claims = ['name', 'nameidentifier', 'givenname', 'surname', 'displayname', 'nickname', 'authenticationinstant', 'authenticationmethod',
  'objectidentifier', 'tenantid', 'identityprovider', 'emailaddress', 'groups', 'accesstoken', 'expiration', 'openid2_id', 'groups.link', 'role', 'wids'];

/**
 * Federation metadata in the order and shape that Entra serves: a Signature, two WS-Federation roles, one SAML role.
 * One key gives some 14 KB; each further one adds some 4 KB.
 */
export function entraLikeMetadata(keys: number): string {
  const key = (index: number) => `<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${base64Of(1008, index + 1)}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`;
  const allKeys = Array.from({ length: keys }, (_, index) => key(index)).join('');
  const offered = claims.map((claim) => `<auth:ClaimType Uri="http://schemas.xmlsoap.org/ws/2005/05/identity/claims/${claim}"><auth:DisplayName>${claim}</auth:DisplayName><auth:Description>The ${claim} of the user, as the directory has it.</auth:Description></auth:ClaimType>`).join('');
  const fed = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:fed="http://docs.oasis-open.org/wsfed/federation/200706" protocolSupportEnumeration="http://docs.oasis-open.org/wsfed/federation/200706"';
  const endpoint = (name: string) => `<fed:${name}><wsa:EndpointReference xmlns:wsa="http://www.w3.org/2005/08/addressing"><wsa:Address>https://login.microsoftonline.com/${tenant}/wsfed</wsa:Address></wsa:EndpointReference></fed:${name}>`;
  const saml2 = `https://login.microsoftonline.com/${tenant}/saml2`;
  const bindings = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-';
  return `\ufeff<?xml version="1.0" encoding="utf-8"?><EntityDescriptor ID="_${tenant}" entityID="https://sts.windows.net/${tenant}/" xmlns="urn:oasis:names:tc:SAML:2.0:metadata">`
    + `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#" /><SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256" /><Reference URI="#_${tenant}"><Transforms><Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature" /><Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#" /></Transforms><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256" /><DigestValue>${base64Of(44, 3)}</DigestValue></Reference></SignedInfo><SignatureValue>${base64Of(344, 4)}</SignatureValue><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${base64Of(1008, 1)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></Signature>`
    + `<RoleDescriptor xsi:type="fed:SecurityTokenServiceType" ${fed}>${allKeys}<fed:ClaimTypesOffered xmlns:auth="http://docs.oasis-open.org/wsfed/authorization/200706">${offered}</fed:ClaimTypesOffered>${endpoint('SecurityTokenServiceEndpoint')}${endpoint('PassiveRequestorEndpoint')}</RoleDescriptor>`
    + `<RoleDescriptor xsi:type="fed:ApplicationServiceType" ${fed}>${allKeys}<fed:TargetScopes><wsa:EndpointReference xmlns:wsa="http://www.w3.org/2005/08/addressing"><wsa:Address>https://sts.windows.net/${tenant}/</wsa:Address></wsa:EndpointReference></fed:TargetScopes>${endpoint('ApplicationServiceEndpoint')}${endpoint('PassiveRequestorEndpoint')}</RoleDescriptor>`
    + `<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${allKeys}<SingleLogoutService Binding="${bindings}Redirect" Location="${saml2}" /><SingleSignOnService Binding="${bindings}Redirect" Location="${saml2}" /><SingleSignOnService Binding="${bindings}POST" Location="${saml2}" /></IDPSSODescriptor></EntityDescriptor>`;
}

/** One entity as a federation's aggregate has it, indented, with names in two languages and two certificates. Some 6 KB. */
function federationEntity(number: number): string {
  const host = `${number % 3 === 0 ? 'idp' : 'sp'}.org-${number}.example`;
  const wrapped = base64Of(2048, number + 1).replace(/(.{64})/g, '$1\n');
  const key = (use: string) => `
      <md:KeyDescriptor use="${use}">
        <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
          <ds:X509Data>
            <ds:X509Certificate>
${wrapped}
            </ds:X509Certificate>
          </ds:X509Data>
        </ds:KeyInfo>
      </md:KeyDescriptor>`;
  const bindings = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-';
  const ui = `<mdui:UIInfo>
          <mdui:DisplayName xml:lang="de">Universität ${number}</mdui:DisplayName>
          <mdui:DisplayName xml:lang="en">University ${number}</mdui:DisplayName>
          <mdui:Description xml:lang="en">Sign-in for members &amp; guests of University ${number}.</mdui:Description>
          <mdui:Logo height="16" width="16">https://${host}/logo.png</mdui:Logo>
        </mdui:UIInfo>`;
  const role = number % 3 === 0 ? `<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
      <md:Extensions>
        <shibmd:Scope regexp="false">org-${number}.example</shibmd:Scope>
        ${ui}
      </md:Extensions>${key('signing')}${key('encryption')}
      <md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:transient</md:NameIDFormat>
      <md:SingleSignOnService Binding="${bindings}Redirect" Location="https://${host}/idp/profile/SAML2/Redirect/SSO"/>
      <md:SingleSignOnService Binding="${bindings}POST" Location="https://${host}/idp/profile/SAML2/POST/SSO"/>
    </md:IDPSSODescriptor>` : `<md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
      <md:Extensions>
        ${ui}
      </md:Extensions>${key('signing')}${key('encryption')}
      <md:AssertionConsumerService Binding="${bindings}POST" Location="https://${host}/Shibboleth.sso/SAML2/POST" index="1"/>
      <md:AttributeConsumingService index="1">
        <md:ServiceName xml:lang="en">University ${number}</md:ServiceName>
        <md:RequestedAttribute FriendlyName="mail" Name="urn:oid:0.9.2342.19200300.100.1.3" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri" isRequired="true"/>
      </md:AttributeConsumingService>
    </md:SPSSODescriptor>`;
  return `
  <md:EntityDescriptor entityID="https://${host}/shibboleth">
    ${role}
    <md:Organization>
      <md:OrganizationName xml:lang="en">University ${number}</md:OrganizationName>
      <md:OrganizationDisplayName xml:lang="en">University ${number}</md:OrganizationDisplayName>
      <md:OrganizationURL xml:lang="en">https://www.org-${number}.example/</md:OrganizationURL>
    </md:Organization>
    <md:ContactPerson contactType="technical">
      <md:EmailAddress>mailto:admin@org-${number}.example</md:EmailAddress>
    </md:ContactPerson>
  </md:EntityDescriptor>`;
}

/** An aggregate in pieces: 10,000 entities give some 60 MB. */
export function* aggregate(entities: number): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:mdui="urn:oasis:names:tc:SAML:metadata:ui" xmlns:shibmd="urn:mace:shibboleth:metadata:1.0" Name="urn:example:federation" validUntil="2099-01-01T00:00:00Z">';
  for (let number = 1; number <= entities; number += 1) yield federationEntity(number);
  yield '\n</md:EntitiesDescriptor>\n';
}
