import * as v from 'valibot';

/** Languages whose console labels are recorded, as BCP 47 tags. */
export const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'ja', 'zh-Hans', 'ko'] as const;
export type Language = (typeof languages)[number];

/**
 * Words of ours for the admin, by the browser's language; English is the fallback.
 * `{name}` stands for a value of the connection, `**label**` for a console's own label.
 */
export const Text = v.strictObject({ en: v.pipe(v.string(), v.minLength(1)), de: v.optional(v.pipe(v.string(), v.minLength(1))) });
export type Text = v.InferOutput<typeof Text>;

/**
 * What a console calls one control: every recorded wording, newest first, by the console's language.
 * A language that is not recorded is left out, never guessed. `{name}` stands for a value of the connection.
 */
const wording = v.pipe(v.string(), v.minLength(1));
const wordings = v.pipe(v.array(wording), v.minLength(1));
const others = {
  de: v.optional(wordings),
  fr: v.optional(wordings),
  es: v.optional(wordings),
  'pt-BR': v.optional(wordings),
  it: v.optional(wordings),
  ja: v.optional(wordings),
  'zh-Hans': v.optional(wordings),
  ko: v.optional(wordings),
};
export const Names = v.strictObject({ en: wordings, ...others });
export type Names = v.InferOutput<typeof Names>;

/** Names of a region whose title no source may record. */
export const NamesOrNone = v.strictObject({ en: v.array(wording), ...others });

/** Names of a control whose label no source may record: `{}` then, and only the admin can point it out. */
export const NamesIfKnown = v.strictObject({ en: v.optional(v.array(wording), []), ...others });
export type NamesIfKnown = v.InferOutput<typeof NamesIfKnown>;
