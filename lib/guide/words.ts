import { valueIds } from './schema/index.ts';
import type { Text, ValueId } from './schema/index.ts';

/** `{name}` in a text: a value of the connection, or a word that the caller gives. */
export const placeholder = /\{([a-z][a-z0-9-]*)\}/g;

const isValueId = (id: string): id is ValueId => (valueIds as readonly string[]).includes(id);

/** Every placeholder of a text, once. */
export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map((match) => match[1] ?? ''))];
}

/** Puts values in. A placeholder without a value stays as it stands: what the admin sees is then honest, not empty. */
export function fillText(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(placeholder, (whole, id: string) => values[id] ?? whole);
}

/** Puts values in, or gives null when one is not known. */
export function fillWhole(text: string, values: Readonly<Record<string, string | undefined>>): string | null {
  return placeholders(text).every((id) => values[id] !== undefined && values[id] !== '') ? fillText(text, values) : null;
}

/** One of our texts in the browser's language (BCP 47), English where there is no other; `**label**` is left for the view. */
export function words(text: Text, language: string, values: Readonly<Record<string, string | undefined>> = {}): string {
  const chosen = language.toLowerCase().split('-')[0] === 'de' ? (text.de ?? text.en) : text.en;
  return fillText(chosen, values);
}

/** The same values put into every language of a text. */
export function fillAll(text: Text, values: Readonly<Record<string, string | Text | undefined>>): Text {
  const of = (language: 'en' | 'de') =>
    Object.fromEntries(
      Object.entries(values).map(([id, value]) => [id, typeof value === 'object' ? words(value, language) : value]),
    );
  return { en: fillText(text.en, of('en')), ...(text.de === undefined ? {} : { de: fillText(text.de, of('de')) }) };
}

/** Placeholders of a text that are no value of a connection. */
export function unknownPlaceholders(text: string, also: readonly string[] = []): string[] {
  return placeholders(text).filter((id) => !isValueId(id) && !also.includes(id));
}
