import { problem as make, type MakeProblem, type Problem as PlainProblem, type ValuesOf } from '../../pki/problem.ts';
import type { SamlWords } from '../words/index.ts';

/**
 * What was found about an input. Readers in `lib/saml` never throw on input: they return what they could read and a
 * list of these. `where` is the place in words: `line 20, column 1`, or the entity it is about.
 */
export interface Problem extends PlainProblem {
  /** The place in numbers, where the text is known. */
  place?: Place;
}

/** Line and column count from 1; `offset` from 0, in UTF-16 units of the decoded text with its line ends normalised. */
export interface Place {
  line: number;
  column: number;
  offset: number;
}

/** The sentences of `words`, which are not loaded with the readers. */
export type Reason = keyof SamlWords;
export type Values<R extends Reason> = ValuesOf<SamlWords, R>;

export const problem = make as unknown as MakeProblem<SamlWords>;

/** Takes a problem of one place: `error('missing-id', 'assertion')`. */
export type Say = <R extends Reason>(reason: R, ...values: Values<R>) => void;

/** The place of an offset. Columns count characters, so a pair of surrogates is one. */
export function placeOf(text: string, offset: number): Place {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  let column = 1;
  for (let at = lineStart; at < offset; at += 1) {
    if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00) column += 1;
  }
  return { line, column, offset };
}

/** A problem at an offset of the text. */
export function placed(found: Problem, text: string, offset: number): Problem {
  const place = placeOf(text, offset);
  return { ...found, where: `line ${place.line}, column ${place.column}`, place };
}
