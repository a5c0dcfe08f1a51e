import { label, type LabelKey } from '../../twins/entra/labels.ts';
import type { Ground } from './guided-run.ts';

/** What the portal calls something now, in its language and age: what an admin who reads it looks for. */
export const portalLabel = ({ twins }: Pick<Ground, 'twins'>, key: LabelKey): string => label(key, twins.state.switches);
