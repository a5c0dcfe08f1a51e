import { expect, test } from 'vitest';
import { parseHash } from './shell/hash.ts';

const saml = { extension: 'Microsoft_AAD_IAM', blade: 'managedappmenublade', item: 'signon' };

test.each([
  ['the form of today', '#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/1/appId/2'],
  ['the older form', '#blade/Microsoft_AAD_IAM/ManagedAppMenuBlade/SignOn/objectId/1/appId/2'],
  ['a tenant in front', '#@contoso.onmicrosoft.com/view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/1/appId/2'],
  ['a tenant in front of the older form', '#@contoso.com/blade/Microsoft_AAD_IAM/ManagedAppMenuBlade/SignOn/objectId/1/appId/2'],
  ['a slash more', '#/view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/1/appId/2'],
  ['another case', '#View/Microsoft_AAD_IAM/managedAppMenuBLADE/~/signOn/OBJECTID/1/AppId/2'],
])('an address in %s leads to the same blade (R7)', (_, hash) => {
  expect(parseHash(hash)).toMatchObject({ ...saml, values: { objectid: '1', appid: '2' } });
});

test('a value that is ~null is none, and the name of a React blade is its blade’s (R7)', () => {
  expect(parseHash('#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/preferredSingleSignOnMode/~null')?.values).toEqual({ preferredsinglesignonmode: '' });
  expect(parseHash('#view/Microsoft_AAD_IAM/AppGalleryBladeV2.ReactView')?.blade).toBe('appgallerybladev2');
  expect([parseHash('#home'), parseHash('')]).toEqual([undefined, undefined]);
});
