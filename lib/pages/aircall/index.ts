import type { AdminPage } from '../../guide/schema/index.ts';
import { dashboard } from './dashboard.ts';
import { security } from './security.ts';

export const aircallPages: readonly AdminPage[] = [dashboard, security];
