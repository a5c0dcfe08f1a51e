import { words } from '../guide/words.ts';
import type { Check, LoginJudgement } from './check.ts';

/** What identifies nobody and opens nothing: addresses of the connection, names of algorithms and formats, times. */
const plain = new Set([
  'status', 'start', 'signature', 'algorithm', 'signed-element', 'encryption', 'times', 'clock', 'name-id-format', 'request-time',
  'request-binding', 'request-name-id', 'request-context', 'answer', 'issuer', 'audience', 'destination', 'recipient', 'posted-to',
  'request-issuer', 'session', 'request-destination', 'request-acs',
]);

/**
 * The judgement as text for a ticket or a mail: states, reasons and the connection's own values. Who signed in is left out: values of claims
 * and the NameID are told by their length and kind, IDs of messages not at all. The message itself is never part of it.
 */
export function redacted({ checks, verdict, start, claims }: LoginJudgement, language: string): string {
  const lines = checks.map((check) => {
    const shown = show(check);
    // A reason may quote the identity provider's own message, and that the person.
    return `[${check.state}] ${words(check.title, language)}: ${check.id === 'status' ? withoutQuotes(words(check.reason, language)) : words(check.reason, language)}${shown}`.replaceAll('**', '');
  });
  const names = claims.map(({ name, values }) => `  ${name}: ${values.map(masked).join(', ')}`);
  return withoutAddresses([`SSO Handshake: ${verdict}${start ? `, ${start === 'sp' ? 'SP-initiated' : 'IdP-initiated'}` : ''}`, '', ...lines,
    ...(names.length > 0 ? ['', 'Claims:', ...names] : []), ''].join('\n'));
}

/** What the identity provider's message quotes may be a person's name. */
const withoutQuotes = (text: string) => text.replace(/[「『《〈„][^「」『』《》〈〉„“\n]{1,600}[」』》〉“]/g, '…').replace(/(?<=^|[\s(:,])(['"“„‘«])[^'"“”„‘’«»\n]{1,600}(['"”“’»])(?=$|[\s).,;:!])/g, '$1…$2');
const withoutAddresses = (text: string) => text.replace(/[^\s@"'<>:]+@[^\s@"'<>]+/g, '(e-mail)');

function show({ id, expected, received, state }: Check): string {
  const open = plain.has(id);
  const name = id.startsWith('claim:') && state !== 'passed' && expected !== undefined && !/@/.test(`${expected}${received ?? ''}`);
  // What stands behind the connection's own address may open something.
  const bare = (value: string) => (id === 'posted-to' && value !== expected ? value.replace(/[?#].*/, '?…') : value);
  const how = (value: string) => (open || name ? bare(value) : masked(value));
  return (expected === undefined ? '' : `\n    expected: ${how(expected)}`) + (received === undefined ? '' : `\n    received: ${how(received)}`);
}

/** Kind and length, not content. */
export function masked(value: string): string {
  const kind = value === '' ? 'empty'
    : /^[^@\s]+@[^@\s]+$/.test(value) ? `e-mail at ${value.split('@')[1]?.replace(/[^.]+/g, (part) => '*'.repeat(Math.min(part.length, 8)))}`
    : /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? 'GUID' : 'text';
  return `(${kind}, ${value.length})`;
}
