import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { anchorByRef, guides, pageById, pages, providerById, providers } from '../lib/guide/registry.ts';
import { AdminPage, Guide, Provider } from '../lib/guide/schema/index.ts';
import type { AnchorRef, Condition, Names, Text, Waypoint } from '../lib/guide/schema/index.ts';
import { wayTo } from '../lib/guide/way.ts';
import { placeholders, unknownPlaceholders } from '../lib/guide/words.ts';

const isText = (x: unknown): x is Text =>
  typeof x === 'object' && x !== null && 'en' in x && typeof (x as Text).en === 'string';

/** Every Text below a literal, with the path to it. */
function textsOf(x: unknown, path = ''): [string, Text][] {
  if (isText(x)) return [[path, x]];
  if (typeof x !== 'object' || x === null) return [];
  return Object.entries(x).flatMap(([key, value]) => textsOf(value, `${path}/${key}`));
}

const isNames = (x: unknown): x is Names => typeof x === 'object' && x !== null && 'en' in x && Array.isArray(x.en);
function namesOf(x: unknown): string[] {
  if (isNames(x)) return Object.values(x).flat();
  if (typeof x !== 'object' || x === null) return [];
  return Object.values(x).flatMap(namesOf);
}

function conditionRefs(condition: Condition): AnchorRef[] {
  if ('all' in condition) return condition.all.flatMap(conditionRefs);
  if ('any' in condition) return condition.any.flatMap(conditionRefs);
  return [('shows' in condition && condition.shows) || ('seen' in condition && condition.seen) || ('checked' in condition && condition.checked) || ''].filter(Boolean);
}

const missing = (refs: readonly AnchorRef[]) => refs.filter((ref) => !anchorByRef(ref));
const refsOf = (way: readonly Waypoint[]) => way.map(({ anchor }) => anchor);

