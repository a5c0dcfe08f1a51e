import type { Problem, XmlElement } from '../xml/index.ts';
import { children, simpleText } from '../xml/index.ts';

export type Report = (code: string, severity: Problem['severity'], message: string, where?: string) => void;

/**
 * The whole text of an element, never a part of it, and what a reader less careful would make of it: one that stops
 * at a comment reads `admin@contoso.com` in `admin@contoso.com<!-- -->.evil.example` (GHSA-5p5w-j3g7-w4wv).
 */
export function readText(element: XmlElement, where: string, report: Report): string {
  const { value, has } = simpleText(element);
  if (has.element) {
    report(
      'element-in-value',
      'error',
      `${element.local} holds an element where only text may be; readers disagree about its value.`,
      where,
    );
  } else if (element.children.some(({ type }) => type !== 'text')) {
    const what = has.comment ? 'a comment' : has.pi ? 'a processing instruction' : 'a CDATA section';
    report(
      'comment-in-value',
      'warning',
      `There is ${what} in ${element.local}. Its whole value is "${value}"; some readers stop early.`,
      where,
    );
  }
  return value;
}

/** The one child of this name; several are an error (the schema allows one), and the first is shown. */
export function onlyChild(
  parent: XmlElement, ns: string, local: string, where: string, report: Report,
): XmlElement | null {
  const all = children(parent, ns, local);
  if (all.length > 1) {
    report('repeated-element', 'error', `${local} stands ${all.length} times where it may stand once.`, where);
  }
  return all[0] ?? null;
}
