import { normalise } from '../dom/names.ts';
import { escapePattern } from '../guide/escape-pattern.ts';
import type { AdminPage, Names, Provider } from '../guide/schema/index.ts';

/**
 * The only texts that may stand in a skeleton: what is on record as a console's own wording. Everything else is said by its kind.
 */
export interface KnownWords {
  /** The recorded wording that a text is (`Set up {app-name}`), or null. */
  label(text: string): string | null;
  /** The host of an address, where it is the same for everybody; else null. */
  host(url: string): string | null;
}

const alone = /^(?:\{[a-z-]+\}|\s|\W)*$/;

/** `labels`: further wordings, which no anchor has. */
export function knownWords(pages: readonly AdminPage[], providers: readonly Provider[], labels: readonly Names[] = []): KnownWords {
  const recorded = pages.flatMap(({ anchors }) =>
    Object.values(anchors).flatMap(({ names: own, placeholders, scope }) => [own, placeholders ?? {}, ...scope.map((one) => one.names)]),
  );
  const names = [...recorded, ...labels].flatMap((each) => Object.values(each as Partial<Record<string, string[]>>).flatMap((all) => all ?? []));
  const plain = new Map<string, string>();
  const patterns: [RegExp, string][] = [];
  for (const name of new Set(names)) {
    if (!name.includes('{')) plain.set(normalise(name), name);
    else if (!alone.test(name))
      // What a console fills in is shorter than a sentence.
      patterns.push([new RegExp(`^${name.split(/\{[a-z-]+\}/).map((part) => escapePattern(part.toLowerCase())).join('.{1,80}')}$`), name]);
  }
  const hosts = providers.flatMap((one) => [...one.hosts, ...one.frameHosts]).map((pattern) => pattern.replace(/^https:\/\/|\/\*$/g, ''));
  return {
    label(text) {
      const wanted = normalise(text);
      return plain.get(wanted) ?? patterns.find(([pattern]) => pattern.test(wanted))?.[1] ?? null;
    },
    host(url) {
      const host = URL.canParse(url) ? new URL(url).host : '';
      if (hosts.includes(host)) return host;
      // A blade's host is numbered, and nobody's own.
      return /^sandbox-[\d-]{1,8}\.reactblade\.portal\.azure\.net$/.test(host) ? '*.reactblade.portal.azure.net' : null;
    },
  };
}
