import type { Sighting } from '../connection/connection.ts';
import type { AnchorRef, ValueId } from '../guide/schema/index.ts';
import { fillAll } from '../guide/words.ts';
import { sourceOf } from './catalogue.ts';
import { placeLabel, placeName } from './context.ts';
import type { Context } from './context.ts';
import type { Finding, Severity } from './finding.ts';
import { seenWords } from './seen-words.ts';

/** What is shown now; a form that was closed is not. */
export function sighted(at: AnchorRef | undefined, { connection }: Context): (Sighting & { place: AnchorRef }) | undefined {
  const sighting = at === undefined ? undefined : connection.sightings[at];
  return at !== undefined && sighting && !sighting.gone ? { ...sighting, place: at } : undefined;
}

/** A finding about one control, in its rule's words, with what it shows. */
export function seenFinding(rule: keyof typeof seenWords, severity: Severity, at: AnchorRef, about: ValueId[], context: Context): Finding {
  const { connection, guide, sp } = context;
  const { title, detail, remedy } = seenWords[rule];
  const put = { place: placeName(at, context), sp: sp.name };
  const [page] = at.split('#');
  const step = guide.steps.find((one) => one.page === page)?.id ?? guide.agreements.find(({ shownAt }) => shownAt === at)?.step ?? nearest(at, context);
  const text = connection.sightings[at]?.text ?? '';
  return {
    rule,
    severity,
    about,
    at,
    title: fillAll(title, put),
    detail: fillAll(detail, put),
    ...(text === '' ? {} : { right: { label: placeLabel(at, context), text } }),
    remedy: fillAll(remedy, put),
    ...(step === undefined ? {} : { step }),
    source: sourceOf(rule),
  };
}

/** The step nearest to a screen that no step of the guide stands on: where people, claims or certificates are dealt with. */
function nearest(at: AnchorRef, { guide, idp: { places } }: Context): string | undefined {
  const on = (pages: readonly string[] = []) => guide.steps.find((step) => pages.includes(step.page))?.id;
  if (at === places?.certificate.signs || at === places?.certificate.algorithm) return guide.steps.find(({ act }) => act === 'file')?.id;
  if (at === places?.assigned) return on(places?.pages.assignment);
  return on(places?.pages.claims) ?? guide.agreements.find(({ value }) => value === 'email-claim-source' || value === 'email-claim-name' || value === 'name-id-source')?.step;
}
