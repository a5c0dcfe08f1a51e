import type { AdminPage } from '../../guide/schema/index.ts';
import { dashboard } from './dashboard.ts';
import { people } from './people.ts';
import { security } from './security.ts';

export const aircallPages: readonly AdminPage[] = [dashboard, people, security];
