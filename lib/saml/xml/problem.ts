/**
 * What was found about an input. Readers in `lib/saml` never throw on input: they return what they could read and a
 * list of these.
 */
export interface Problem {
  /** Stable, kebab-case, for code: `malformed`, `doctype`, `encoding`, `too-large` … */
  code: string;
  severity: 'error' | 'warning' | 'info';
  /** One sentence for a person: what was found and, where it helps, what was expected. */
  message: string;
  /** The place in words: `line 20, column 1`, or the entity it is about. */
  where?: string;
  /** The place in numbers, where the text is known. */
  place?: Place;
}

/** Line and column count from 1; `offset` from 0, in UTF-16 units of the decoded text with its line ends normalised. */
export interface Place {
  line: number;
  column: number;
  offset: number;
}

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

export function problemAt(code: string, message: string, text: string, offset: number): Problem {
  const place = placeOf(text, offset);
  return { code, severity: 'error', message, where: `line ${place.line}, column ${place.column}`, place };
}
