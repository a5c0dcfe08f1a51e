import type { Names } from '../../guide/schema/index.ts';
import * as claims from './labels/claims.ts';
import * as navigation from './labels/navigation.ts';
import * as signOn from './labels/sign-on.ts';
import * as users from './labels/users.ts';

/** Every recorded label of the Entra consoles, by what it names. */
export const labels = { ...navigation, ...users, ...signOn, ...claims };

/** The same control named in more than one way, the first being the likelier. */
export function either(...all: readonly Names[]): Names {
  const merged: Partial<Record<keyof Names, string[]>> = {};
  for (const names of all) {
    for (const [language, wordings] of Object.entries(names) as [keyof Names, string[]][]) {
      merged[language] = [...new Set([...(merged[language] ?? []), ...wordings])];
    }
  }
  return { ...merged, en: merged.en ?? [] };
}

/** A blade's title: the portal puts the app's name before the screen's, `<App> | <Screen>`. */
export function titled(screen: Names, subject = '{app-name}'): Names {
  const entries = Object.entries(screen).map(([language, wordings]) => [language, wordings.map((name) => `${subject} | ${name}`)]);
  return Object.fromEntries(entries) as Names;
}

/**
 * The cross of a blade or pane. How other languages word it is not on record; half translated, it is English around the translated title,
 * as much of the portal is.
 */
export function closing(title: Names): Names {
  const entries = Object.entries(title).map(([language, wordings]) => [language, wordings.map((name) => `Close content '${name}'`)]);
  return either(Object.fromEntries(entries) as Names, labels.close);
}
