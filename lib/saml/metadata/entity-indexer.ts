import { latin1 } from '../../pki/latin1.ts';
import { readAttributes } from '../xml/attributes.ts';
import { codesOf } from '../xml/characters.ts';
import { declaredEncoding } from '../xml/decode.ts';
import { fault, Fault } from '../xml/fault.ts';
import { NS } from '../xml/namespaces.ts';
import { replaceReferences } from '../xml/references.ts';
import type { XmlElement, XmlNamespace } from '../xml/tree.ts';
import type { IndexEntry } from './index-metadata.ts';
import type { TagHandler } from './tag-scanner.ts';
import { hashOf, TagScanner } from './tag-scanner.ts';
import type { Utf16 } from './utf16.ts';

/** Entities in one index; national federations together have some ten thousand. */
const mostEntries = 200_000;
/** Names, and domains, kept of one entity. */
const mostNames = 20;

type Kind = 'entities' | 'entity' | 'idp' | 'sp' | 'organization' | 'extensions' | 'ui' | 'hints' | 'name' | 'organization-name' | 'domain';

type Interest = Map<Kind | null, Map<number, { local: string; ns: string; kind: Kind }>>;

/** Parent → child elements that are of interest, by namespace and local name. Whatever else is inside is stepped over. */
const interest = /* @__PURE__ */ (() => makeInterest([
  [[null, 'entities'], NS.md, 'EntitiesDescriptor', 'entities'],
  [[null, 'entities'], NS.md, 'EntityDescriptor', 'entity'],
  [['entity'], NS.md, 'IDPSSODescriptor', 'idp'],
  [['entity'], NS.md, 'SPSSODescriptor', 'sp'],
  [['entity'], NS.md, 'Organization', 'organization'],
  [['entity', 'idp', 'sp'], NS.md, 'Extensions', 'extensions'],
  [['extensions'], NS.mdui, 'UIInfo', 'ui'],
  [['extensions'], NS.mdui, 'DiscoHints', 'hints'],
  [['extensions'], 'urn:mace:shibboleth:metadata:1.0', 'Scope', 'domain'],
  [['ui'], NS.mdui, 'DisplayName', 'name'],
  [['hints'], NS.mdui, 'DomainHint', 'domain'],
  [['organization'], NS.md, 'OrganizationDisplayName', 'organization-name'],
]))();

function makeInterest(rows: [parents: (Kind | null)[], ns: string, local: string, kind: Kind][]): Interest {
  const made: Interest = new Map();
  for (const [parents, ns, local, kind] of rows) {
    for (const parent of parents) {
      const known = made.get(parent) ?? new Map();
      made.set(parent, known.set(hashOf(local), { local, ns, kind }));
    }
  }
  return made;
}

interface Frame {
  kind: Kind;
  element: XmlElement;
  /** All declarations in force inside of it; the same array as the parent's where it adds none. */
  scope: XmlNamespace[];
}

/** Makes the entries of an index out of the tags that a `TagScanner` finds. Throws a `Fault` at the file's offset. */
export class EntityIndexer implements TagHandler {
  readonly entries: IndexEntry[] = [];
  readonly scanner = new TagScanner(this);
  encoding = 'utf-8';
  private decoder = new TextDecoder('utf-8', { fatal: true });
  /** The open elements of interest, outermost first. They are all the open ones, down to where interest ends. */
  private readonly frames: Frame[] = [];
  private entry: IndexEntry | null = null;
  private organizationNames: string[] = [];
  /** Of the element whose text is wanted, so far. */
  private captured = '';

  /**
   * Settles the encoding by the first bytes (XML 1.0 appendix F). What was UTF-16 comes as UTF-8, and `utf16` says so.
   */
  start(bytes: Uint8Array, utf16: Utf16 | null): void {
    const head = String.fromCharCode(...bytes.subarray(0, 256));
    const declared = declaredEncoding(head.replace(/^\u00ef\u00bb\u00bf/, ''))?.toLowerCase() ?? null;
    const refuse = (found: string) => fault(0, 'encoding:large', found);
    if (/^(\0|<\0|\u00ff\u00fe)/.test(head)) throw refuse('is in neither');
    if (utf16 && declared && declared !== 'utf-16' && declared !== utf16) throw refuse(`says ${declared}, but is in ${utf16.toUpperCase()}`);
    if (!utf16 && declared && !/^(utf-?8|us-ascii|iso-8859-\d+|windows-125\d)$/.test(declared)) throw refuse(`says ${declared}`);
    this.encoding = utf16 ?? declared ?? 'utf-8';
    this.decoder = new TextDecoder(utf16 ? 'utf-8' : this.encoding, { fatal: true });
  }

