import type { AdminPage } from '../../guide/schema/index.ts';
import { given } from './given.ts';
import { home } from './home.ts';
import { platformSettings } from './platform-settings.ts';
import { singleSignOnEdit } from './single-sign-on-edit.ts';
import { ssoConfiguration } from './sso-configuration.ts';

export const sprinklrPages: readonly AdminPage[] = [home, platformSettings, ssoConfiguration, singleSignOnEdit, given];
