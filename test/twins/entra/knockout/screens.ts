/** The Knockout build of every screen. */
import type { Surface } from '../shell/surface.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { appList } from './app-list.ts';
import { appOverview, properties } from './app-overview.ts';
import { basicSaml } from './basic-saml.ts';
import { claims } from './claims.ts';
import { createApp } from './create-app.ts';
import { gallery, galleryApp } from './gallery.ts';
import { home, nothing } from './home.ts';
import { manageClaim } from './manage-claim.ts';
import { people, person } from './people.ts';
import { picker } from './picker.ts';
import { samlSignOn } from './saml-sign-on.ts';
import { signingCertificate } from './signing-certificate.ts';
import { ssoMethod } from './sso-method.ts';
import { tenantOverview } from './tenant-overview.ts';
import { testSignOn } from './test-sign-on.ts';
import { addAssignment, usersAndGroups } from './users-and-groups.ts';

export const knockoutScreens: Readonly<Record<Surface['screen'], KnockoutScreen>> = {
  home, nothing, properties, tenantOverview, appList, gallery, galleryApp, createApp, appOverview, usersAndGroups,
  addAssignment, picker, ssoMethod, samlSignOn, basicSaml, claims, manageClaim, signingCertificate, testSignOn,
  people, person,
};