  open(buffer: Uint8Array, start: number, nameEnd: number, end: number, local: number, ascii: boolean): void {
    const { scanner, frames } = this;
    if (scanner.depth !== frames.length) return;
    const parent = frames.at(-1);
    const wanted = interest.get(parent?.kind ?? null)?.get(local);
    if (!wanted && parent) return;
    const element = this.readTag(buffer, start, nameEnd, end, ascii);
    const scope = element.namespaces.length === 0 ? (parent?.scope ?? []) : merge(parent?.scope ?? [], element.namespaces);
    element.ns = lookup(scope, element.prefix);
    if (wanted?.local === element.local && wanted.ns === element.ns) {
      if (this.enter(wanted.kind, element, scanner.base + start, parent?.scope ?? [])) frames.push({ kind: wanted.kind, element, scope });
    } else if (!parent) {
      throw fault(scanner.base + start, 'not-metadata:root', element.local, element.ns);
    }
  }

  /** Whether to look inside. */
  private enter(kind: Kind, element: XmlElement, start: number, namespaces: XmlNamespace[]): boolean {
    const value = (name: string) => element.attributes.find((one) => one.local === name && one.ns === '' && !one.prefix)?.value;
    if (kind === 'entity') {
      if (this.entries.length >= mostEntries) throw fault(start, 'too-large:entities', mostEntries);
      this.entry = {
        entityId: value('entityID') ?? '', names: [], domains: [], idp: false, sp: false, start, end: start, namespaces,
      };
      this.organizationNames = [];
    } else if (kind === 'idp' || kind === 'sp') {
      const saml2 = (value('protocolSupportEnumeration') ?? '').split(/\s+/).includes(NS.samlp);
      if (saml2) this.entry![kind] = true;
      return saml2;
    } else if (isText(kind)) {
      this.captured = '';
      this.scanner.wantsText = true;
    }
    return true;
  }

  close(end: number): void {
    const { scanner, frames } = this;
    if (scanner.depth >= frames.length) return;
    const { kind, element } = frames.pop()!;
    if (isText(kind)) {
      scanner.wantsText = false;
      this.keep(kind, this.captured.trim(), element);
    } else if (kind === 'entity') {
      const entry = this.entry!;
      entry.end = scanner.base + end;
      entry.names = [...new Set([...entry.names, ...this.organizationNames])].slice(0, mostNames);
      this.entries.push(entry);
    }
  }

  private keep(kind: Kind, text: string, element: XmlElement): void {
    const { names, domains } = this.entry!;
    const list = kind === 'domain' ? domains : kind === 'name' ? names : this.organizationNames;
    if (!text || list.length >= mostNames || list.includes(text)) return;
    const english = element.attributes.some((one) => one.prefix === 'xml' && one.local === 'lang' && /^en\b/i.test(one.value));
    if (english) list.unshift(text);
    else list.push(text);
  }

  text(buffer: Uint8Array, start: number, end: number, isCdata: boolean): void {
    if (this.captured.length > 1000) return;
    const piece = this.decode(buffer.subarray(start, end), start).replace(/\r\n?/g, '\n');
    try {
      this.captured += isCdata ? piece : replaceReferences(piece, 0, piece.length);
    } catch (found) {
      throw this.placed(found, start);
    }
  }

  private readTag(buffer: Uint8Array, start: number, nameEnd: number, end: number, ascii: boolean): XmlElement {
    const bytes = buffer.subarray(start, end);
    let text = ascii ? latin1(bytes) : this.decode(bytes, start);
    let codes = ascii ? bytes : codesOf(text);
    if (text.includes('\r')) {
      text = text.replace(/\r\n?/g, '\n');
      codes = codesOf(text);
    }
    const name = ascii ? text.slice(1, nameEnd - start) : this.decode(buffer.subarray(start + 1, nameEnd), start);
    const colon = name.indexOf(':');
    const element: XmlElement = {
      type: 'element', prefix: colon < 0 ? '' : name.slice(0, colon), local: name.slice(colon + 1), ns: '',
      attributes: [], namespaces: [], children: [], parent: null, start: 0, end: 0,
    };
    try {
      readAttributes(text, codes, name.length + 1, element, 10_000);
    } catch (found) {
      throw this.placed(found, start);
    }
    return element;
  }

  /** A fault inside a piece that starts at an offset of the buffer. */
  private placed(found: unknown, start: number): unknown {
    return found instanceof Fault ? new Fault(this.scanner.base + start + found.at, found.reason, found.values) : found;
  }

  private decode(bytes: Uint8Array, at: number): string {
    try {
      return this.decoder.decode(bytes);
    } catch {
      throw fault(this.scanner.base + at, 'encoding:wrong', this.encoding);
    }
  }
}

const isText = (kind: Kind) => kind === 'name' || kind === 'organization-name' || kind === 'domain';

/** What is in force inside an element: a nearer declaration replaces a farther one. */
function merge(outer: XmlNamespace[], inner: XmlNamespace[]): XmlNamespace[] {
  const kept = outer.filter((one) => !inner.some((other) => other.prefix === one.prefix));
  return [...kept, ...inner];
}

function lookup(scope: XmlNamespace[], prefix: string): string {
  return scope.find((one) => one.prefix === prefix)?.uri ?? '';
}
