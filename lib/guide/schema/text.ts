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
const wordings = v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1));
export const Names = v.strictObject({
  en: wordings,
  de: v.optional(wordings),
  fr: v.optional(wordings),
  es: v.optional(wordings),
  'pt-BR': v.optional(wordings),
  it: v.optional(wordings),
  ja: v.optional(wordings),
  'zh-Hans': v.optional(wordings),
  ko: v.optional(wordings),
});
export type Names = v.InferOutput<typeof Names>;
