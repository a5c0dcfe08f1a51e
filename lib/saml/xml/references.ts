import { endOfNcName, codesOf, isCharacter } from './characters.ts';
import { fault } from './fault.ts';

const entities = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);

/**
 * Replaces the references between two offsets (XML 1.0 §4.1, §4.6). Without a document type there are five named
 * entities and no others. In an attribute each literal white space becomes a space, a referenced one stays (§3.3.3).
 */
export function replaceReferences(text: string, from: number, to: number, attribute = false): string {
  const parts: string[] = [];
  let done = from;
  for (let at = text.indexOf('&', from); at >= 0 && at < to; at = text.indexOf('&', done)) {
    const semicolon = text.indexOf(';', at);
    const name = semicolon < 0 || semicolon >= to ? '' : text.slice(at + 1, semicolon);
    parts.push(literal(text, done, at, attribute), referenced(name, at));
    done = semicolon + 1;
  }
  parts.push(literal(text, done, to, attribute));
  return parts.join('');
}

function literal(text: string, from: number, to: number, attribute: boolean): string {
  const part = text.slice(from, to);
  return attribute ? part.replace(/[\t\n]/g, ' ') : part;
}

function referenced(name: string, at: number): string {
  const entity = entities.get(name);
  if (entity) return entity;
  const number = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  if (number) {
    const point = number[1] ? parseInt(number[1], 16) : parseInt(number[2]!, 10);
    if (isCharacter(point)) return String.fromCodePoint(point);
    throw fault(at, 'malformed:reference-character', name);
  }
  if (name && endOfNcName(codesOf(name), 0) === name.length) {
    throw fault(at, 'malformed:reference-unknown', name);
  }
  throw fault(at, 'malformed:reference');
}
