import type { Connection } from '../connection/connection.ts';
import { findings } from '../findings/index.ts';
import type { Finding } from '../findings/finding.ts';
import { provenLogin } from '../guide/progress.ts';
import type { Guide, Step } from '../guide/schema/index.ts';
import { causes } from './causes.ts';
import { emulate } from './index.ts';
import { planned } from './planned.ts';
import { waiver } from './waiver.ts';

/** Whether the guide leads on to a step's controls. */
export interface Gate {
  /** `failing`: a login would fail by what is known. `unproven`: none has worked yet. Null: the gate is open. */
  closed: 'failing' | 'unproven' | null;
  /** The admin said to go on though the login would fail. */
  waived: boolean;
  /** Why it would fail, the first cause first; kept when it was waived. */
  why: Finding[];
}

/**
 * The gate of a step; null where it has none. A login that fails by the values alone closes every gate until the admin says to go on
 * anyway; what shuts the other ways in (`proven-login`) stays closed until a login has worked, and no word opens it. A press within a
 * change of the certificate (`certificate-change`) is judged by where the change leads: the gap in between is planned, and announced.
 */
export function gateOf(step: Step, connection: Connection, guide: Guide, now: Date): Gate | null {
  if (step.gate === undefined) return null;
  const { connection: then, holds } = step.gate === 'certificate-change' ? planned(step, connection, guide, now) : { connection, holds: isFailure };
  const emulation = emulate(then, guide, { now });
  const failing = findings(then, guide, now).filter(holds);
  const failed = emulation?.outcome === 'failed';
  const why = failed ? causes(emulation, failing) : failing;
  const waived = connection.marks[waiver(step.id)]?.state === 'confirmed';
  if (step.gate === 'proven-login' && !provenLogin(guide, connection)) return { closed: 'unproven', waived, why };
  return { closed: why.length > 0 && !waived ? 'failing' : null, waived: waived && why.length > 0, why };
}

const isFailure = ({ severity }: Finding): boolean => severity === 'fail';
