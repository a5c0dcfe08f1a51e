import type { Known, Person, Start } from '../../../lib/emulate/index.ts';
import type { Twins } from '../../twins/server.ts';
import type { App } from '../../twins/state.ts';

/** A set-up that is right but for one or two things; what a real login in the twins makes of it, and what caused that. */
export interface Row {
  /** What was changed. */
  what: string;
  /** Rows of the diagnostics table that it stands for. */
  rows: readonly number[];
  /** Changes the twins after the set-up is done; the values were taken over before. */
  change: (twins: Twins, app: App) => void;
  /** A second look at the consoles before the values were taken over: the admin took over what is wrong. */
  takenAfter?: true;
  start?: Start;
  /** Who signs in, as the twins know them; B.Simon unless said. */
  user?: string;
  /** The same person, and what no console shows, as the admin may tell the panel. */
  person?: Person;
  known?: Known;
  /** How the login really ends: `in`, Entra's code, the service provider's reason, or what was in the way. */
  ends: RegExp;
  /** The rule that must be named first. */
  cause?: RegExp;
  /** Neither console shows what decides it: the emulation has to say that it does not know. */
  undecided?: true;
}

const slash = (text: string) => (text.endsWith('/') ? text.slice(0, -1) : `${text}/`);
const space = (text: string) => `${text} `;
const before = (text: string) => ` ${text}`;
const zeroWidth = (text: string) => `${text.slice(0, 4)}\u200b${text.slice(4)}`;
const alike = (text: string) => text.replace(/[aeio](?=[^aeio]*$)/, (letter) => ({ a: 'а', e: 'е', i: 'і', o: 'о' })[letter]!);
const capital = (text: string) => text.replace(/[a-z](?=[^a-z]*$)/, (letter) => letter.toUpperCase());
const first = (text: string) => text.replace(/[a-z]/, (letter) => letter.toUpperCase());
const http = (text: string) => text.replace('https:', 'http:');
const cut = (text: string) => text.slice(0, -1);
const more = (text: string) => `${text}x`;
const inner = (text: string) => `${text.slice(0, 3)} ${text.slice(3)}`;
const percent = (text: string) => `${text}%20`;
const leading = (text: string) => text.replace('//', '//www.');

/** Slips that change a text, and the rule that names each. */
export const slips: Record<string, [how: (text: string) => string, rule: RegExp]> = {
  'a slash more or less': [slash, /^trailing-slash$/],
  'a space behind': [space, /^stray-space$/],
  'a space before': [before, /^stray-space$/],
  'a space inside': [inner, /^stray-space$/],
  'a space as %20': [percent, /^stray-space$/],
  'a zero-width space': [zeroWidth, /^invisible-character$/],
  'a Cyrillic letter': [alike, /^look-alike$/],
  'a capital at the end': [capital, /^letter-case$/],
  'a capital at the beginning': [first, /^letter-case$/],
  'http for https': [http, /^scheme$/],
  'the last character missing': [cut, /-differs$/],
  'a character too many': [more, /-differs$/],
  'www before the host': [leading, /-differs$/],
};
