/**
 * What an error means for this connection: `diagnose(text, connection, guide, { now })`. The text may be an error page, its source, a log line or
 * an address. Found by code and structure, never by Microsoft's sentences ("apps must not depend on them", reference-error-codes). What
 * is not known is told with the official look-up, the correlation ID and the time. `errorCodes` is the whole table.
 */
import type { Connection } from '../connection/index.ts';
import { contextOf, heldLabel } from '../findings/context.ts';
import type { Context } from '../findings/context.ts';
import { difference, differsAt } from '../findings/difference.ts';
import { findings } from '../findings/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Guide, Text, ValueId } from '../guide/schema/index.ts';
import { holdsPrivateKey } from '../connection/index.ts';
import { peopleCodes } from './codes/people.ts';
import { setUpCodes } from './codes/set-up.ts';
import type { ErrorCode, Place } from './error-code.ts';
import { readError } from './read-error.ts';
import type { ErrorFacts } from './read-error.ts';
import { serviceErrors, statusErrors } from './service-errors.ts';
import { stepOf } from './step-of.ts';

export type { ErrorCode, Place } from './error-code.ts';
export type { ErrorFacts } from './read-error.ts';
export { readError } from './read-error.ts';
export { serviceErrors } from './service-errors.ts';

/** Every AADSTS code that we have words for. */
export const errorCodes: readonly ErrorCode[] = [...setUpCodes, ...peopleCodes];

const byCode = new Map(errorCodes.map((one) => [one.code, one]));

export interface Diagnosis {
  /** `code` in our table · `unknown-code` not in it · `service` the service provider's own error · `status` SAML's. */
  kind: 'code' | 'unknown-code' | 'service' | 'status' | 'portal';
  /** `AADSTS50011`, a status, or the service error's id. */
  id: string;
  means: Text;
  /** What it means here; absent where the connection adds nothing. */
  here?: Text;
  /** What should stand there, and what the message (or a page) says stands there. */
  left?: { label: string; text: string };
  right?: { label: string; text: string };
  differsAt?: number | undefined;
  remedy: Text;
  step?: string | undefined;
  /** Microsoft's own look-up of the code. */
  link?: string;
  source?: string;
}

export interface Diagnoses {
  /** Worst known first; empty where the text tells nothing. */
  all: Diagnosis[];
  correlationId: string | null;
  requestId: string | null;
  timestamp: string | null;
  refused: 'private-key' | null;
}

/** Never throws. A text with a private key is not read. */
export function diagnose(input: string, connection: Connection, guide: Guide, { now }: { now: Date }): Diagnoses {
  const context = contextOf(connection, guide, now);
  if (!context || holdsPrivateKey(input)) {
    return { all: [], correlationId: null, requestId: null, timestamp: null, refused: context ? 'private-key' : null };
  }
  const facts = readError(input);
  const found = findings(connection, guide, now);
  const all: Diagnosis[] = facts.codes.map((code) => ofCode(code, facts, context, found));
  if (all.length === 0) all.push(...ofPortal(facts, context), ...ofStatus(facts, context), ...ofService(facts, context, found));
  // The one that names a value of this connection says most.
  const known = all.toSorted((a, b) => Number(b.kind !== 'unknown-code') - Number(a.kind !== 'unknown-code') || Number(b.right !== undefined) - Number(a.right !== undefined));
  const { correlationId, requestId, timestamp } = facts;
  return { all: known, correlationId, requestId, timestamp, refused: null };
}

export const lookUp = (code: number): string => `https://login.microsoftonline.com/error?code=${code}`;

function ofCode(code: number, facts: ErrorFacts, context: Context, found: readonly Finding[]): Diagnosis {
  const known = byCode.get(code);
  const base = { id: `AADSTS${code}`, link: lookUp(code) };
  if (!known) {
    return {
      ...base, kind: 'unknown-code',
      means: { en: 'A code that we have no words for.', de: 'Ein Code, zu dem wir nichts wissen.' },
      remedy: {
        en: 'Look it up at Microsoft. For support, copy the correlation ID and the time along.',
        de: 'Schlagen Sie ihn bei Microsoft nach. Für den Support kopieren Sie Korrelations-ID und Zeit mit.',
      },
    };
  }
  return {
    ...base, kind: 'code', means: known.means, remedy: known.remedy, step: stepOf(known.place, context), source: 'Microsoft: reference-error-codes',
    ...here(known.place, known.compares, facts.quoted, context, found),
  };
}

