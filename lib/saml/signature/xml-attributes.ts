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

/** RFC 3986 appendix B, each part with the sign that tells it; the fragment has no part in a base. */
const PARTS = /^([^:/?#]+:)?(\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/;

/** RFC 3986 §5.2 as Canonical XML 1.1 §2.4 changes it: relative bases, `..` kept where nothing is left to take. */
export function joinReferences(base: string, reference: string): string {
  const [, baseScheme = '', baseAuthority = '', basePath = '', baseQuery = ''] = PARTS.exec(base.endsWith('..') ? `${base}/` : base) ?? [];
  const [, scheme, authority, path = '', query] = PARTS.exec(reference) ?? [];
  if (scheme !== undefined) return scheme + (authority ?? '') + removeDots(path) + (query ?? '');
  if (authority !== undefined) return baseScheme + authority + removeDots(path) + (query ?? '');
  if (path === '') return baseScheme + baseAuthority + basePath + (query ?? baseQuery);
  const folder = baseAuthority && !basePath ? '/' : basePath.slice(0, basePath.lastIndexOf('/') + 1);
  return baseScheme + baseAuthority + removeDots(path.startsWith('/') ? path : folder + path) + (query ?? '');
}

function removeDots(path: string): string {
  const out: string[] = [];
  const rooted = path.startsWith('/');
  // A last segment of dots names a folder.
  const segments = path.replace(/(^|\/)(\.\.?)$/, '$1$2/').replace(/\/{2,}/g, '/').split('/');
  for (const segment of rooted ? segments.slice(1) : segments) {
    if (segment === '..' && out.length > 0 && out.at(-1) !== '..') out.pop();
    else if (segment !== '.' && (segment !== '..' || !rooted)) out.push(segment);
  }
  return (rooted ? '/' : '') + out.join('/');
}
