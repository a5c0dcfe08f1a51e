/** The React build of each screen. */
import type { ComponentType } from 'react';
import type { Screen } from '../../switches.ts';
import { AddAssignment } from './screens/add-assignment.tsx';
import { AppList } from './screens/app-list.tsx';
import { AppOverview } from './screens/app-overview.tsx';
import { BasicSaml } from './screens/basic-saml.tsx';
import { Claims } from './screens/claims.tsx';
import { CreateApp } from './screens/create-app.tsx';
import { Gallery, GalleryApp } from './screens/gallery.tsx';
import { ManageClaim } from './screens/manage-claim.tsx';
import { People, Person } from './screens/people.tsx';
import { Picker } from './screens/picker.tsx';
import { SamlSignOn } from './screens/saml-sign-on.tsx';
import { SigningCertificate } from './screens/signing-certificate.tsx';
import { SsoMethod } from './screens/sso-method.tsx';
import { TenantOverview } from './screens/tenant-overview.tsx';
import { TestSignOn } from './screens/test-sign-on.tsx';
import { UsersAndGroups } from './screens/users-and-groups.tsx';

export const reactScreens: Readonly<Record<Screen, ComponentType>> = {
  tenantOverview: TenantOverview,
  appList: AppList,
  gallery: Gallery,
  galleryApp: GalleryApp,
  createApp: CreateApp,
  appOverview: AppOverview,
  usersAndGroups: UsersAndGroups,
  addAssignment: AddAssignment,
  picker: Picker,
  ssoMethod: SsoMethod,
  samlSignOn: SamlSignOn,
  basicSaml: BasicSaml,
  claims: Claims,
  manageClaim: ManageClaim,
  signingCertificate: SigningCertificate,
  testSignOn: TestSignOn,
  people: People,
  person: Person,
};
