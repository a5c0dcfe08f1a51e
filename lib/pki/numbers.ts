/** Columns of addresses before and of characters after the bytes, as `xxd`, `hexdump -C` and `certutil` print them. */
const dump = /^ *[0-9a-f]{4,8}(?::|(?=  |\t)) *((?:[0-9a-f]{2}[ -]{0,2}){1,16})(?:  .*)?$/gim;
const separator = '(?:[\\s:,;"\'\\\\-]|0x|\\\\x){0,6}';
const hexadecimal = new RegExp(`(?<![0-9a-f])30${separator}8[123](?:${separator}[0-9a-f]{2}){60,}`, 'i');
const decimal = /(?<![\d.])48(?:,\s{0,9}|\s{1,9})1(?:29|30|31)(?:(?:,\s{0,9}|\s{1,9})\d{1,3}){60,}/;

/**
 * Bytes written out as numbers: hexadecimal with any separators (`30820349`, `30:82:03`, `0x30, 0x82`, a dump), or
 * decimal in a list (`[48, 130, 3, …]`, as PowerShell and JSON print a byte array). Null where the text holds none that
 * would begin as a SEQUENCE does.
 */
export function readNumbers(text: string): Uint8Array | null {
  const list = decimal.exec(text)?.[0].split(/[\s,]+/).map(Number);
  if (list?.every((value) => value < 256)) return Uint8Array.from(list);
  const digits = hexadecimal.exec(text.replace(dump, '$1'))?.[0].replace(/0x|[^0-9a-f]/gi, '').match(/../g);
  return digits ? Uint8Array.from(digits, (pair) => parseInt(pair, 16)) : null;
}
