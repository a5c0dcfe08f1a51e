import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../lib/saml/signature/index.ts';

const bytesOf = (text: string) => {
  const decoded = decodeBase64(text);
  return decoded && [[...decoded.bytes], decoded.canonical];
};

describe('decodeBase64', () => {
  it('reads what encodeBase64 writes, of any length', () => {
    for (let length = 0; length < 40; length += 1) {
      const bytes = new Uint8Array(length).map((_, at) => (at * 83 + length) & 0xff);
      expect(bytesOf(encodeBase64(bytes))).toEqual([[...bytes], true]);
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }
  });

  it('leaves out white space', () => {
    expect(bytesOf(' AQ\r\nID\t BA==\n')).toEqual([[1, 2, 3, 4], true]);
  });

  it.each([
    ['URL-safe alphabet', '-_8=', [251, 255]],
    ['padding left out', 'AQI', [1, 2]],
    ['too much padding', 'AQID=', [1, 2, 3]],
    ['bits after the end', 'AR==', [1]],
  ])('reads %s, and says that it is not canonical', (_name, text, bytes) => {
    expect(bytesOf(text)).toEqual([bytes, false]);
  });

  it.each([['a character of no alphabet', 'AQ*D'], ['not ASCII', 'AQÿD'], ['NUL', 'AQ\0D'], ['data after padding', 'AQ==AQ=='], ['one digit', 'A']])(
    'refuses %s', (_name, text) => {
      expect(decodeBase64(text)).toBeNull();
    });
});
