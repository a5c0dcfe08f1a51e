import type { AdminPage } from '../../guide/schema/index.ts';
import { addAssignment, userPicker } from './add-assignment.ts';
import { appMenu } from './app-menu.ts';
import { appOverview } from './app-overview.ts';
import { basicSaml } from './basic-saml.ts';
import { certificate } from './certificate.ts';
import { claims } from './claims.ts';
import { createApp } from './create-app.ts';
import { directoryOverview } from './directory-overview.ts';
import { enterpriseApps } from './enterprise-apps.ts';
import { gallery } from './gallery.ts';
import { galleryApp } from './gallery-app.ts';
import { home } from './home.ts';
import { manageClaim } from './manage-claim.ts';
import { people } from './people.ts';
import { samlSignOn } from './saml-sign-on.ts';
import { ssoMethod } from './sso-method.ts';
import { testPrompt } from './test-prompt.ts';
import { testSignOn } from './test-sign-on.ts';
import { user } from './user.ts';
import { users } from './users.ts';

export const entraPages: readonly AdminPage[] = [
  home,
  directoryOverview,
  enterpriseApps,
  gallery,
  galleryApp,
  createApp,
  appOverview,
  appMenu,
  people,
  user,
  users,
  addAssignment,
  userPicker,
  ssoMethod,
  samlSignOn,
  basicSaml,
  testPrompt,
  testSignOn,
  claims,
  manageClaim,
  certificate,
];
