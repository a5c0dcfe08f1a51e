import { codesOf, forbiddenCharacter } from './characters.ts';
import type { Codes } from './characters.ts';
import { decodeXml } from './decode.ts';
import { readDocument } from './document.ts';
import { fault, Fault } from './fault.ts';
import type { Problem } from './problem.ts';
import { placed, problem } from './problem.ts';
import type { XmlDocument } from './tree.ts';

/** Caps that keep an attacker's file from costing more than an honest one. All are far above any real SAML file. */
export interface XmlLimits {
  /** Bytes, or characters of a string. */
  size: number;
  /** Elements inside each other. */
  depth: number;
  /** Attributes and namespace declarations in one tag. */
  attributes: number;
  /** Tags, comments, sections and instructions in the whole document. */
  nodes: number;
}

export const defaultLimits: XmlLimits = { size: 32 * 1024 * 1024, depth: 1000, attributes: 10_000, nodes: 1_000_000 };

export interface ParsedXml {
  /** Null where the file is refused; `problems` then says why. */
  document: XmlDocument | null;
  /** Codes: `doctype`, `malformed`, `encoding`, `too-large`. At most one: the first fault ends the reading. */
  problems: Problem[];
}

/**
 * Reads a whole XML document: XML 1.0 (fifth edition) without a document type, Namespaces in XML 1.0 (third edition).
 * Strict, because a lenient reader and the strict one on the other console would disagree about what a file says.
 * A DOCTYPE is refused unread: SAML has no use for one, attackers do.
 *
 * @param input The file's bytes, decoded as they declare, or a text that is decoded already.
 */
export function parseXml(input: Uint8Array | string, limits: Partial<XmlLimits> = {}): ParsedXml {
  const caps = { ...defaultLimits, ...limits };
  if (input.length > caps.size) {
    return { document: null, problems: [problem('error', 'too-large', undefined, Math.floor(caps.size / 1024 / 1024))] };
  }
  let text: string;
  let bytes: Uint8Array | undefined;
  if (typeof input === 'string') {
    text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
    if (!text.isWellFormed()) {
      return refused(fault(text.search(/\p{Surrogate}/u), 'malformed:surrogate'), text);
    }
  } else {
    const decoded = decodeXml(input);
    if (decoded.text === null) return { document: null, problems: [decoded.problem] };
    ({ text, bytes } = decoded);
  }
  // XML 1.0 §2.11: line ends are normalised before anything else is looked at.
  if (text.includes('\r')) {
    text = text.replace(/\r\n?/g, '\n');
    bytes = undefined;
  }
  const codes = codesOf(text, bytes);
  try {
    const document = readDocument(text, codes, caps);
    const control = controlCharacter(text, codes);
    return control ? refused(control, text) : { document, problems: [] };
  } catch (found) {
    if (!(found instanceof Fault)) throw found;
    const control = found.reason === 'doctype' ? null : controlCharacter(text, codes);
    return refused(control && control.at <= found.at ? control : found, text);
  }
}

function refused(found: Fault, text: string): ParsedXml {
  return { document: null, problems: [placed(found.problem, text, found.at)] };
}

function controlCharacter(text: string, codes: Codes): Fault | null {
  const at = forbiddenCharacter(text, codes);
  if (at < 0) return null;
  const point = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return fault(at, 'malformed:control', point);
}
