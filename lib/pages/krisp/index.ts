import type { AdminPage } from '../../guide/schema/index.ts';
import { authentication } from './authentication.ts';
import { dashboard } from './dashboard.ts';
import { samlPanel } from './saml-panel.ts';

export const krispPages: readonly AdminPage[] = [dashboard, authentication, samlPanel];
