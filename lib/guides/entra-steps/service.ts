import type { GuideLiteral, Text } from '../../guide/schema/index.ts';

/** The service that the app in Entra stands for, as sentences name it. */
export interface Service {
  name: string;
}

type Literal = GuideLiteral['steps'][number];
/** A step's literal, by its act. */
export type StepOf<Act extends Literal['act']> = Extract<Literal, { act: Act }>;
/** What a guide says of a shared step in its own way. */
export type Own = Partial<Pick<Literal, 'id' | 'title' | 'what' | 'why' | 'minutes' | 'conflicts' | 'alternatives' | 'optional'>>;

/** `Krisp’s` and `Krisps`. */
export function whose({ name }: Service): Text & { de: string } {
  const sibilant = /[sßxz]$/i.test(name);
  return { en: `${name}’s`, de: sibilant ? `${name}’` : `${name}s` };
}

export const press = { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' };

/** A control of a way, with its sentence in English and German. */
export const at = (anchor: string, en: string, de: string, wait?: number) => ({
  anchor,
  words: { en, de },
  ...(wait === undefined ? {} : { wait }),
});
