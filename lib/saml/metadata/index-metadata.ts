import { Fault } from '../xml/fault.ts';
import type { Problem } from '../xml/problem.ts';
import type { XmlNamespace } from '../xml/tree.ts';
import { EntityIndexer } from './entity-indexer.ts';
import { toUtf8, utf16Of } from './utf16.ts';

/** Where an entity stands in an aggregate, and what it can be found by. */
export interface IndexEntry {
  entityId: string;
  /** Display names (mdui:DisplayName, then the Organization's), the English or first one in front. */
  names: string[];
  /** Domains it says it serves (shibmd:Scope, mdui:DomainHint); the host of the entityID is searched anyway. */
  domains: string[];
  /** Whether it has such a role with SAML 2.0. */
  idp: boolean;
  sp: boolean;
  /** Bytes from the start of the file, of UTF-16 those of the same text in UTF-8: `<` of its start tag, after `>` of its end tag. */
  start: number;
  end: number;
  /** Declarations that it inherits: without them its prefixes mean nothing. Shared by neighbours. */
  namespaces: XmlNamespace[];
}

export interface MetadataIndex {
  /** In file order. */
  entries: IndexEntry[];
  /** Label for `TextDecoder`. */
  encoding: string;
  /** Bytes read. */
  size: number;
  /** As in `Metadata`: `doctype`, `malformed`, `encoding`, `not-metadata`, `too-large`. */
  refused: string | null;
  problems: Problem[];
}

export interface IndexOptions {
  /** Called after each piece. `total` is null for a source that does not know its size. */
  onProgress?: (read: number, total: number | null) => void;
  /** Ends the reading; the promise then rejects with the signal's reason, as `fetch` does. */
  signal?: AbortSignal;
}

/**
 * Finds the entities of an aggregate of any size (saml-metadata-2.0-os §2.3.1) in one pass over its bytes, in pieces.
 * Memory is bounded by the index itself. Only the tags that make the index are decoded and checked in full; the entity
 * that is chosen is then parsed strictly, by `readEntity`. Rejects only where the source or the signal does.
 */
export async function indexMetadata(
  source: Blob | AsyncIterable<Uint8Array>, { onProgress, signal }: IndexOptions = {},
): Promise<MetadataIndex> {
  const total = source instanceof Blob ? source.size : null;
  const indexer = new EntityIndexer();
  let convert = toUtf8(null);
  let size = 0;
  try {
    for await (const chunk of source instanceof Blob ? pieces(source) : withHead(source)) {
      signal?.throwIfAborted();
      const utf16 = size === 0 ? utf16Of(chunk) : null;
      if (utf16) convert = toUtf8(utf16);
      const bytes = convert(chunk);
      if (size === 0) indexer.start(bytes, utf16);
      indexer.scanner.push(bytes);
      size += chunk.length;
      onProgress?.(size, total);
    }
    convert();
    indexer.scanner.finish();
  } catch (found) {
    if (!(found instanceof Fault)) throw found;
    const problem: Problem = { ...found.problem, where: `byte ${found.at}` };
    return { entries: [], encoding: indexer.encoding, size, refused: problem.code, problems: [problem] };
  }
  signal?.throwIfAborted();
  return { entries: indexer.entries, encoding: indexer.encoding, size, refused: null, problems: [] };
}

const pieceSize = 256 * 1024;

/** The bytes of a file: one piece in memory, and the next one on its way while that is looked at. */
export async function* pieces(blob: Blob): AsyncGenerator<Uint8Array> {
  const read = (at: number) => (at < blob.size ? blob.slice(at, at + pieceSize).arrayBuffer() : null);
  let next = read(0);
  for (let at = pieceSize; next; at += pieceSize) {
    const piece = await next;
    next = read(at);
    // One that is read in vain, because the reading was stopped, may fail unseen.
    next?.catch(() => {});
    yield new Uint8Array(piece);
  }
}

/** The same bytes, the first piece long enough to hold the XML declaration. */
async function* withHead(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of source) {
    if (!head) {
      yield chunk;
      continue;
    }
    const longer: Uint8Array = new Uint8Array(head.length + chunk.length);
    longer.set(head);
    longer.set(chunk, head.length);
    head = longer;
    if (head.length < 256) continue;
    yield head;
    head = null;
  }
  if (head) yield head;
}
