import { describe, expect, it } from 'vitest';
import { decodeXml, parseXml } from '../../../lib/saml/xml/index.ts';
import { samlSentence } from '../../../lib/saml/words/index.ts';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8]).map((_, at, all) => all[little ? at : at ^ 1]!));
const textOf = (input: Uint8Array) => {
  const { document, problems } = parseXml(input);
  expect(problems).toEqual([]);
  return document!.root.children.map((node) => ('value' in node ? node.value : '')).join('');
};

describe('decoding', () => {
  it('takes UTF-8 with and without a mark and a declaration', () => {
    const body = [0xc3, 0xa4];
    expect(textOf(Uint8Array.of(...bytes('<a>'), ...body, ...bytes('</a>')))).toBe('ä');
    expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes('<a>'), ...body, ...bytes('</a>')))).toBe('ä');
    expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes('<?xml version="1.0" encoding="UTF-8"?><a>'), ...body, ...bytes('</a>')))).toBe('ä');
  });

  it.each([true, false])('takes UTF-16, little-endian: %s', (little) => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a>ä</a>';
    expect(textOf(utf16(`\ufeff${text}`, little))).toBe('ä');
    expect(textOf(utf16(text, little))).toBe('ä');
    expect(textOf(utf16('\ufeff<a>ä</a>', little))).toBe('ä');
  });

  it('tells ISO-8859-1 from windows-1252', () => {
    const file = (encoding: string) => bytes(`<?xml version="1.0" encoding="${encoding}"?><a>\u00e4\u0080</a>`);
    expect(textOf(file('ISO-8859-1'))).toBe('ä\u0080');
    expect(textOf(file('windows-1252'))).toBe('ä€');
    expect(textOf(file('iso-8859-15'))).toBe('ä\u0080');
  });

  it.each([
    ['UTF-8 that is ISO-8859-1', bytes('<?xml version="1.0" encoding="UTF-8"?>\n<a>M\u00fcnchen</a>'), 'byte 0xfc', 'line 2, column 5'],
    ['no declaration, not UTF-8', bytes('<a>\u00fc</a>'), 'byte 0xfc', 'line 1, column 4'],
    ['an overlong sequence', bytes('<a>\u00c0\u00bc</a>'), 'byte 0xc0', 'line 1, column 4'],
    ['cut off inside a character', bytes('<a>\u00e2\u0082'), 'inside a character', undefined],
    ['US-ASCII that is not', bytes('<?xml version="1.0" encoding="us-ascii"?><a>\u00e4</a>'), 'byte 0xe4', 'line 1, column 45'],
    ['windows-1252 without such a character', bytes('<?xml version="1.0" encoding="windows-1252"?><a>\u0081</a>'), 'byte 0x81', 'line 1, column 49'],
    ['UTF-16 said, bytes found', bytes('<?xml version="1.0" encoding="UTF-16"?><a/>'), 'UTF-16', undefined],
    ['UTF-8 said in UTF-16', utf16('\ufeff<?xml version="1.0" encoding="UTF-8"?><a/>', true), 'UTF-16LE', undefined],
    ['ISO-8859-1 said behind a UTF-8 mark', bytes('\u00ef\u00bb\u00bf<?xml version="1.0" encoding="ISO-8859-1"?><a/>'), 'UTF-8', undefined],
    ['a lone surrogate', utf16('\ufeff<a>\ud800</a>', true), 'cannot be in it', 'line 1, column 4'],
    ['UTF-32', bytes('\0\0\u00fe\u00ff\0\0\0<'), 'UTF-32', undefined],
    ['UTF-7', bytes('<?xml version="1.0" encoding="UTF-7"?><a/>'), 'not known', undefined],
    ['an unknown one', bytes('<?xml version="1.0" encoding="x-none"?><a/>'), 'not known', undefined],
  ])('refuses %s', (_name, input, words, where) => {
    const { text, problem } = decodeXml(input);
    expect(text).toBeNull();
    expect(problem).toMatchObject({ code: 'encoding', severity: 'error' });
    expect(samlSentence(problem!)).toContain(words);
    if (where) expect(problem!.where).toBe(where);
  });

  it('does not look for an encoding in comments or far down', () => {
    const late = `<?xml version="1.0"${' '.repeat(300)}encoding="ISO-8859-1"?><a/>`;
    expect(parseXml(bytes(late)).problems[0]).toMatchObject({ code: 'malformed' });
    expect(textOf(bytes('<!-- <?xml version="1.0" encoding="UTF-16"?> --><a>b</a>'))).toBe('b');
  });
});
