import { endOfNcName, isSpace } from './characters.ts';
import type { Codes } from './characters.ts';
import { fault } from './fault.ts';
import { NS } from './namespaces.ts';
import { replaceReferences } from './references.ts';
import type { XmlAttribute, XmlElement, XmlNamespace } from './tree.ts';

/**
 * Reads from the end of a tag's name to its `>` or `/>`, and returns that one's offset. Attributes get their
 * namespaces later, in `resolveAttributes`: a prefix may be declared after its use.
 */
export function readAttributes(text: string, codes: Codes, from: number, element: XmlElement, most: number): number {
  let at = from;
  for (let count = 0; ; count += 1) {
    const gap = at;
    while (isSpace(codes[at])) at += 1;
    const code = codes[at];
    if (code === 0x3e || (code === 0x2f && codes[at + 1] === 0x3e)) {
      if (element.namespaces.length > 1) refuseTwinPrefix(element.namespaces, element.start);
      return at;
    }
    if (at >= codes.length) throw fault(element.start, 'malformed:end-in-tag');
    if (count >= most) throw fault(at, 'too-large:attributes', most);
    const nameStart = at;
    at = endOfNcName(codes, at);
    if (at === nameStart) throw fault(at, 'malformed:attribute');
    if (gap === nameStart) throw fault(at, 'malformed:attribute-space');
    let prefix = '';
    let localStart = nameStart;
    if (codes[at] === 0x3a) {
      prefix = text.slice(nameStart, at);
      localStart = at + 1;
      at = endOfNcName(codes, localStart);
      if (at === localStart) throw fault(at, 'malformed:colon');
    }
    const local = text.slice(localStart, at);
    while (isSpace(codes[at])) at += 1;
    if (codes[at] !== 0x3d) throw fault(at, 'malformed:attribute-equals', local);
    at += 1;
    while (isSpace(codes[at])) at += 1;
    const valueStart = at + 1;
    at = endOfValue(codes, at, local);
    const value = at < 0 ? replaceReferences(text, valueStart, (at = -at), true) : text.slice(valueStart, at);
    at += 1;
    if (prefix === 'xmlns' || (!prefix && local === 'xmlns')) {
      const declared = declare(prefix ? local : '', value, nameStart);
      if (element.namespaces.length === 0) element.namespaces = [declared];
      else element.namespaces.push(declared);
    } else {
      const attribute = { prefix, local, ns: '', value };
      if (element.attributes.length === 0) element.attributes = [attribute];
      else element.attributes.push(attribute);
    }
  }
}

/** The offset of the closing quote; negative where the value needs work (references, white space to normalise). */
function endOfValue(codes: Codes, from: number, local: string): number {
  const quote = codes[from];
  if (quote !== 0x22 && quote !== 0x27) throw fault(from, 'malformed:attribute-quotes', local);
  let plain = true;
  for (let at = from + 1; at < codes.length; at += 1) {
    const code = codes[at]!;
    // Nearly all characters of a value end here.
    if (code > 0x3c) continue;
    if (code === quote) return plain ? at : -at;
    if (code === 0x26 || code < 0x20) plain = false;
    else if (code === 0x3c) throw fault(at, 'malformed:attribute-less', local);
  }
  throw fault(from, 'malformed:attribute-end', local);
}

/** Namespaces in XML §2.2 and §3: which prefixes and names may be bound to each other. */
function declare(prefix: string, uri: string, at: number): XmlNamespace {
  if (prefix === 'xmlns' || uri === NS.xmlns || (prefix === 'xml') !== (uri === NS.xml)) {
    throw fault(at, 'malformed:prefix-reserved', prefix, uri);
  }
  if (prefix && !uri) throw fault(at, 'malformed:prefix-empty', prefix);
  return { prefix, uri };
}

/** Prefix → the namespaces it is bound to, innermost last. */
export type Bindings = Map<string, string[]>;

export function namespaceOf(bound: Bindings, prefix: string, at: number): string {
  const uri = bound.get(prefix)?.at(-1);
  if (uri === undefined) throw fault(at, 'malformed:prefix-unknown', prefix);
  return uri;
}

/** Gives prefixed attributes their namespaces; refuses one name twice, also under two prefixes (Namespaces §6.3). */
export function resolveAttributes(attributes: XmlAttribute[], bound: Bindings, at: number): void {
  for (let index = 0; index < attributes.length; index += 1) {
    const attribute = attributes[index]!;
    if (attribute.prefix) attribute.ns = namespaceOf(bound, attribute.prefix, at);
  }
  if (attributes.length < 2) return;
  const twin = twinOf(attributes);
  if (twin) throw fault(at, 'malformed:attribute-twice', twin.local);
}

/** The second of two with one name. Pairs are quicker than a set for the few attributes that a tag has. */
function twinOf(attributes: XmlAttribute[]): XmlAttribute | undefined {
  if (attributes.length > 12) return firstTwin(attributes, ({ local, ns }) => `${local} ${ns}`);
  for (let one = 1; one < attributes.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const { local, ns } = attributes[one]!;
      if (attributes[other]!.local === local && attributes[other]!.ns === ns) return attributes[one];
    }
  }
  return undefined;
}

function refuseTwinPrefix(namespaces: XmlNamespace[], at: number): void {
  const twin = firstTwin(namespaces, ({ prefix }) => prefix);
  if (twin) throw fault(at, 'malformed:prefix-twice', twin.prefix);
}

/** The first whose key another one before it has. */
export function firstTwin<T>(all: readonly T[], keyOf: (one: T) => string): T | undefined {
  const seen = new Set<string>();
  return all.find((one) => seen.size === seen.add(keyOf(one)).size);
}
