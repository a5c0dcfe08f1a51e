/**
 * Bytes written out as numbers: hexadecimal with any separators (`30820349`, `30:82:03`, `0x30, 0x82`), or decimal in a
 * list (`[48, 130, 3, …]`, as PowerShell and JSON print a byte array). Null where the text is not that, or where the
 * bytes would not begin as a SEQUENCE does.
 */
export function readNumbers(text: string): Uint8Array | null {
  const list = /(?:^|[[({=\s])(48(?:\s*,\s*|\s+)1(?:29|30|31)(?:(?:\s*,\s*|\s+)\d{1,3})+)/.exec(text)?.[1];
  if (list) {
    const values = list.split(/[\s,]+/).map(Number);
    return values.every((value) => value < 256) ? Uint8Array.from(values) : null;
  }
  if (!/30[\s:,;x0\\-]{0,8}8[123]/i.test(text.slice(0, 4096))) return null;
  const digits = text.replace(/0x|\\x|[\s:,;[\](){}"'\\-]/gi, '');
  if (digits.length < 128 || digits.length % 2 || !/^308[123][0-9a-f]*$/i.test(digits)) return null;
  const bytes = new Uint8Array(digits.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
