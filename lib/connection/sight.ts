import type { Look } from '../dom/look.ts';
import { companions, savedBy } from '../guide/query.ts';
import type { AnchorRef } from '../guide/schema/index.ts';
import type { Connection, Sighting } from './connection.ts';
import { holdsPrivateKey } from './private-key.ts';

/** How much of a shown text is kept: a certificate in a text box fits well. */
export const longestSighting = 8_000;
/** How many anchors a connection remembers. */
export const mostSightings = 400;

const fields = new Set(['textbox', 'combobox', 'searchbox', 'spinbutton']);

function sighting(look: Extract<Look, { found: 'one' }>, at: string, host: string): Sighting {
  const base = { at, host, ...(look.checked === null ? {} : { checked: look.checked }) };
  if (holdsPrivateKey(look.text)) return { ...base, text: '', field: true, refused: 'private-key' };
  return {
    ...base,
    text: look.text.slice(0, longestSighting),
    name: look.name.slice(0, 400),
    ...(fields.has(look.role) && look.enabled ? { field: true } : {}),
  };
}

const sameSighting = (a: Sighting | undefined, b: Sighting) =>
  a !== undefined &&
  a.text === b.text &&
  a.checked === b.checked &&
  a.name === b.name &&
  a.host === b.host &&
  a.field === b.field &&
  a.refused === b.refused &&
  a.gone === b.gone;

/** A row that is known by a value of ours is gone for good when its card shows other rows and not this one. */
const wasTakenAway = (ref: AnchorRef, looks: ReadonlyMap<AnchorRef, Look>) => companions(ref).some((other) => looks.get(other)?.found === 'one');

/** Rows that a command is still to save: "New Certificate" adds one that nobody has until **Save**. */
function isUnsaved(ref: AnchorRef, looks: ReadonlyMap<AnchorRef, Look>): boolean {
  const by = savedBy(ref);
  const command = by === null ? undefined : looks.get(by);
  return command?.found === 'one' && command.enabled;
}

/**
 * Remembers what one console's page shows. Only what was found exactly once counts; `none` and `many` leave what was seen earlier, since
 * a control that is out of sight is not undone. A field that is gone keeps its last text too, marked `gone`, for it may never have been
 * saved. Gives back the same object when nothing changed, so that nothing is written for nothing; `at` is when a text was first seen so. A
 * list that holds what is not saved yet says nothing.
 */
export function sight(
  connection: Connection,
  looks: ReadonlyMap<AnchorRef, Look>,
  { at, host }: { at: string; host: string },
): Connection {
  const sightings = { ...connection.sightings };
  let changed = false;
  for (const [ref, look] of looks) {
    const before = sightings[ref];
    if (look.found === 'one') {
      if (isUnsaved(ref, looks)) continue;
      const now = sighting(look, at, host);
      if (sameSighting(before, now)) continue;
      if (before === undefined && Object.keys(sightings).length >= mostSightings) continue;
      sightings[ref] = now;
      changed = true;
    } else if (look.found === 'none' && before && !before.gone && before.host === host && (before.field || wasTakenAway(ref, looks))) {
      sightings[ref] = { ...before, gone: true };
      changed = true;
    }
  }
  return changed ? { ...connection, sightings, updatedAt: at > connection.updatedAt ? at : connection.updatedAt } : connection;
}