/** The two values that disagree: from the message itself, else from what the consoles last showed. */
function here(
  place: Place, compares: ValueId | undefined, quoted: readonly string[], context: Context, found: readonly Finding[],
): Partial<Diagnosis> {
  const held = compares && context.values[compares];
  // Of a Login URL the messages name the tenant alone.
  const expected = compares === 'sso-url' && !quoted.some((one) => /^https?:/i.test(one)) ? tenantOf(held) : held;
  if (compares && expected) {
    const received = named(compares, expected, quoted);
    const label = { left: heldLabel(compares, context), right: `AADSTS · ${context.sp.name}` };
    if (received !== undefined && received !== expected) {
      const step = stepOf({ value: compares, side: 'idp' }, context);
      return {
        left: { label: label.left, text: expected }, right: { label: label.right, text: received }, differsAt: differsAt(expected, received),
        here: {
          en: `The service sent another value than this connection holds.${slip(expected, received).en}`,
          de: `Der Dienst hat einen anderen Wert gesendet, als diese Verbindung hat.${slip(expected, received).de}`,
        },
        ...(place === 'service' ? { step } : {}),
      };
    }
    if (received !== undefined) {
      const shown = differing(compares, found);
      return shown ?? {
        left: { label: label.left, text: expected }, right: { label: label.right, text: received },
        here: {
          en: 'The service sent exactly what this connection holds, so Entra must hold something else: the wrong app, another tenant, or not saved yet.',
          de: 'Der Dienst hat genau das gesendet, was diese Verbindung hat. Also hat Entra etwas anderes: falsche App, anderer Mandant oder noch nicht gespeichert.',
        },
      };
    }
    return differing(compares, found) ?? {};
  }
  const topic = place === 'certificate' ? 'signing-certificate' : place === 'claims' ? 'email-claim-name' : undefined;
  return (topic && differing(topic, found)) || {};
}

const tenantOf = (loginUrl: string | undefined) => /^https:\/\/[^/]+\/([^/]+)\//.exec(loginUrl ?? '')?.[1];

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The quoted value that stands for ours: the one most like it, else the first of its kind. */
function named(id: ValueId, expected: string, quoted: readonly string[]): string | undefined {
  const alike = quoted.find((one) => one === expected) ?? quoted.find((one) => difference(expected, one) !== 'other');
  if (alike !== undefined) return alike;
  if (id === 'acs-url') return quoted.find((one) => /^https?:\/\//i.test(one));
  if (id === 'sso-url') return quoted[0];
  return quoted.find((one) => !guid.test(one));
}

function slip(expected: string, received: string): { en: string; de: string } {
  const kind = difference(expected, received);
  const told: Partial<Record<string, { en: string; de: string }>> = {
    'trailing-slash': { en: ' Only the slash at the end differs.', de: ' Nur der Schrägstrich am Ende ist anders.' },
    'letter-case': { en: ' Only large and small letters differ.', de: ' Nur Groß- und Kleinschreibung ist anders.' },
    scheme: { en: ' http and https are mixed.', de: ' http und https sind vermischt.' },
    'stray-space': { en: ' There is a space too many.', de: ' Ein Leerzeichen ist zu viel.' },
    'wrong-tenant': { en: ' It is another tenant’s.', de: ' Es gehört zu einem anderen Mandanten.' },
  };
  return told[kind ?? ''] ?? { en: '', de: '' };
}

/** A finding that already names the fault, with both strings. */
function differing(id: ValueId, found: readonly Finding[]): Partial<Diagnosis> | null {
  const finding = found.find(({ about, severity }) => severity === 'fail' && about[0] === id);
  if (!finding) return null;
  const { title, left, right, differsAt: at, remedy, step } = finding;
  return { here: title, remedy, step, ...(left ? { left } : {}), ...(right ? { right } : {}), differsAt: at };
}

function ofStatus({ statuses }: ErrorFacts, context: Context): Diagnosis[] {
  return statuses.flatMap((status): Diagnosis[] => {
    const known = statusErrors[status];
    return known ? [{ kind: 'status', id: status, means: known.means, remedy: known.remedy, step: stepOf(known.place, context), source: 'SAML 2.0 Core §3.2.2.2' }] : [];
  });
}

function ofPortal({ portal }: ErrorFacts, context: Context): Diagnosis[] {
  return portal.map((id) => ({
    kind: 'portal', id,
    means: {
      en: 'Entra does not take an Identifier that is no URI while the app is not set to SAML.',
      de: 'Entra nimmt keinen Bezeichner, der keine URI ist, solange die App nicht auf SAML steht.',
    },
    remedy: {
      en: 'Choose **SAML** as the sign-on method first, then save the Identifier.',
      de: 'Wählen Sie zuerst **SAML** als Anmeldemethode, und speichern Sie dann den Bezeichner.',
    },
    step: stepOf('saml-mode', context), source: 'Microsoft: onboarding agent guide',
  }));
}

function ofService({ text, oauth }: ErrorFacts, context: Context, found: readonly Finding[]): Diagnosis[] {
  const said = oauth ? `${oauth.error} ${oauth.description}` : text;
  const known = serviceErrors.find(({ of, shows }) => (of === undefined || of.includes(context.sp.id)) && shows.every((pattern) => pattern.test(said)));
  if (known) {
    return [{
      kind: 'service', id: known.id, means: known.means, remedy: known.remedy, step: stepOf(known.place, context),
      source: `${known.source.name}, ${known.source.date}`, ...here(known.place, undefined, [], context, found),
    }];
  }
  if (!oauth) return [];
  return [{
    kind: 'service', id: oauth.error || 'error',
    means: {
      en: `${context.sp.name} (or what it is built on) refused: “${oauth.description || oauth.error}”`,
      de: `${context.sp.name} (oder worauf es gebaut ist) hat abgelehnt: „${oauth.description || oauth.error}“`,
    },
    remedy: {
      en: 'Watch one login here: the judgement shows what did not fit.',
      de: 'Beobachten Sie hier eine Anmeldung: Das Urteil zeigt, was nicht passte.',
    },
  }];
}
