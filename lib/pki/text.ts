/** Text as an admin's tools leave it, brought back to plain lines. */

/**
 * Decodes bytes: by a byte order mark (UTF-8, UTF-16), by the zero bytes that UTF-16 without one shows, as UTF-8 where it
 * is, else as Windows-1252.
 */
export function decodeText(bytes: Uint8Array): string {
  // zero bytes at even and at odd places; a byte order mark counts as many
  const zeros: [number, number] = [0, 0];
  const sample = bytes.subarray(0, 512);
  sample.forEach((byte, i) => { if (byte === 0) (zeros as number[])[i & 1]! += 1; });
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const most = sample.length * 0.3;
  if (mark === 0xfffe || (zeros[1] > most && zeros[0] < most / 3)) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 0xfeff || (zeros[0] > most && zeros[1] < most / 3)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const entities: Record<string, string> = {
  lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ', plus: '+', equals: '=', sol: '/', newline: '\n', tab: ' ',
  hyphen: '-', dash: '-', ndash: '-', mdash: '-', shy: '',
};
const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** Character references, and the names that tools write for what stands in base64 and around it. */
export const unescapeHtml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,7}));/gi, (all, x?: string, n?: string, name?: string) =>
    x ? character(parseInt(x, 16)) : n ? character(+n) : (entities[(name as string).toLowerCase()] ?? all));

/** A tag that may stand inside a line of text, so may be taken out without parting it. */
const inlineTag = /^<\/?(?:b|i|u|em|strong|span|font|wbr|code|tt|a|o:p)\b/i;

/** What base64 can never hold and tools put there: each rule takes out the marks of one way of quoting or escaping. */
export function unquoteText(text: string): string {
  let t = text.replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ').replace(/[\u00ad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g, '').replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
  // form and URL encoding; a plus is a blank only where pluses themselves were encoded
  if (/%(?:0[ad]|2[0bdf]|3d|5c)/i.test(t)) {
    if (/%2b|BEGIN\+/i.test(t)) t = t.replaceAll('+', ' ');
    t = t.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }
  if (t.startsWith('{\\rtf')) t = t.replace(/\\'[0-9a-f]{2}/gi, '').replace(/\\[a-z]+-?\d* ?|[{}]/gi, '\n');
  t = unescapeHtml(t);
  if (t.includes('\\')) {
    t = t
      .replace(/\\{1,4}u([0-9a-f]{4})/gi, (_, code: string) => character(parseInt(code, 16)))
      .replace(/\\{1,4}x(2b|2f|3d|2d|0a|0d)/gi, (_, code: string) => character(parseInt(code, 16)))
      .replace(/\\{1,4}[rnt]/g, '\n')
      .replace(/\\{1,4}(?=["'/+=\n-]|$)/g, '');
  }
  if (t.includes('`')) t = t.replace(/`[rnt]/g, '\n');
  if (t.includes('<')) {
    t = t.replace(/<!\[CDATA\[|\]\]>/g, '').replace(/<\/?[a-z][^<>]{0,300}>/gi, (tag) =>
      /^<\/?(?:br|p|div|pre|li)\b/i.test(tag) ? '\n' : inlineTag.test(tag) ? '' : '\u0001');
  }
  // mail quotes and table bars before a line
  t = t.replace(/^[ \t]*[>|](?:[ \t]*[>|])*[ \t]?/gm, '');
  // string literals put together over lines, in the ways of JavaScript, Python, C, PHP, Visual Basic
  t = t
    .replace(/(["'])[ \t]*[+.&]?[ \t]*_?[ \t]*\n[ \t]*[+.&]?[ \t]*\1/g, '\n')
    .replace(/(["'])[ \t]*[+.&][ \t]*\1/g, '')
    .replace(/(["']),\s*\1(?=[A-Za-z0-9+/= -]{1,100}\1\s*[,\])])/g, '\n');
  return t;
}

/** RFC 2045 6.7: soft line breaks and `=3D`. */
export const unquotePrintable = (text: string): string =>
  text.replace(/=[ \t]*\n/g, '').replace(/=([2-7][0-9A-F]|0[AD])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
