import { pressable } from '../../lib/dom/controls.ts';
import { glanceAt } from '../../lib/dom/glance.ts';
import { find } from '../../lib/dom/locate.ts';
import type { AnchorQuery } from '../../lib/dom/look.ts';
import { normalise } from '../../lib/dom/names.ts';
import { readValue } from '../../lib/dom/read.ts';
import { layoutSight, type Sight } from '../../lib/dom/visible.ts';
import { mutations } from './mutations.ts';
import { randomOf } from './random.ts';
import type { Target } from './target.ts';

/** What came of one anchor on one changed page. */
export interface Outcome {
  mutation: string;
  key: string;
  /** Whether it is the control that was changed, or another of the same page. */
  touched: boolean;
  /** `absent`: it does not stand on this screen, so none is right, and many no harm. */
  expected: 'found' | 'unknown' | 'absent';
  got: 'right' | 'none' | 'many' | 'wrong';
}

export interface TrialOptions {
  seeds: readonly number[];
  surroundings?: readonly string[];
  screens?: readonly string[];
  sight?: () => Sight;
}

const mark = 'data-drift';

/**
 * Changes a page as often as told, each time from its first state, and looks for every anchor, once more as the page is drawn. The
 * truth of those that were there once is a mark that is put on each control before the change, no attribute that the locator looks
 * at; those that were not there at all must not be found. `screens`: the pages whose anchors may stand here; all, where it is left out.
 */
export function trial(
  document: Document,
  queries: readonly AnchorQuery[],
  { seeds, surroundings = [], screens, sight = layoutSight }: TrialOptions,
): Outcome[] {
  const pristine = document.body.innerHTML;
  const names = queries.flatMap((query) => [query, ...query.scope].flatMap((one) => one.names));
  // As the extension looks: one glance for all anchors.
  const findAll = () => {
    const glance = glanceAt(document, sight(), names);
    return queries.map((query) => ({ query, found: find(query, glance, surroundings) }));
  };
  const belongs = ({ key }: AnchorQuery) => !screens || screens.includes(key.slice(0, key.indexOf('#')));
  const known: { query: AnchorQuery; name: string }[] = [];
  const paths = new Map<string, number[]>();
  const outcomes: Outcome[] = [];
  const absent = new Set<AnchorQuery>();
  for (const { query, found } of findAll()) {
    if (found.found === 'none') absent.add(query);
    if (found.found !== 'one' || found.at.by === 'evidence') continue;
    if (!belongs(query)) {
      absent.add(query);
      outcomes.push({ mutation: 'as drawn', key: query.key, touched: false, expected: 'absent', got: 'wrong' });
      continue;
    }
    known.push({ query, name: found.at.by === 'placeholder' ? (found.at.element.getAttribute('placeholder') ?? '') : found.at.name });
    paths.set(query.key, pathOf(found.at.element));
  }
  for (const seed of seeds) {
    const random = randomOf(seed);
    // A change that a control gives nothing for is tried on another control, then another change is.
    for (let tried = 0; tried < 40; tried += 1) {
      document.body.innerHTML = pristine;
      for (const { query } of known) {
        const element = elementAt(document.body, paths.get(query.key) ?? []);
        element?.setAttribute(mark, `${element.getAttribute(mark) ?? ''} ${query.key} `);
      }
      const mutation = tried < 12 ? mutations[seed % mutations.length]! : random.pick(mutations)!;
      const one = random.pick(known);
      const element = one && elementAt(document.body, paths.get(one.query.key) ?? []);
      if (!one || !element) break;
      const target: Target = { element, name: one.name, query: one.query };
      const expected = mutation.apply(target, random);
      if (!expected) continue;
      for (const { query, found } of findAll()) {
        const touched = query.key === one.query.key;
        if (!paths.has(query.key)) {
          // Unless the change itself puts the name there.
          const isNamed = query.names.some((name) => normalise(name) === normalise(one.name));
          const got = found.found === 'one' && found.at.by !== 'evidence' ? 'wrong' : 'none';
          if (absent.has(query) && !isNamed) outcomes.push({ mutation: mutation.name, key: query.key, touched, expected: 'absent', got });
          continue;
        }
        const truth = document.querySelector(`[${mark}~="${CSS.escape(query.key)}"]`);
        outcomes.push({
          mutation: mutation.name,
          key: query.key,
          touched,
          expected: touched ? expected : 'found',
          got: found.found !== 'one' ? found.found : isSame(found.at.element, truth, query) ? 'right' : 'wrong',
        });
      }
      break;
    }
  }
  document.body.innerHTML = pristine;
  return outcomes;
}

/** The control itself, or a box that is nothing more to the admin: what it shows, or where a press lands. */
function isSame(found: Element, truth: Element | null, { control }: AnchorQuery): boolean {
  if (!truth) return false;
  if (found === truth) return true;
  const nested = found.contains(truth) || truth.contains(found);
  if (control === 'value') return nested && readValue(found) === readValue(truth);
  // A tile whose name is on record, and the one thing to press in it: a press on either comes to the tile.
  if (control === 'press' && found.contains(truth)) {
    const inner = [...found.querySelectorAll(pressable)];
    if (inner.length === 1 && inner[0] === truth) return true;
  }
  const same = (found.textContent ?? '').trim() === (truth.textContent ?? '').trim();
  return nested && same && (control === 'press' || control === 'heading');
}

function pathOf(element: Element): number[] {
  const path: number[] = [];
  for (let at = element; at !== at.ownerDocument.body && at.parentElement; at = at.parentElement)
    path.unshift([...at.parentElement.children].indexOf(at));
  return path;
}

function elementAt(root: Element, path: readonly number[]): Element | null {
  let at: Element | null = root;
  for (const index of path) at = at?.children[index] ?? null;
  return at;
}
