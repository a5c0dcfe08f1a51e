import type { Problem, Reason, Values, XmlElement } from '../xml/index.ts';
import { children, simpleText } from '../xml/index.ts';

export type Report = <R extends Reason>(severity: Problem['severity'], reason: R, where?: string, ...values: Values<R>) => void;

/**
 * The whole text of an element, never a part of it, and what a reader less careful would make of it: one that stops
 * at a comment reads `admin@contoso.com` in `admin@contoso.com<!-- -->.evil.example` (GHSA-5p5w-j3g7-w4wv).
 */
export function readText(element: XmlElement, where: string, report: Report): string {
  const { value, has } = simpleText(element);
  if (has.element) {
    report('error', 'element-in-value', where, element.local);
  } else if (element.children.some(({ type }) => type !== 'text')) {
    const what = has.comment ? 'a comment' : has.pi ? 'a processing instruction' : 'a CDATA section';
    report('warning', 'comment-in-value', where, element.local, value, what);
  }
  return value;
}

/** The one child of this name; several are an error (the schema allows one), and the first is shown. */
export function onlyChild(
  parent: XmlElement, ns: string, local: string, where: string, report: Report,
): XmlElement | null {
  const all = children(parent, ns, local);
  if (all.length > 1) report('error', 'repeated-element', where, local, all.length);
  return all[0] ?? null;
}
