import { placeLabel, heldLabel } from '../findings/context.ts';
import type { Context } from '../findings/context.ts';
import { isBlank } from '../findings/shown.ts';
import { anchorByRef } from '../guide/registry.ts';
import type { AnchorRef, Kept, ValueId } from '../guide/schema/index.ts';
import { shownLines } from '../guide/same.ts';
import { progress } from '../guide/progress.ts';

/**
 * One thing that a side has. `seen`: its console shows it. `held`: it was taken over or agreed upon, and the console has not been seen
 * with it; `told` says whether the step that brings it there is done.
 */
export interface Fact {
  text: string;
  from: 'seen' | 'held';
  told: boolean;
  label: string;
  at?: AnchorRef;
}

/** What a row or field shows; null: never seen. An empty one, or one that says "Required", gives an empty text. */
export function seenAt(ref: AnchorRef | undefined, context: Context): Fact | null {
  const sighting = ref === undefined ? undefined : context.connection.sightings[ref];
  if (!ref || !sighting || sighting.refused || (sighting.gone && !sighting.field)) return null;
  const text = isBlank(ref, sighting, context.connection) ? '' : sighting.text;
  return { text, from: 'seen', told: true, label: placeLabel(ref, context), at: ref };
}

/** The lines of a row that can show several values, the default first; null: never seen. */
export function linesAt(ref: AnchorRef | undefined, context: Context): string[] | null {
  const fact = seenAt(ref, context);
  return fact && shownLines(fact.text);
}

/** A value as it is held; null: not known. */
export function held(id: ValueId, context: Context): Fact | null {
  const text = context.values[id];
  return text ? { text, from: 'held', told: true, label: heldLabel(id, context) } : null;
}

/** A value as the console shows it that makes it; else as it is held. */
export function made(id: ValueId, context: Context): Fact | null {
  const { guide } = context;
  const refs = guide.steps.flatMap((step) =>
    step.act !== 'read' && step.act !== 'file' ? [] : step.captures.filter(({ value }) => value === id).map(({ anchor }) => anchor),
  );
  for (const ref of refs) {
    const fact = seenAt(ref, context);
    if (fact && fact.text !== '') return fact;
  }
  return held(id, context);
}

/** The steps that bring something to the service provider: what they bring is told once they are done. */
function toldBy(at: AnchorRef | undefined, context: Context): boolean {
  const { steps } = progress(context.guide, context.connection);
  const page = at?.split('#')[0];
  const bringing = steps.filter(({ step }) =>
    at === undefined
      ? step.act === 'hand-over' || (step.side === 'sp' && step.act === 'confirm')
      : (step.act === 'fill' && step.fields.some(({ anchor }) => anchor === at)) || (step.act === 'confirm' && step.page === page),
  );
  return bringing.some(({ because }) => because === 'confirmed' || because === 'proven');
}

/** What the service provider keeps in one of its fields; as long as that is empty, what is to be told to it. */
export function kept(what: Kept | undefined, id: ValueId, context: Context): Fact | null {
  const seen = seenAt(what?.at, context);
  if (seen && seen.text !== '') return seen;
  const fact = held(what?.value ?? id, context);
  return fact && { ...fact, told: toldBy(what?.at, context), ...(what ? { at: what.at } : {}) };
}

/** The step that mends what a control shows. */
export function stepFor(at: AnchorRef | undefined, context: Context): string | undefined {
  if (at === undefined) return undefined;
  const { guide } = context;
  const [page] = at.split('#');
  return (
    guide.agreements.find(({ shownAt }) => shownAt === at)?.step ??
    guide.steps.find((step) => step.act === 'fill' && step.fields.some(({ anchor }) => anchor === at))?.id ??
    guide.steps.find((step) => 'captures' in step && step.captures.some(({ anchor }) => anchor === at))?.id ??
    guide.steps.find((step) => step.page === page)?.id ??
    guide.steps.find(({ side }) => side === anchorByRef(at)?.page.side)?.id
  );
}
