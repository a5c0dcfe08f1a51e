import de from '../../locales/de.yml';
import en from '../../locales/en.yml';
import { parse } from 'yaml';

/**
 * Stands in for `#i18n` where there is no extension: the same files, read on the spot. The address says the language.
 */
const language = new URLSearchParams(location.hash.slice(1)).get('lang') ?? 'en';
const tree = parse(language === 'de' ? de : en) as Record<string, unknown>;

function t(key: string, ...args: unknown[]): string {
  let node: unknown = tree;
  for (const part of key.split('.')) node = (node as Record<string, unknown> | undefined)?.[part];
  const count = args.find((arg) => typeof arg === 'number');
  if (typeof node === 'object' && node !== null) node = (node as Record<string, string>)[count === 1 ? '1' : 'n'];
  if (typeof node !== 'string') throw new Error(`No words for ${key}`);
  const named = args.find((arg): arg is Record<string, unknown> => typeof arg === 'object' && arg !== null) ?? {};
  return node
    .replaceAll('$1', String(count))
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(named[name] ?? whole));
}
export const i18n = { t };
