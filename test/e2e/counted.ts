import type { Switches } from '../twins/switches.ts';
import type { Admin } from './admin.ts';
import { byHand } from './by-hand.ts';
import { followGuide } from './guided.ts';
import { begin, startRig } from './rig.ts';

export type Counts = Admin['counts'];

export interface Counted {
  counts: Counts;
  /** Whether an assigned user could sign in at the end. */
  worked: boolean;
  /** What was done, in order, without what fell to the browser. */
  acts: string[];
}

/** What the article asks of a hand that makes no mistake; `actions.e2e.ts` counts it anew. */
export const handCounts: Counts = { clicks: 48, keys: 20, typed: 10, tabChanges: 11, clipboard: 13 };

/** Everything that hands do: the clipboard is in it as clicks and keys. */
export const inAll = ({ clicks, keys, tabChanges }: Counts): number => clicks + keys + tabChanges;

/** Krisp's set-up by hand, on twins and in a browser of its own. */
export async function countByHand(switches: Partial<Switches> = {}): Promise<Counted> {
  const rig = await startRig({ switches });
  const acts: string[] = [];
  try {
    const worked = await byHand(rig, { onAct: (act) => acts.push(act) });
    return { counts: rig.desk.admin.counts, worked, acts };
  } finally {
    await rig.close();
  }
}

/** The guided run, on twins and in a browser of its own. */
export async function countGuided(switches: Partial<Switches> = {}): Promise<Counted> {
  const rig = await startRig({ switches });
  const acts: string[] = ['Open the panel', 'Set up Krisp'];
  try {
    // The toolbar button, pressed while the rig was made.
    rig.desk.admin.counts.clicks += 1;
    await begin(rig);
    const end = await followGuide(rig.desk, { login: rig.login, onAct: (act) => acts.push(act) });
    return { counts: rig.desk.admin.counts, worked: end.finished && rig.krisp.logins.at(-1)?.ok === true, acts };
  } finally {
    await rig.close();
  }
}
