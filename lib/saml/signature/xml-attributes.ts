import type { XmlAttribute, XmlElement } from '../xml/index.ts';
import { NS } from '../xml/index.ts';

/**
 * The attributes of an apex in inclusive canonicalisation: its own, and the `xml:` ones of the ancestors that are not
 * in the output. Canonical XML 1.0 §2.4 takes all of them, the nearest first; 1.1 §2.4 only `xml:lang` and
 * `xml:space`, never `xml:id`, and joins `xml:base`.
 */
export function inheritedXmlAttributes(apex: XmlElement, version11: boolean): XmlAttribute[] {
  const attributes = [...apex.attributes];
  const has = new Set(attributes.filter(({ ns }) => ns === NS.xml).map(({ local }) => local));
  const bases: string[] = [];
  for (let at = apex.parent; at; at = at.parent) {
    for (const attribute of at.attributes) {
      if (attribute.ns !== NS.xml) continue;
      const { local } = attribute;
      if (version11 && local === 'base') bases.unshift(attribute.value);
      else if (!has.has(local) && (!version11 || local === 'lang' || local === 'space')) {
        has.add(local);
        attributes.push(attribute);
      }
    }
  }
  return bases.length > 0 ? withJoinedBase(attributes, bases) : attributes;
}

function withJoinedBase(attributes: XmlAttribute[], ancestors: string[]): XmlAttribute[] {
  const isBase = ({ ns, local }: XmlAttribute) => ns === NS.xml && local === 'base';
  const own = attributes.find(isBase);
  const [first = '', ...rest] = own ? [...ancestors, own.value] : ancestors;
  const value = rest.reduce(joinReferences, first);
  const others = attributes.filter((attribute) => !isBase(attribute));
  return [...others, { prefix: 'xml', local: 'base', ns: NS.xml, value }];
}

/** RFC 3986 §5.2 as Canonical XML 1.1 §2.4 changes it: relative bases, `..` kept where nothing is left to take. */
export function joinReferences(base: string, reference: string): string {
  const b = parts(base.endsWith('..') ? `${base}/` : base);
  const r = parts(reference);
  if (r.scheme !== undefined) return compose({ ...r, path: removeDots(r.path) });
  if (r.authority !== undefined) return compose({ ...r, scheme: b.scheme, path: removeDots(r.path) });
  if (r.path === '') return compose({ ...b, query: r.query ?? b.query });
  const merged = b.authority !== undefined && b.path === ''
    ? `/${r.path}`
    : b.path.slice(0, b.path.lastIndexOf('/') + 1) + r.path;
  return compose({ ...b, path: removeDots(r.path.startsWith('/') ? r.path : merged), query: r.query });
}

interface ReferenceParts {
  scheme: string | undefined;
  authority: string | undefined;
  path: string;
  query: string | undefined;
}

/** RFC 3986 appendix B; the fragment has no part in a base. */
function parts(reference: string): ReferenceParts {
  const m = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?/.exec(reference);
  return { scheme: m?.[1], authority: m?.[2], path: m?.[3] ?? '', query: m?.[4] };
}

function compose({ scheme, authority, path, query }: ReferenceParts): string {
  const head = (scheme === undefined ? '' : `${scheme}:`) + (authority === undefined ? '' : `//${authority}`);
  return head + path + (query === undefined ? '' : `?${query}`);
}

function removeDots(path: string): string {
  const rooted = path.startsWith('/');
  const out: string[] = [];
  const segments = path.replace(/\/{2,}/g, '/').split('/');
  const last = segments.at(-1);
  if (last === '.' || last === '..') segments.push('');
  for (const segment of rooted ? segments.slice(1) : segments) {
    if (segment === '.') continue;
    if (segment !== '..') out.push(segment);
    else if (out.length > 0 && out.at(-1) !== '..') out.pop();
    else if (!rooted) out.push('..');
  }
  return (rooted ? '/' : '') + out.join('/');
}
