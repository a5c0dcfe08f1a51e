import { isEnabled, isReadOnly, isSensitive } from './controls.ts';
import { choose } from './choose.ts';
import { blur, change, focus, press, type } from './events.ts';
import type { Root } from './glance.ts';
import { locate, type Found } from './locate.ts';
import type { AnchorQuery, FillResult } from './look.ts';
import { readChecked, readText } from './read.ts';
import { settled, waitFor } from './settle.ts';

export interface FillOrder {
  query: AnchorQuery;
  /** The plain command that makes the field appear, e.g. "Add identifier". */
  reveal: AnchorQuery | null;
  surroundings: readonly string[];
  value: string;
  /** What the preview showed; null where the field was not there yet. */
  expect: string | null;
}

/** A server's echo may come half a second late; a page that keeps moving is left after a second and a half. */
const settling = { quiet: 650, limit: 1500 };
const revealing = 4000;

/**
 * Write one value into one field: guards first, then the write, then what the page shows once it has settled. One try;
 * a page that does not keep the value is reported, not fought.
 */
export async function fill(root: Root, order: FillOrder): Promise<FillResult> {
  const { query, surroundings, value, expect } = order;
  const { key } = query;
  const refuse = (why: Refusal, seen: string[] = []): FillResult => ({ key, outcome: 'refused', why, seen });
  const view = (root.ownerDocument ?? (root as Document)).defaultView;
  if (!view) return refuse('document');
  const find = () => locate(root, query, { surroundings });
  let found = find();
  if (found.found === 'none' && order.reveal) {
    const shown = await reveal(view, root, order.reveal, surroundings, find);
    if (typeof shown === 'string') return refuse(shown);
    found = shown;
  }
  if (found.found !== 'one') return refuse(found.found, namesOf(found));
  const { element } = found.at;
  if (!(element instanceof HTMLElement)) return refuse('none');
  if (isSensitive(element)) return refuse('sensitive');
  if (query.control === 'checkbox' || !writable.includes(query.control)) return refuse('sensitive');
  if (!isEnabled(element) || isReadOnly(element)) return refuse('disabled');
  const before = shownBy(element, query);
  // Some forms fill a field by themselves, after the preview: what is right already is no change to refuse.
  if (same(before, value)) return { key, outcome: 'filled', before, after: before, kept: true };
  if (before !== (expect ?? '')) return refuse('changed', [before]);

  if (!isOnScreen(element, view)) element.scrollIntoView({ block: 'center' });
  if (query.control === 'textbox') {
    focus(element);
    type(element, value);
    change(element);
    blur(element);
  } else if (query.control === 'radio') {
    press(element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element);
  } else {
    const choice = await choose(element, value);
    if (!choice.chosen) return refuse('no-option', choice.seen);
  }
  // The page may have put a new field in the place of the old one, so it is looked for again.
  let last: Element = element;
  const after = await settled(
    view,
    () => {
      if (!last.isConnected) {
        const again = find();
        if (again.found !== 'one') return null;
        last = again.at.element;
      }
      return shownBy(last, query);
    },
    settling,
  );
  return { key, outcome: 'filled', before, after: after ?? '', kept: after !== null && same(after, value) };
}

type Refusal = Extract<FillResult, { outcome: 'refused' }>['why'];
/** Check boxes switch things on for everybody ("Enforce SSO"): they stay with the admin. */
const writable: readonly AnchorQuery['control'][] = ['textbox', 'combobox', 'radio'];

async function reveal(
  view: Window,
  root: Root,
  command: AnchorQuery,
  surroundings: readonly string[],
  find: () => Found,
): Promise<Exclude<Found, { found: 'none' }> | Refusal> {
  const at = locate(root, command, { surroundings });
  if (at.found === 'none') return 'none';
  if (at.found === 'many') return 'many';
  if (!isEnabled(at.at.element)) return 'disabled';
  (at.at.element as HTMLElement).click();
  const found = await waitFor(
    view,
    () => {
      const now = find();
      return now.found === 'none' ? null : now;
    },
    revealing,
  );
  return found ?? 'not-revealed';
}

function shownBy(element: Element, query: AnchorQuery): string {
  return query.control === 'radio' ? String(readChecked(element) ?? false) : readText(element);
}

/** Text boxes keep line ends their own way. */
function same(shown: string, value: string): boolean {
  const lines = (text: string) => text.replace(/\r\n?/g, '\n');
  return lines(shown) === lines(value);
}

function namesOf(found: Found): string[] {
  if (found.found === 'none') return found.seen;
  return found.found === 'many' ? [...new Set(found.at.map(({ name }) => name))].slice(0, 12) : [];
}

function isOnScreen(element: Element, view: Window): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= view.innerHeight;
}
