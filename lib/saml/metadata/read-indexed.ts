import { decodeWith } from '../xml/decode.ts';
import { Fault } from '../xml/fault.ts';
import { NS } from '../xml/namespaces.ts';
import { isElement } from '../xml/find.ts';
import { parseXml } from '../xml/parse.ts';
import { problem, type Problem, type Reason } from '../xml/problem.ts';
import type { XmlNamespace } from '../xml/tree.ts';
import type { EntityDescriptor } from './entity.ts';
import type { IndexEntry, MetadataIndex } from './index-metadata.ts';
import { pieces } from './index-metadata.ts';
import { readEntityDescriptor } from './read-entity.ts';
import { toUtf8 } from './utf16.ts';

export interface IndexedEntity {
  /** Null where it is not well-formed; `problems` then says why. */
  entity: EntityDescriptor | null;
  problems: Problem[];
}

/** More than any one entity has; the largest known are a few hundred kilobytes. */
const largest = 8 * 1024 * 1024;

/**
 * Reads the one entity that was chosen from an index, strictly, as `readMetadata` would.
 *
 * @param source The same file again; an iterable has to be a fresh one.
 */
export async function readEntity(
  source: Blob | AsyncIterable<Uint8Array>, index: MetadataIndex, entry: IndexEntry, now = new Date(),
): Promise<IndexedEntity> {
  const size = entry.end - entry.start;
  if (size > largest) return refuse('too-large:entity', entry);
  const utf16 = index.encoding === 'utf-16le' || index.encoding === 'utf-16be' ? index.encoding : null;
  let bytes: Uint8Array;
  try {
    bytes = source instanceof Blob && !utf16
      ? new Uint8Array(await source.slice(entry.start, entry.end).arrayBuffer())
      : await cut(source instanceof Blob ? pieces(source) : source, entry.start, entry.end, toUtf8(utf16));
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return refuse('changed', entry);
  }
  if (bytes.length < size) return refuse('changed', entry);
  const decoded = decodeWith(utf16 ? 'utf-8' : index.encoding, bytes);
  if (decoded.text === null) return { entity: null, problems: [inEntity(decoded.problem, entry)] };
  const { document, problems } = parseXml(`${wrapper(entry.namespaces)}\n${decoded.text}</entities>`);
  const element = document?.root.children[1];
  if (problems.length > 0) return { entity: null, problems: problems.map((one) => inEntity(one, entry)) };
  if (!element || !isElement(element, NS.md, 'EntityDescriptor')) {
    return refuse('changed', entry);
  }
  return { entity: readEntityDescriptor(element, now), problems: [] };
}

/** An element that declares what the entity inherits. */
function wrapper(namespaces: XmlNamespace[]): string {
  const escape = (text: string) => text.replace(/[&<"\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
  const declarations = namespaces.map(({ prefix, uri }) => ` xmlns${prefix && `:${prefix}`}="${escape(uri)}"`);
  return `<entities${declarations.join('')}>`;
}

/** Line 1 is the entity's own first line. */
function inEntity(found: Problem, entry: IndexEntry): Problem {
  const of = `of ${entry.entityId} at byte ${entry.start}`;
  if (!found.place) return { ...found, where: of };
  const place = { ...found.place, line: Math.max(1, found.place.line - 1) };
  return { ...found, place, where: `line ${place.line}, column ${place.column} ${of}` };
}

async function cut(
  source: AsyncIterable<Uint8Array>, start: number, end: number, convert: (piece: Uint8Array) => Uint8Array,
): Promise<Uint8Array> {
  const out = new Uint8Array(end - start);
  let at = 0;
  let filled = 0;
  for await (const piece of source) {
    const chunk = convert(piece);
    const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end - at));
    out.set(part, filled);
    filled += part.length;
    at += chunk.length;
    if (at >= end) break;
  }
  return out.subarray(0, filled);
}

function refuse(reason: Extract<Reason, 'changed' | 'too-large:entity'>, entry: IndexEntry): IndexedEntity {
  return { entity: null, problems: [problem('error', reason, entry.entityId)] };
}
