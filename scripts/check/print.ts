import { styleText } from 'node:util';
import process from 'node:process';
import type { Answer } from '../check.ts';

type Style = Parameters<typeof styleText>[0];

/** Coloured only on a terminal that wants it: `styleText` heeds NO_COLOR, FORCE_COLOR and what stdout is. */
const paint = (style: Style, text: string) => styleText(style, text, { stream: process.stdout });

const marks = { accept: paint('green', '✓'), warn: paint('yellow', '!'), reject: paint('red', '✗') };
const severities = { error: paint('red', 'error'), warning: paint('yellow', 'warning'), info: paint('cyan', 'note') };

/** A file's name comes from a disk and values come from the file: control characters must not reach the terminal. */
const safe = (text: unknown) => String(text).replace(/[\p{Cc}\p{Bidi_Control}]/gu, '·');

/** One answer in words. */
export function printAnswer(answer: Answer, verbose: boolean): string {
  const lines = [`${marks[answer.verdict]} ${paint('bold', safe(answer.file))}  ${headline(answer)}`];
  const line = (label: string, value: unknown) => lines.push(`    ${paint('dim', label.padEnd(16))} ${safe(value)}`);
  const shown = verbose ? answer.certificates : answer.certificates.slice(0, 4);
  for (const one of shown) {
    const { algorithm, bits, curve } = one.publicKey;
    line('certificate', one.subject || '(no name)');
    line('', `${one.notBefore?.slice(0, 10) ?? '?'} to ${one.notAfter?.slice(0, 10) ?? '?'}, ${algorithm}${bits ? ` ${bits}` : ''}${curve ? ` ${curve}` : ''}, SHA-1 ${one.sha1}`);
    if (verbose) line('', `SHA-256 ${one.sha256}, serial ${one.serialNumber}`);
  }
  if (shown.length < answer.certificates.length) line('', `and ${answer.certificates.length - shown.length} more (--verbose)`);
  printEntities(answer, verbose, line);
  printResponse(answer, line);
  const problems = verbose ? answer.problems : answer.problems.slice(0, 8);
  for (const { severity, code, message, where } of problems) {
    lines.push(`    ${severities[severity]}: ${safe(message)}${where ? paint('dim', ` (${safe(where)})`) : ''}${verbose ? paint('dim', ` [${code}]`) : ''}`);
  }
  if (problems.length < answer.problems.length) lines.push(`    and ${answer.problems.length - problems.length} more (--verbose)`);
  for (const opinion of answer.secondOpinions ?? []) lines.push(`    ${paint('dim', safe(opinion))}`);
  return lines.join('\n');
}

function headline({ refused, kind }: Answer): string {
  return refused ? paint('red', `refused: ${safe(refused)}`) : paint('dim', safe(kind));
}

interface ShownEntity {
  entityId: string | null;
  displayName?: string | null;
  entra?: { scope: string; tenantId: string | null } | null;
  idp?: { singleSignOnServices: ShownEndpoint[]; singleLogoutServices: ShownEndpoint[] } | null;
  sp?: { assertionConsumerServices: ShownEndpoint[] } | null;
}

interface ShownEndpoint {
  binding: string | null;
  location: string | null;
}

function printEntities({ metadata }: Answer, verbose: boolean, line: (label: string, value: unknown) => void): void {
  const entities = (metadata?.entities ?? []) as ShownEntity[];
  const shown = verbose ? entities : entities.slice(0, 3);
  for (const entity of shown) {
    line('entity', `${entity.entityId}${entity.displayName ? `  (${entity.displayName})` : ''}`);
    if (entity.entra) line('Entra', `${entity.entra.scope} metadata, tenant ${entity.entra.tenantId ?? 'any'}`);
    const ends: [string, ShownEndpoint[]][] = [
      ['sign-in', entity.idp?.singleSignOnServices ?? []],
      ['sign-out', entity.idp?.singleLogoutServices ?? []],
      ['reply URL', entity.sp?.assertionConsumerServices ?? []],
    ];
    for (const [label, endpoints] of ends) {
      for (const { binding, location } of endpoints) line(label, `${location}  ${binding?.split(':').at(-1) ?? 'no binding'}`);
    }
  }
  if (shown.length < entities.length) line('', `and ${entities.length - shown.length} more entities (--verbose)`);
}

interface ShownResponse {
  issuer: string | null;
  destination: string | null;
  status: string[];
  assertions: { id: string | null; verified: boolean; nameId: { value: string; format: string | null } | null }[];
}

function printResponse({ response }: Answer, line: (label: string, value: unknown) => void): void {
  if (!response) return;
  const { issuer, destination, assertions } = response as ShownResponse;
  line('issuer', issuer);
  line('destination', destination);
  for (const { verified, nameId } of assertions) line(verified ? 'verified' : 'not verified', nameId?.value ?? '(no NameID)');
}
