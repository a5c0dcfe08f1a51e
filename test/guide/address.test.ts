import { describe, expect, test } from 'vitest';
import { deepLink, onConsole, openable } from '../../lib/guide/address.ts';
import { pageById, providerById } from '../../lib/guide/registry.ts';
import { parsePortalAddress } from '../../lib/guide/page-address.ts';

const entra = providerById('entra')!;
const krisp = providerById('krisp')!;
const tenant = '11111111-2222-3333-4444-555555555555';
const ids = { 'object-id': 'aaaaaaaa-0000-0000-0000-000000000001', 'app-id': 'bbbbbbbb-0000-0000-0000-000000000002' };
const link = (id: string, values: Parameters<typeof deepLink>[1], origin?: string) => deepLink(pageById(id)!, values, entra, origin);

test('a screen is addressed as the portal addresses it itself', () => {
  expect(link('entra/saml-sign-on', { ...ids, 'tenant-id': tenant })).toBe(
    `https://portal.azure.com/#@${tenant}/view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/${ids['object-id']}/appId/${ids['app-id']}/preferredSingleSignOnMode/saml/servicePrincipalType/Application/fromNav/`,
  );
  expect(parsePortalAddress(link('entra/saml-sign-on', ids)!)).toMatchObject({ blade: 'Microsoft_AAD_IAM/ManagedAppMenuBlade', menuItem: 'SignOn', objectId: ids['object-id'], tenant: null });
});
test('without the ids there is no link, without the tenant there is', () => {
  expect(link('entra/saml-sign-on', {})).toBeNull();
  expect(link('entra/gallery', {})).toBe('https://portal.azure.com/#view/Microsoft_AAD_IAM/AppGalleryBladeV2');
  expect(link('entra/gallery', { 'tenant-id': 'not a guid' })).toBe('https://portal.azure.com/#view/Microsoft_AAD_IAM/AppGalleryBladeV2');
  expect(link('entra/test-prompt', ids)).toBeNull();
});
test('it stays on the console that is open, if that is one', () => {
  expect(link('entra/gallery', {}, 'https://entra.microsoft.com')).toBe('https://entra.microsoft.com/#view/Microsoft_AAD_IAM/AppGalleryBladeV2');
  expect(link('entra/gallery', {}, 'https://evil.example.com')).toMatch(/^https:\/\/portal\.azure\.com\//);
});
test('a value cannot lead the link elsewhere', () => {
  expect(link('entra/saml-sign-on', { ...ids, 'app-id': 'x/../../@evil' })).toContain('/appId/x%2F..%2F..%2F%40evil/');
});

describe('what may be opened', () => {
  test.each([
    ['https://portal.azure.com/#home', true],
    ['https://portal.azure.com.evil.example.com/', false],
    ['https://evilportal.azure.com/', false],
    ['http://portal.azure.com/', false],
    ['https://user@portal.azure.com/', false],
    ['https://portal.azure.com:8443/', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s on Entra’s console: %s', (address, on) => expect(onConsole(address, entra)).toBe(on));

  test('a sign-on URL only on a host of the guide’s two providers', () => {
    expect(openable(' https://account.krisp.ai/sso/4f1c2d ', ['entra', 'krisp'])).toBe('https://account.krisp.ai/sso/4f1c2d');
    expect(openable('https://account.krisp.ai.example.com/sso/1', ['entra', 'krisp'])).toBeNull();
    expect(openable('https://account.krisp.ai/sso/1', ['entra'])).toBeNull();
    expect(onConsole('https://account.krisp.ai/sso/1', krisp)).toBe(true);
  });
});