test('every id is used once', () => {
  for (const all of [guides, pages, providers]) expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

describe.each(pages.map((page) => [page.id, page] as const))('page %s', (_id, page) => {
  test('is what its schema says', () => expect(v.safeParse(AdminPage, page).issues).toBeUndefined());
  test('leads only over controls that exist, on its own side', () => {
    expect(missing(refsOf(page.via))).toEqual([]);
    expect(page.via.filter(({ anchor }) => anchorByRef(anchor)?.page.side !== page.side)).toEqual([]);
  });
  test('asks for no value that no connection has', () => {
    expect([...namesOf(page.anchors), page.address ?? ''].flatMap((name) => unknownPlaceholders(name))).toEqual([]);
  });
});

describe.each(providers.map((provider) => [provider.id, provider] as const))('provider %s', (_id, provider) => {
  test('is what its schema says', () => expect(v.safeParse(Provider, provider).issues).toBeUndefined());
  test('has patterns that its own examples match', () => {
    for (const [id, profile] of Object.entries(provider.values)) {
      if (profile.pattern === undefined) continue;
      expect(profile.pattern, id).toMatch(/^\^/);
      const example = profile.example?.replace('<ID>', 'a1b2c3');
      expect(example, id).toMatch(new RegExp(profile.pattern));
    }
  });
  test('keeps what it was told in controls of its own, and names conflicts that it has', () => {
    const { enabled, enforced, ...keeps } = provider.demands?.keeps ?? {};
    const kept = Object.values(keeps);
    const refs = [...kept.map(({ at }) => at), ...[enabled, enforced].filter((ref) => ref !== undefined)];
    expect(missing(refs)).toEqual([]);
    expect(refs.filter((ref) => anchorByRef(ref)?.page.side !== 'sp')).toEqual([]);
    const conflicts = provider.conflicts.map(({ id }) => id);
    expect(kept.flatMap(({ conflict }) => (conflict && !conflicts.includes(conflict) ? [conflict] : []))).toEqual([]);
  });
  test('names places that exist on its own side', () => {
    const { pages, ...places } = provider.places ?? {};
    const texts = (one: unknown): string[] => (typeof one === 'string' ? [one] : typeof one === 'object' && one !== null ? Object.values(one).flatMap(texts) : []);
    const refs = texts(places).filter((text) => text.includes('#'));
    expect(missing(refs)).toEqual([]);
    expect(texts(pages).filter((id) => pageById(id)?.side !== provider.role)).toEqual([]);
    expect(refs.filter((ref) => anchorByRef(ref)?.page.side !== provider.role)).toEqual([]);
  });
  test('lists conflicts with at least two different sayings', () => {
    for (const { id, says } of provider.conflicts) {
      expect(new Set(says.map((one) => one.says.en)).size, id).toBeGreaterThan(1);
      expect(says.every(({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date)), id).toBe(true);
    }
  });
});

describe.each(guides.map((guide) => [guide.id, guide] as const))('guide %s', (_id, guide) => {
  const known = [guide.idp, guide.sp].map((id) => providerById(id));

  test('is what its schema says', () => expect(v.safeParse(Guide, guide).issues).toBeUndefined());
  test('is between two providers that exist', () => expect(known.map((one) => one?.role)).toEqual(['idp', 'sp']));
  test('has every step once', () => {
    expect(new Set(guide.steps.map(({ id }) => id)).size).toBe(guide.steps.length);
  });
  test.each(guide.steps.map((step) => [step.id, step] as const))('step %s stands on pages and controls that exist', (_step, step) => {
    expect(pageById(step.page)?.side).toBe(step.side);
    expect(missing([...refsOf(step.way), ...conditionRefs(step.done)])).toEqual([]);
    if (step.act === 'read' || step.act === 'file') expect(missing(step.captures.map(({ anchor }) => anchor))).toEqual([]);
    if (step.act === 'fill') {
      const way = refsOf(step.way);
      for (const { anchor, reveal, or } of step.fields) {
        expect(missing(reveal ? [anchor, reveal] : [anchor])).toEqual([]);
        // A field without words of its own could never be pointed at.
        expect(way).toContain(anchor);
        for (const ref of [reveal, or]) if (ref) expect(way).toContain(ref);
      }
    }
  });
  test.each(guide.steps.map((step) => [step.id, step] as const))('step %s can be reached from where an admin starts', (_step, step) => {
    const starts = pages.filter(({ id, via }) => id.startsWith(`${guide[step.side]}/`) && via.length === 0).map(({ id }) => id);
    const passed = [step.page, ...wayTo(step).map(({ anchor }) => anchor.split('#')[0] ?? '')];
    expect(starts.some((start) => passed.includes(start))).toBe(true);
  });
  test.each(guide.steps.filter(({ act }) => act === 'hand-over').map((step) => [step.id, step] as const))('step %s asks for nothing that the guide never comes to hold', (_step, step) => {
    if (step.act !== 'hand-over') return;
    const earlier = guide.steps.slice(0, guide.steps.indexOf(step));
    const held = earlier.flatMap((one) => (one.act === 'read' || one.act === 'file' ? one.captures.map(({ value }) => value) : one.act === 'fill' ? one.fields.map(({ value }) => value) : []));
    const fixed = known.flatMap((one) => Object.entries(one?.values ?? {}).flatMap(([id, { fixed }]) => (fixed === undefined ? [] : [id])));
    const obtainable: string[] = [...held, ...fixed, ...Object.keys(guide.constants)];
    const asked = [step.subject, step.body].flatMap((text) => placeholders(`${text.en} ${text.de ?? ''}`));
    expect(asked.filter((id) => !obtainable.includes(id))).toEqual([]);
    expect(placeholders(step.body.de ?? '').toSorted()).toEqual(placeholders(step.body.en).toSorted());
    if (step.attach) expect(earlier.some(({ act }) => act === 'file')).toBe(true);
  });
  test('names conflicts that its providers describe', () => {
    const described = known.flatMap((one) => one?.conflicts.map(({ id }) => id) ?? []);
    const named = [...guide.steps.flatMap(({ conflicts }) => conflicts), ...Object.keys(guide.follows)];
    expect(named.filter((id) => !described.includes(id))).toEqual([]);
  });
  test('leads only to steps of its own, as another way or as done elsewhere', () => {
    const steps = guide.steps.map(({ id }) => id);
    const elsewhere = (condition: Condition): string[] =>
      'confirmedAt' in condition ? [condition.confirmedAt] : 'all' in condition ? condition.all.flatMap(elsewhere) : 'any' in condition ? condition.any.flatMap(elsewhere) : [];
    const named = guide.steps.flatMap(({ alternatives, done }) => [...alternatives.flatMap(({ step }) => step ?? []), ...elsewhere(done)]);
    expect(named.filter((id) => !steps.includes(id))).toEqual([]);
  });
  test('has agreements on controls and steps that exist', () => {
    expect(missing(guide.agreements.map(({ shownAt }) => shownAt))).toEqual([]);
    const steps = guide.steps.map(({ id }) => id);
    expect(guide.agreements.filter(({ step }) => !steps.includes(step))).toEqual([]);
  });
});

test('every text of ours is there in German, and asks for the same values', () => {
  const all = textsOf({ guides, pages, providers }).filter(([path]) => !/\/(names|placeholders)$/.test(path));
  expect(all.length).toBeGreaterThan(100);
  for (const [path, text] of all) {
    expect(text.de, path).toBeTruthy();
    expect(unknownPlaceholders(text.en, ['label', 'row']), path).toEqual([]);
    expect(unknownPlaceholders(text.de ?? '', ['label', 'row']), path).toEqual([]);
    expect((text.en.match(/\*\*/g) ?? []).length % 2, path).toBe(0);
    expect((text.de?.match(/\*\*/g) ?? []).length % 2, path).toBe(0);
  }
});

test('a sentence that names a row of a grid says which row of its page, and the other way round', () => {
  const waypoints = [...guides.flatMap((guide) => guide.steps.flatMap(({ way }) => way)), ...pages.flatMap(({ via }) => via)];
  for (const { anchor, row, words } of waypoints) {
    for (const text of [words.en, words.de ?? '']) expect(text.includes('{row}'), anchor).toBe(row !== undefined);
    if (row !== undefined) expect(anchorByRef(anchor)?.page.rows[row], anchor).toBeDefined();
  }
});

test('sentences on the page are short enough for the page', () => {
  const waypoints = [...guides.flatMap((guide) => guide.steps.flatMap(({ way }) => way)), ...pages.flatMap(({ via }) => via)];
  for (const { anchor, words } of waypoints) {
    expect(words.en.length, anchor).toBeLessThanOrEqual(140);
    expect(words.de?.length, anchor).toBeLessThanOrEqual(140);
  }
});

test('sentences beside a control without a known label do not ask for its label', () => {
  const waypoints = [...guides.flatMap((guide) => guide.steps.flatMap(({ way }) => way)), ...pages.flatMap(({ via }) => via)];
  const nameless = waypoints.filter(({ anchor }) => anchorByRef(anchor)?.anchor.names.en.length === 0);
  expect(nameless.filter(({ words }) => words.en.includes('{label}')).map(({ anchor }) => anchor)).toEqual([]);
});
