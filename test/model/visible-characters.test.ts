import { expect, test } from 'vitest';
import { visiblePieces } from '../../lib/model/visible-characters.ts';

const drawn = (value: string) =>
  visiblePieces(value)
    .map((piece) => ('mark' in piece ? `[${piece.mark}]` : piece.text))
    .join('');

test('plain text is one piece', () =>
  expect(visiblePieces('https://a.test/x')).toEqual([{ text: 'https://a.test/x' }]));
test('spaces and line ends are drawn and kept as text', () => {
  expect(drawn(' a b\n')).toBe('[·]a[·]b[↵]');
  expect(
    visiblePieces(' a b\n')
      .map(({ text }) => text)
      .join(''),
  ).toBe(' a b\n');
});
test.each([
  ['\u00a0', 'NBSP'],
  ['\t', 'TAB'],
  ['\r', 'U+000D'],
  ['\u200b', 'ZWSP'],
  ['\u202e', 'U+202E'],
  ['\u2066', 'U+2066'],
  ['\ufeff', 'BOM'],
  ['\u3000', 'U+3000'],
  ['\u2028', 'U+2028'],
  ['\u{e0041}', 'U+E0041'],
])('%j is drawn by name', (character, name) => expect(drawn(`a${character}b`)).toBe(`a[${name}]b`));
test('letters of any script, and emoji, are text', () => expect(drawn('Zoë 東京 🙂')).toBe('Zoë[·]東京[·]🙂'));
