/**
 * A lenient look at BER (X.690 section 8), for what may not be DER (PKCS#7 and PKCS#12 are often BER) or may be cut off.
 * Used to recognise a structure and to find the certificates in PKCS#7; certificates themselves are read as DER.
 */

/** One element: its tag, where it begins, where its content begins and ends, where the next one begins. */
export interface BerElement {
  tag: number;
  start: number;
  from: number;
  to: number;
  next: number;
  /** The size it claims, header included; Infinity for an indefinite length. */
  claimed: number;
  indefinite: boolean;
  /** Whether all that it claims is there. */
  whole: boolean;
}

/** Nesting followed while looking for the end of an indefinite length; PKCS#7 needs 8 or so. */
const maxDepth = 24;

/** The header at `at`; a claimed end beyond `end` is cut to `end` with `whole: false`. An indefinite length runs to `end`. */
export function berHead(bytes: Uint8Array, at: number, end: number): BerElement | null {
  if (at + 2 > end) return null;
  const tag = bytes[at] as number;
  if ((tag & 0x1f) === 0x1f) return null;
  let from = at + 1;
  let length = bytes[from++] as number;
  const indefinite = length === 0x80;
  if (indefinite) length = Infinity;
  else if (length > 0x80) {
    const first = from + (length & 0x7f);
    if (first > end) return null;
    for (length = 0; from < first;) length = length * 256 + (bytes[from++] as number);
  }
  const to = Math.min(end, from + length);
  return { tag, start: at, from, to, next: to, claimed: from - at + length, indefinite, whole: indefinite || to === from + length };
}

/** The element at `at` with its true end, looked for through nested indefinite lengths; null where there is none. */
export function berElement(bytes: Uint8Array, at: number, end: number, depth = 0): BerElement | null {
  const head = berHead(bytes, at, end);
  if (!head?.whole || depth > maxDepth) return null;
  if (!head.indefinite) return head;
  let child = head.from;
  while (child + 2 <= end) {
    if (bytes[child] === 0 && bytes[child + 1] === 0) return { ...head, to: child, next: child + 2 };
    const element = berElement(bytes, child, end, depth + 1);
    if (!element) return null;
    child = element.next;
  }
  return null;
}

/** The elements inside `parent`, up to `limit`; stops early at damage. */
export function berChildren(bytes: Uint8Array, parent: { from: number; to: number }, limit = Infinity): BerElement[] {
  const children: BerElement[] = [];
  for (let at = parent.from; at < parent.to && children.length < limit;) {
    const element = berElement(bytes, at, parent.to) ?? berHead(bytes, at, parent.to);
    if (!element || element.next <= at) break;
    children.push(element);
    at = element.next;
  }
  return children;
}
