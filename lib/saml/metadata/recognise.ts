import { NS } from '../xml/namespaces.ts';
import { problem, type Problem } from '../xml/problem.ts';
import type { XmlElement } from '../xml/tree.ts';

/** What was taken for metadata and is no XML, by its beginning. */
const others = [
  ['empty', /^$/],
  ['private-key', /^-----BEGIN [A-Z ]*PRIVATE KEY/],
  ['certificate', /^(-----BEGIN|0[\u0080-\u0084])/],
  ['html', /^<(!doctype\s+html|html|head|body)\b/i],
  ['json', /^[[{]/],
  // oxlint-disable-next-line no-control-regex -- the first bytes of ZIP and gzip
  ['archive', /^(PK\x03\x04|\x1f\x8b)/],
] as const;

/** Names a file that is no XML by its beginning; undefined where it looks like damaged XML. */
export function recogniseOther(input: Uint8Array | string): (typeof others)[number][0] | undefined {
  const start = typeof input === 'string' ? input.slice(0, 1024) : String.fromCharCode(...input.subarray(0, 1024));
  const head = start.replace(/^[\u00ef\u00bb\u00bf\ufeff\s]+/, '');
  return others.find(([, beginning]) => beginning.test(head))?.[0];
}

/** Names a well-formed document whose root is no metadata. */
export function recogniseRoot({ ns, local }: XmlElement): Problem {
  if (ns === NS.samlp || ns === NS.saml) return problem('error', 'not-metadata:message', undefined, local);
  if (ns === NS.samlp11 || ns === NS.saml11) return problem('error', 'not-metadata:saml1', undefined, local);
  if (ns === NS.md) return problem('error', 'not-metadata:piece', undefined, local);
  if (/^Entit(y|ies)Descriptor$/.test(local)) return problem('error', 'not-metadata:namespace', undefined, local, ns);
  return /^html$/i.test(local) ? problem('error', 'not-metadata:html') : problem('error', 'not-metadata', undefined, local);
}
