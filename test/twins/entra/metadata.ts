/** Federation metadata of one app, section by section as Entra writes it. */
import type { SigningCertificate } from '../certificates.ts';
import type { App, TwinState } from '../state.ts';
import { appUrls, issuerOf, loginHost } from './urls.ts';
import { signXml } from './xml-signature.ts';

const auth = 'http://docs.oasis-open.org/wsfed/authorization/200706';
const fed = 'http://docs.oasis-open.org/wsfed/federation/200706';
const xsi = 'http://www.w3.org/2001/XMLSchema-instance';
const dsig = 'http://www.w3.org/2000/09/xmldsig#';
const wsa = 'http://www.w3.org/2005/08/addressing';

const soap = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';
const microsoft = 'http://schemas.microsoft.com/identity/claims';
const windows = 'http://schemas.microsoft.com/ws/2008/06/identity';
/** URI and display name of what is offered. */
const claimTypes: readonly (readonly [string, string])[] = [
  [`${soap}/name`, 'Name'], [`${soap}/nameidentifier`, 'Name identifier'], [`${soap}/givenname`, 'Given name'],
  [`${soap}/surname`, 'Surname'], [`${microsoft}/displayname`, 'Display name'], [`${microsoft}/nickname`, 'Nickname'],
  [`${windows}/claims/authenticationinstant`, 'Authentication instant'],
  [`${windows}/claims/authenticationmethod`, 'Authentication method'], [`${microsoft}/objectidentifier`, 'Object identifier'],
  [`${microsoft}/tenantid`, 'Tenant'], [`${microsoft}/identityprovider`, 'Identity provider'], [`${soap}/emailaddress`, 'E-mail'],
  [`${windows}/claims/groups`, 'Groups'], [`${microsoft}/accesstoken`, 'Access token'], [`${windows}/claims/expiration`, 'Expiration'],
  [`${microsoft}/openid2_id`, 'OpenID 2 identifier'], ['http://schemas.microsoft.com/claims/groups.link', 'Groups link'],
  [`${windows}/claims/role`, 'Role'], [`${windows}/claims/wids`, 'Role template'],
];

/** The document with its BOM; `certificates` are all the app's, inactive ones included. */
export function federationMetadata(state: TwinState, app: App | undefined, certificates: readonly SigningCertificate[]): Buffer {
  const { tenantId } = state.tenant;
  const urls = appUrls(tenantId, app?.appId ?? '');
  const wsfed = `${loginHost}/${tenantId}/wsfed`;
  const keys = certificates.map(
    ({ der }) => `<KeyDescriptor use="signing"><KeyInfo xmlns="${dsig}"><X509Data><X509Certificate>${der}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`,
  ).join('');
  const endpoint = (element: string, address = wsfed) =>
    `<fed:${element}><wsa:EndpointReference xmlns:wsa="${wsa}"><wsa:Address>${address}</wsa:Address></wsa:EndpointReference></fed:${element}>`;
  const offered = claimTypes.map(
    ([uri, name]) => `<auth:ClaimType xmlns:auth="${auth}" Uri="${uri}"><auth:DisplayName>${name}</auth:DisplayName></auth:ClaimType>`,
  ).join('');
  const role = (type: string, content: string) =>
    `<RoleDescriptor xmlns:xsi="${xsi}" xmlns:fed="${fed}" xsi:type="fed:${type}" protocolSupportEnumeration="${fed}">${keys}${content}</RoleDescriptor>`;
  const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
  const post = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
  const id = `_${state.guid()}`;
  const body =
    `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" ID="${id}" entityID="${issuerOf(tenantId)}">` +
    role('SecurityTokenServiceType', `<fed:ClaimTypesOffered>${offered}</fed:ClaimTypesOffered>${endpoint('SecurityTokenServiceEndpoint')}${endpoint('PassiveRequestorEndpoint')}`) +
    role('ApplicationServiceType', `${endpoint('TargetScopes', issuerOf(tenantId))}${endpoint('ApplicationServiceEndpoint')}${endpoint('PassiveRequestorEndpoint')}`) +
    `<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${keys}` +
    `<SingleLogoutService Binding="${redirect}" Location="${urls.logout}" />` +
    `<SingleSignOnService Binding="${redirect}" Location="${urls.login}" />` +
    `<SingleSignOnService Binding="${post}" Location="${urls.login}" />` +
    '</IDPSSODescriptor></EntityDescriptor>';
  const active = certificates.find((certificate) => certificate.active) ?? certificates[0];
  const xml = active ? signMetadata(body, id, active) : body;
  return Buffer.from(`\uFEFF<?xml version="1.0" encoding="utf-8"?>${xml}`, 'utf8');
}

function signMetadata(body: string, id: string, certificate: SigningCertificate): string {
  const signed = signXml(body, {
    id, certificate, algorithm: 'sha256', keyInfoPrefix: 'ds', after: "/*/*[local-name()='IDPSSODescriptor']",
  });
  // the schema wants the signature first, and an enveloped signature may stand anywhere inside what it signs: moving it does not change the digest
  const start = signed.indexOf('<Signature ');
  const end = signed.indexOf('</Signature>') + '</Signature>'.length;
  const signature = signed.slice(start, end);
  const without = signed.slice(0, start) + signed.slice(end);
  const first = without.indexOf('<RoleDescriptor');
  return without.slice(0, first) + signature + without.slice(first);
}
