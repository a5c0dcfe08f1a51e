import { describe, expect, test } from 'vitest';
import { parsePortalAddress, sameScreen } from '../../lib/guide/page-address.ts';

const objectId = 'aaaaaaaa-0000-0000-0000-000000000001';
const appId = 'bbbbbbbb-0000-0000-0000-000000000002';
const none = { menuItem: null, objectId: null, appId: null, tenant: null };
const app = { blade: 'Microsoft_AAD_IAM/ManagedAppMenuBlade', menuItem: 'SignOn', objectId, appId, tenant: null };

test.each([
  ['the current form', `#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/${objectId}/appId/${appId}`, app],
  ['with more parameters behind', `#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/${objectId}/appId/${appId}/preferredSingleSignOnMode/~null/servicePrincipalType/Application/fromNav/`, app],
  ['with a tenant', `#@contoso.onmicrosoft.com/view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/${objectId}/appId/${appId}`, { ...app, tenant: 'contoso.onmicrosoft.com' }],
  ['the older form', `#blade/Microsoft_AAD_IAM/ManagedAppMenuBlade/SignOn/objectId/${objectId}/appId/${appId}`, app],
  ['the older form with a tenant and a slash first', `#/@contoso.com/blade/Microsoft_AAD_IAM/ManagedAppMenuBlade/SignOn/objectId/${objectId}/appId/${appId}`, { ...app, tenant: 'contoso.com' }],
  ['in other letters', `#View/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/OBJECTID/${objectId.toUpperCase()}/AppID/${appId}`, app],
  ['percent-encoded', `#view/Microsoft%5FAAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/${objectId.replace('-', '%2D')}/appId/${appId}`, app],
  ['with a null', `#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/~null/appId/${appId}`, { ...app, objectId: null }],
  ['a blade without a menu', '#view/Microsoft_AAD_IAM/AppGalleryBladeV2', { ...none, blade: 'Microsoft_AAD_IAM/AppGalleryBladeV2' }],
  ['an older list', '#blade/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/AllApps/menuId/', { ...none, blade: 'Microsoft_AAD_IAM/StartboardApplicationsMenuBlade', menuItem: 'AllApps' }],
  ['parameters without a menu item', `#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/objectId/${objectId}/appId/${appId}`, { ...app, menuItem: null }],
])('%s', (_what, hash, expected) => {
  expect(parsePortalAddress(`https://portal.azure.com/${hash}`)).toEqual(expected);
  expect(parsePortalAddress(`https://entra.microsoft.com/?l=de${hash}`)).toEqual(expected);
});

test.each(['https://portal.azure.com/', 'https://portal.azure.com/#home', '#view/OnlyExtension', 'not an address', '', '#%E0%A4%A/x/y'])(
  '%s is no screen', (address) => expect(parsePortalAddress(address)).toBeNull(),
);

describe('the same screen', () => {
  const parse = (hash: string) => parsePortalAddress(`https://portal.azure.com/#view/${hash}`)!;
  test('in other letters, and with or without Overview', () => {
    expect(sameScreen(parse('X/MenuBlade/~/Overview'), parse('x/menublade'))).toBe(true);
    expect(sameScreen(parse('X/MenuBlade/~/Users'), parse('X/MenuBlade'))).toBe(false);
  });
  test('is not the same screen of another app', () => {
    const of = (id: string) => parse(`X/MenuBlade/~/SignOn/objectId/${id}`);
    expect(sameScreen(of(objectId), of(appId))).toBe(false);
  });
});
