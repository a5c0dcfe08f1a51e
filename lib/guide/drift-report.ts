import type { Look } from '../dom/look.ts';
import { escapePattern } from './escape-pattern.ts';
import { recordedWords, withoutNames, wordsIn } from './label-words.ts';
import { onScreen } from './page-address.ts';
import { anchorByRef, pageById } from './registry.ts';
import type { AnchorRef, DriftReport, Guide, Provider, Step, ValueId } from './schema/index.ts';
import { wayTo } from './way.ts';

interface Seen {
  guide: Guide;
  step: Step;
  values: Readonly<Partial<Record<ValueId, string>>>;
  looks: ReadonlyMap<AnchorRef, Look>;
  /** Of the page, BCP 47. */
  language: string;
  /** The console's own, if it is the same for every customer. */
  host: string | null;
  /** The address in front. It tells which screen that is, and is not in the report. */
  here?: string | null;
  now: Date;
}

/**
 * Addresses, ids, e-mail addresses, numbers, host names, certificate subjects (RFC 4514) and thumbprints in pairs: values, wherever they
 * stand.
 */
const value =
  /@|:\/\/|[\da-f]{8}-?[\da-f]{4}|\d{4}|[\p{L}\p{N}]\.\p{L}{2,}|(?:^|[\s,;/+])(?:CN|OU?|DC|C|ST?|L|E|UID|serialNumber)\s*=|(?:[\da-f]{2}[: ]){4}/iu;
const languageTag = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;

/** A label without what is the tenant's: null where it cannot be told to be one. */
function labelOnly(text: string, values: Seen['values']): string | null {
  // "Krisp | Overview": what stands before the bar is an app's or a person's name.
  const plain = text.slice(text.lastIndexOf('|') + 1).replace(/\s+/g, ' ').trim();
  const known = Object.entries(values)
    .filter(([, one]) => one.length >= 3)
    .sort(([, a], [, b]) => b.length - a.length);
  // "Contoso" is the tenant's as much as the slug "contoso".
  const general = known.reduce((rest, [id, one]) => rest.replace(new RegExp(escapePattern(one), 'gi'), `{${id}}`), plain);
  if (/^(?:\{[a-z-]+\})?$/.test(general) || general.length > 80 || value.test(general)) return null;
  const recorded = recordedWords();
  // Words of the connection's values that no console and no provider has in its own labels: "contoso" of `contoso.sprinklr.com`. A
  // certificate or a whole file is nothing but letters.
  const own = new Set(Object.values(values).filter(({ length }) => length <= 400).flatMap(longWords).filter((word) => !recorded.has(word)));
  if (longWords(general.replace(/\{[a-z-]+\}/g, ' ')).some((word) => own.has(word))) return null;
  return withoutNames(general, recorded);
}

const longWords = (text: string) => wordsIn(text).filter((word) => word.length >= 4);

/**
 * What the guide saw of the step's screen and of the way to it, for somebody who mends the pages' files: of the way, what belongs on the
 * screen in front. Where that is another screen than the step's, the step's own controls are not expected and left out.
 */
export function driftReport({ guide, step, values, looks, language, host, here = null, now }: Seen): DriftReport {
  const addressOf = (ref: AnchorRef) => anchorByRef(ref)?.page.address;
  const leads = wayTo(step, here).flatMap(({ anchor }) => (onScreen(addressOf(anchor), here) ? [anchor] : []));
  const isElsewhere = leads.length > 0 && !onScreen(pageById(step.page)?.address, here);
  const expected = new Set([...(isElsewhere ? [] : step.way.map(({ anchor }) => anchor)), ...leads]);
  const anchors = [...looks].flatMap(([ref, look]): DriftReport['anchors'] => {
    const place = anchorByRef(ref);
    if (!place || !(expected.has(ref) || (place.page.id === step.page && !isElsewhere))) return [];
    const seen = look.found === 'one' ? [] : look.seen.map((name) => labelOnly(name, values));
    return [
      {
        ref,
        control: place.anchor.control,
        scope: place.anchor.scope.map(({ kind, names }) => ({ kind, name: names.en[0] ?? '' })),
        found: look.found,
        by: look.found === 'one' ? look.by : null,
        role: look.found === 'one' && /^[a-z]{1,30}$/.test(look.role) ? look.role : null,
        count: look.found === 'one' ? 1 : look.found === 'many' ? look.count : 0,
        seen: [...new Set(seen.filter((name) => name !== null))],
      },
    ];
  });
  return {
    report: 'sso-handshake-drift',
    version: 1,
    guide: guide.id,
    page: step.page,
    language: languageTag.test(language) ? language : '',
    host,
    date: now.toISOString().slice(0, 10),
    anchors,
  };
}

/** The host of an address if the provider has it for all its customers; null for a host of the customer's own. */
export function commonHost({ hosts }: Provider, url: string | null): string | null {
  const host = url === null ? null : (/^https:\/\/([^/:?#]+)/.exec(url)?.[1] ?? null);
  return host !== null && hosts.some((pattern) => pattern === `https://${host}/*`) ? host : null;
}
