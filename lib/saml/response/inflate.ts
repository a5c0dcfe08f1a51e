/** So much is handed to the platform at once: it makes at most 1032 times as much of it before the limit is looked at again. */
const PIECE = 512;

/**
 * DEFLATE (RFC 1951, `deflate-raw`; with the zlib header of RFC 1950 `deflate`), bounded: the Redirect binding carries it,
 * and a few hundred bytes of it can ask for gigabytes (CVE-2025-25293). Null where the data is not DEFLATE, ends early, has
 * something after its end, or holds more than `limit`.
 */
export async function inflate(data: Uint8Array<ArrayBuffer>, format: 'deflate-raw' | 'deflate', limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const stream = new DecompressionStream(format);
  const reader = stream.readable.getReader();
  const writer = stream.writable.getWriter();
  const feed = async (): Promise<void> => {
    for (let at = 0; at < data.length; at += PIECE) await writer.write(data.subarray(at, at + PIECE));
    await writer.close();
  };
  // What goes wrong there ends the reading as well.
  feed().catch(() => {});
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > limit) {
        await reader.cancel();
        return null;
      }
      pieces.push(read.value);
    }
  } catch {
    return null;
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
