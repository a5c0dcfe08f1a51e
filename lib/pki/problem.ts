import type { CertificateWords } from './words.ts';

/**
 * What was noticed while reading. The sentence for it is in `words.ts`: a page that words problems itself, in its reader's
 * language, does not have to carry it.
 */
export interface Problem {
  /** Stable, kebab-case, for code: `cut-off`, `certificate-malformed` … */
  code: string;
  severity: 'error' | 'warning' | 'info';
  /** Which sentence says it: the code and, where it has several, a colon and what they differ in. */
  reason: string;
  /** What that sentence names, in its order. */
  values: readonly Value[];
  /** A byte offset (`byte 12`) or a block (`block 2`), where known. */
  where?: string | undefined;
}

export type Value = string | number | null | readonly string[];

/** Sentences by their reasons. */
export type Words = Record<string, string | ((...values: never) => string)>;
/** What the sentence of a reason names. */
export type ValuesOf<W, R extends keyof W> = W[R] extends (...values: infer V extends Value[]) => string ? V : [];
/** Makes a problem that `W` has a sentence for. */
export type MakeProblem<W> = <R extends keyof W & string>(
  severity: Problem['severity'], reason: R, where?: string, ...values: ValuesOf<W, R>
) => Problem;

export const problem: MakeProblem<CertificateWords> = (severity, reason, where, ...values) =>
  ({ code: codeOf(reason), severity, reason, values, where });

/** A reason without what stands after its colon. */
export const codeOf = (reason: string): string => reason.split(':', 1)[0] as string;

/** Words one problem. A reason without a sentence is its own: nothing is ever said by silence. */
export function sentenceOf(words: Words, { reason, values }: Pick<Problem, 'reason' | 'values'>): string {
  const sentence = Object.hasOwn(words, reason) ? words[reason] : undefined;
  return typeof sentence === 'function' ? (sentence as (...all: readonly Value[]) => string)(...values) : (sentence ?? reason);
}
