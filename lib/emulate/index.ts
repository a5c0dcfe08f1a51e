import type { Connection } from '../connection/connection.ts';
import { contextOf } from '../findings/context.ts';
import type { Context } from '../findings/context.ts';
import { fillAll } from '../guide/words.ts';
import type { Guide } from '../guide/schema/index.ts';
import { accountChecks, claimSourceCheck } from './account.ts';
import { checker } from './check.ts';
import type { Checker } from './check.ts';
import { hopWords } from './check-words.ts';
import { entraApp, sourceValue } from './entra.ts';
import type { EntraApp } from './entra.ts';
import { expectedOf, ownNameCheck } from './expected.ts';
import { idpChecks, issueChecks } from './idp-checks.ts';
import { hopIds } from './hops.ts';
import type { Check, Emulation, Hop, HopId, Options, State } from './hops.ts';
import { issueResponse } from './issue.ts';
import { responseChecks } from './response-checks.ts';
import { certificateFormCheck, certificateTimeCheck, signatureCheck } from './sp-certificate.ts';
import { beginsAt, deliveryOf, requestOf, spRequestChecks } from './sp-request.ts';

export type { Check, Emulation, Hop, HopId, Known, Options, Person, Start, State } from './hops.ts';
export { causes, findingOf } from './causes.ts';
export { checkSources } from './check-sources.ts';
export { checkWords } from './check-words.ts';
export type { CheckId } from './check-words.ts';
export { checker } from './check.ts';
export { expectedOf } from './expected.ts';
export { responseChecks } from './response-checks.ts';
export type { Expected } from './response-checks.ts';

/**
 * What would happen if somebody signed in now, by what both consoles showed and what is held: the request, Entra's checks, its response,
 * the service provider's checks, the account. Pure and synchronous. Null where the guide's providers are not known. With `user`, `now`,
 * `start` and `known` other people, days and ways can be tried.
 */
export function emulate(connection: Connection, guide: Guide, options: Options): Emulation | null {
  const context = contextOf(connection, guide, options.now);
  if (!context) return null;
  const { now, user = {}, known = {} } = options;
  const start = options.start ?? (context.sp.demands?.starts === 'idp' ? 'idp' : 'sp');
  const make = checker(context);
  const app = entraApp(context);
  const begins = beginsAt(start, app);
  const request = begins === 'sp' ? requestOf(context, now) : null;
  const delivery = deliveryOf(context, app, begins);
  const response = issueResponse(context, app, { request, delivery, user, known, now });
  const expected = expectedOf(context, { at: now.getTime(), inResponseTo: request?.fields.id ?? null, known });

  const judged = response ? responseChecks(response, expected, make) : { message: [], attributes: [] };
  const delivered = make.same('delivery', expected.acsUrl, delivery, ['acs-url']);
  const time = certificateTimeCheck(context, now, known, make);
  const own = ownNameCheck(context, make);
  // A request that cannot be reckoned yet is no login that began without one.
  const answered: Check['id'][] = begins === 'sp' && !request ? [] : ['start', 'in-response-to'];
  const checks: Record<HopId, Check[]> = {
    'sp-request': spRequestChecks(context, app, start, make),
    'idp-checks': idpChecks(context, app, request, user, known, make),
    'idp-response': issueChecks(context, app, user, make),
    'sp-checks': [
      delivered,
      certificateFormCheck(context, make),
      ...unless(delivered, judged.message, [...answered, 'status', 'encrypted']),
      signatureCheck(context, app, make),
      ...(time ? [time] : []),
      ...unless(delivered, judged.message, ['signed-part', 'algorithm', 'issuer', 'time', 'audience', 'name-id-format']),
      ...own,
    ],
    account: accountHop(context, judged.attributes, { app, user, known, make }),
  };
  const hops = hopsOf(checks, context);
  const all = hops.flatMap((hop) => hop.checks);
  return {
    begins,
    request,
    response,
    hops,
    outcome: worst(hops.map(({ state }) => state)),
    first: all.find(({ state }) => state === 'failed') ?? null,
  };
}

/** What goes astray is judged by nobody; what Entra addresses as it delivers need not be compared again. */
const unless = (delivered: Check, checks: readonly Check[], ids: readonly Check['id'][]): Check[] =>
  delivered.state === 'failed' ? [] : checks.filter(({ id }) => ids.includes(id));

function accountHop(
  context: Context,
  attributes: readonly Check[],
  { app, user, known, make }: { app: EntraApp; user: NonNullable<Options['user']>; known: NonNullable<Options['known']>; make: Checker },
): Check[] {
  const source = claimSourceCheck(context, app, user, make);
  const notSeen = app.claim === null;
  const named = notSeen
    ? [make.unknown('claim-name', { en: 'The app’s claims have not been seen yet.', de: 'Die Ansprüche der App waren noch nicht zu sehen.' }, { about: ['email-claim-name'] })]
    : attributes.filter(({ id }) => id !== 'claim-value' || source === null);
  // An empty source leaves the whole claim out: that is the cause, and not its name.
  const claims = source?.state === 'failed' ? named.filter(({ id }) => id !== 'claim-name') : named;
  const demand = (context.sp.demands?.claims ?? []).length > 0;
  const checks = demand ? [...claims, ...(source ? [source] : [])] : attributes.filter(({ id }) => id === 'groups');
  // Whose address it is, is only known of a person who was described.
  const told = user.userPrincipalName !== undefined || user.mail !== undefined || user.guest === true;
  const address = told && app.claim && app.claim !== 'missing' ? sourceValue(app.claim.source, user) : null;
  return [...checks, ...accountChecks(context, address, user, known, make)];
}

function hopsOf(checks: Record<HopId, Check[]>, context: Context): Hop[] {
  let reached = true;
  return hopIds.map((id) => {
    const state = worst(checks[id].map((check) => check.state));
    const hop = { id, title: fillAll(hopWords[id], { sp: context.sp.name }), state, reached, checks: checks[id] };
    if (state === 'failed') reached = false;
    return hop;
  });
}

const worst = (states: readonly State[]): State => (states.includes('failed') ? 'failed' : states.includes('unknown') ? 'unknown' : 'passed');
