import type { Problem, Reason, Values } from '../xml/problem.ts';
import { problem } from '../xml/problem.ts';
import { attribute, simpleText } from '../xml/find.ts';
import type { XmlElement } from '../xml/tree.ts';

/** More of one entity's faults help nobody, and a hostile file can hold a hundred thousand. */
const most = 100;

/** Collects what is wrong with one entity; `where` is its entityID. */
export class Notes {
  readonly problems: Problem[] = [];
  where: string | undefined;

  add<R extends Reason>(severity: Problem['severity'], reason: R, ...values: Values<R>): void {
    if (this.problems.length >= most) return;
    const known = this.problems.some((one) => one.reason === reason && String(one.values) === String(values));
    if (!known) this.problems.push(problem(severity, reason, this.where, ...values));
  }
}

/** xs:boolean; null where absent or none. */
export function readBoolean(element: XmlElement, name: string, notes: Notes): boolean | null {
  const written = attribute(element, name)?.trim();
  if (written === 'true' || written === '1') return true;
  if (written === 'false' || written === '0') return false;
  if (written !== undefined) {
    notes.add('warning', 'value-invalid:boolean', element.local, name, written);
  }
  return null;
}

/** xs:unsignedShort; null where absent or none. */
export function readIndex(element: XmlElement, notes: Notes): number | null {
  const written = attribute(element, 'index')?.trim();
  if (written === undefined) return null;
  if (/^\+?\d{1,5}$/.test(written) && Number(written) <= 65535) return Number(written);
  notes.add('warning', 'value-invalid:index', element.local, written);
  return null;
}

/** Trimmed text of an element whose value programs compare; says where readers could disagree about it. */
export function readText(element: XmlElement, notes: Notes): string {
  const [only] = element.children;
  if (element.children.length === 1 && only!.type === 'text') return only!.value.trim();
  const { value, simple } = simpleText(element);
  if (!simple) notes.add('warning', 'value-not-plain', element.local);
  return value.trim();
}

/** Of several elements in different languages (xml:lang): the English one, else the first. */
export function inEnglish(elements: XmlElement[]): string | null {
  const language = (one: XmlElement) => attribute(one, 'lang', 'http://www.w3.org/XML/1998/namespace') ?? '';
  const chosen = elements.find((one) => /^en\b/i.test(language(one))) ?? elements[0];
  return chosen ? simpleText(chosen).value.trim() || null : null;
}
