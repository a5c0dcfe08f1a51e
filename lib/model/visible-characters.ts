/** A stretch of a value: plain text, or one character that cannot be seen or misleads the eye. */
export type Piece = { text: string } | { text: string; mark: string; kind: 'space' | 'break' | 'hidden' };

const names: Record<number, string> = {
  0x09: 'TAB',
  0xa0: 'NBSP',
  0xad: 'SHY',
  0x200b: 'ZWSP',
  0x200c: 'ZWNJ',
  0x200d: 'ZWJ',
  0x2060: 'WJ',
  0xfeff: 'BOM',
};

/**
 * Splits a value so that its spaces, line ends and invisible characters can be drawn. `hidden` are all characters of
 * Unicode's general categories Cc, Cf, Zl, Zp and Zs but the plain space: controls, zero widths, direction marks,
 * foreign spaces.
 */
export function visiblePieces(value: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  const flush = () => {
    if (plain) pieces.push({ text: plain });
    plain = '';
  };
  for (const character of value) {
    const piece = pieceOf(character);
    if (piece) {
      flush();
      pieces.push(piece);
    } else {
      plain += character;
    }
  }
  flush();
  return pieces;
}

function pieceOf(character: string): Piece | null {
  if (character === ' ') return { text: character, mark: '·', kind: 'space' };
  if (character === '\n') return { text: character, mark: '↵', kind: 'break' };
  if (!/^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}]$/u.test(character)) return null;
  const code = character.codePointAt(0) ?? 0;
  return {
    text: character,
    mark: names[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    kind: 'hidden',
  };
}
