import type { Connection } from '../connection/connection.ts';
import { valuesOf } from '../connection/values.ts';
import { holds, marked } from './condition.ts';
import type { Because } from './condition.ts';
import type { Guide, Step } from './schema/index.ts';

export interface StepState {
  step: Step;
  state: 'done' | 'current' | 'todo' | 'skipped';
  /** Why it counts as done; null while it does not. A current step that is done (the admin went back) keeps its reason. */
  because: Because | null;
}

export interface Progress {
  steps: StepState[];
  current: StepState | null;
  /** How many are done; passed-by ones are not. */
  done: number;
  /** Minutes that the steps not done or passed by usually take. */
  minutesLeft: number;
}

/** How far a connection is. It is reckoned anew from what was seen, held and said; nothing is stored but those. */
export function progress(guide: Guide, connection: Connection): Progress {
  const values = valuesOf(connection, guide);
  const reasons = guide.steps.map((step): Because | null => {
    const seen = holds(step.done, { connection, values, stepId: step.id });
    return seen ?? marked(connection, step.id);
  });
  guide.steps.forEach((step, index) => {
    if (reasons[index] === null && step.act === 'fill' && submitted(guide, connection, index)) reasons[index] = 'confirmed';
  });

  // What shuts every other way in is not one of the steps to a login: the admin comes to it afterwards, by choice.
  const listed = (step: Step) => step.gate !== 'proven-login' || step.id === connection.at || connection.marks[step.id] !== undefined;
  const steps = guide.steps.flatMap((step, index): StepState[] => {
    if (!listed(step)) return [];
    const because = reasons[index] ?? null;
    const skipped = because === null && connection.marks[step.id]?.state === 'skipped';
    return [{ step, because, state: because ? 'done' : skipped ? 'skipped' : 'todo' }];
  });
  const done = steps.filter(({ state }) => state === 'done').length;
  const minutesLeft = steps.reduce((sum, { state, step }) => sum + (state === 'todo' ? step.minutes : 0), 0);
  const current = steps.find(({ step }) => step.id === connection.at) ?? steps.find(({ state }) => state === 'todo') ?? null;
  if (current) current.state = 'current';
  return { steps, current, done, minutesLeft };
}

/** The step at which somebody signs in for real. */
export const isLoginStep = (step: Step): boolean => step.act === 'confirm' && (step.id === 'test-login' || step.open === 'sign-on-url');

/** Whether a login has worked: it was watched, or the admin says so, at its step or at one that stands for it. */
export function provenLogin(guide: Guide, connection: Connection): boolean {
  const values = valuesOf(connection, guide);
  return guide.steps.some((step) => {
    if (!isLoginStep(step)) return false;
    const because = holds(step.done, { connection, values, stepId: step.id }) ?? marked(connection, step.id);
    return because === 'proven' || because === 'confirmed';
  });
}

/**
 * A form whose submission was confirmed stays done though the page shows it empty afterwards: many consoles clear it, or hide what
 * was saved. A field that shows something else is a different matter, and the step is open again.
 */
function submitted(guide: Guide, connection: Connection, index: number): boolean {
  const step = guide.steps[index];
  if (step?.act !== 'fill') return false;
  const confirmed = guide.steps
    .slice(index + 1)
    .some((later) => later.act === 'confirm' && later.page === step.page && marked(connection, later.id) !== null);
  return confirmed && step.fields.every(({ anchor }) => (connection.sightings[anchor]?.text ?? '').trim() === '');
}

/**
 * Call it after every change: when the step the admin went back to has just become done, the guide goes on by itself
 * (`at` becomes null). A step that was done all along stays open for as long as the admin looks at it.
 */
export function advance(before: Connection, after: Connection, guide: Guide): Connection {
  if (after.at === null || before.at !== after.at) return after;
  const because = (connection: Connection) =>
    progress(guide, connection).steps.find(({ step }) => step.id === after.at)?.because ?? null;
  return because(before) === null && because(after) !== null ? { ...after, at: null } : after;
}
