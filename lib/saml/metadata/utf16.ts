import { fault } from '../xml/fault.ts';

export type Utf16 = 'utf-16le' | 'utf-16be';

/** Whether a file is in UTF-16, by its byte order mark or its first `<?` (XML 1.0 appendix F). */
export function utf16Of([b0, b1, b2, b3]: Uint8Array): Utf16 | null {
  if ((b0 === 0xff && b1 === 0xfe && (b2 !== 0 || b3 !== 0)) || (b0 === 0x3c && b1 === 0 && b2 === 0x3f)) return 'utf-16le';
  if ((b0 === 0xfe && b1 === 0xff) || (b0 === 0 && b1 === 0x3c && b2 === 0 && b3 === 0x3f)) return 'utf-16be';
  return null;
}

/**
 * Pieces of UTF-16 → the same text in UTF-8, a pair of surrogates never parted. Bytes that are none end in a `Fault`.
 * `null` for what is UTF-8 already, which is handed through.
 */
export function toUtf8(encoding: Utf16 | null): (piece?: Uint8Array) => Uint8Array {
  if (!encoding) return (piece = new Uint8Array(0)) => piece;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  let at = 0;
  return (piece) => {
    try {
      return encoder.encode(decoder.decode(piece, { stream: piece !== undefined }));
    } catch {
      throw fault(at, 'encoding:wrong', encoding);
    } finally {
      at += piece?.length ?? 0;
    }
  };
}
