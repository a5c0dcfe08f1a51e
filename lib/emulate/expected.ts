import type { Context } from '../findings/context.ts';
import { takenAlgorithms } from '../findings/signing.ts';
import type { Checker } from './check.ts';
import { kept, made } from './fact.ts';
import type { Check, Known } from './hops.ts';
import { takesStart } from './criteria.ts';
import type { Expected } from './response-checks.ts';

/** What this service provider would hold a Response against, by what its console keeps. */
export function expectedOf(context: Context, { at, inResponseTo, known = {} }: { at: number; inResponseTo: string | null; known?: Known }): Expected {
  const { sp, values, guide } = context;
  const { demands } = sp;
  const issuer = demands?.keeps?.issuer;
  const compares = issuer ? issuer.value === 'idp-entity-id' : demands?.learns === 'metadata';
  const audience = demands?.keeps?.audience;
  return {
    at,
    acsUrl: made('acs-url', context),
    audience: audience ? kept(audience, 'sp-entity-id', context) : made(demands?.audience ?? 'sp-entity-id', context),
    issuer: compares ? kept(issuer, 'idp-entity-id', context) : 'not-compared',
    inResponseTo,
    idpInitiated: known.idpInitiated ?? takesStart(demands?.starts, 'idp'),
    demands,
    algorithms: takenAlgorithms(context),
    claims: (demands?.claims ?? []).map((demand) => {
      const shownAt = guide.agreements.find(({ value }) => value === 'email-claim-source')?.shownAt;
      const spellings = known.claimNames ?? demand.names;
      const agreed = demand.value ? values[demand.value] : undefined;
      const wanted = agreed !== undefined && spellings.includes(agreed) ? agreed : (spellings[0] ?? '');
      return { demand, wanted, spellings, ...(shownAt ? { at: shownAt } : {}) };
    }),
  };
}

/** A field in which the service wants its own name, though it is called the identity provider's. */
export function ownNameCheck(context: Context, make: Checker): Check[] {
  const issuer = context.sp.demands?.keeps?.issuer;
  if (!issuer || issuer.value === 'idp-entity-id') return [];
  const conflict = context.sp.conflicts.find(({ id }) => id === issuer.conflict);
  return [make.same('own-name', made(issuer.value, context), kept(issuer, issuer.value, context), [issuer.value], conflict?.says[0] ? { source: conflict.says[0].source } : {})];
}
