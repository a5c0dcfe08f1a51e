import type { Connection } from '../connection/connection.ts';
import type { Guide } from '../guide/schema/index.ts';
import { agreementFindings, draftFindings } from './agreements.ts';
import { certificateFindings } from './certificates.ts';
import { claimFormFindings } from './claims.ts';
import { contextOf } from './context.ts';
import type { Context } from './context.ts';
import { emailSourceFindings } from './email-source.ts';
import { environmentFindings, sharedIdentifierFindings } from './environments.ts';
import { bySeverity } from './finding.ts';
import type { Finding } from './finding.ts';
import { heldValueFindings, tenantFindings } from './held-values.ts';
import { seenFindings } from './seen.ts';
import { sourceFindings } from './sources.ts';

export type { Finding, Severity } from './finding.ts';
export { agreementState } from './shown.ts';
export { difference, differsAt } from './difference.ts';

/**
 * Everything that can be said now, from what is held and what was last seen, worst first. Pure and synchronous; `now` judges
 * certificates. `others`: further connections, which may clash with this one.
 */
export function findings(connection: Connection, guide: Guide, now: Date, others: readonly Connection[] = []): Finding[] {
  const context = contextOf(connection, guide, now);
  return context ? findingsIn(context, others) : [];
}

/** The same for providers that may not be in the registry. */
export function findingsIn(context: Context, others: readonly Connection[] = []): Finding[] {
  const held = heldValueFindings(context);
  const tenants = [...tenantFindings(context), ...environmentFindings(context)];
  const faulty = new Set([...held, ...tenants].filter(({ severity }) => severity === 'fail').map(({ about }) => about[0]));
  const sources = sourceFindings(context).filter(({ about }) => !faulty.has(about[0]));
  for (const { about } of sources) faulty.add(about[0]);
  // A page that differs from a value which is wrong itself is no second fault; it is looked at again when the value is mended.
  const pages = [...agreementFindings(context), ...draftFindings(context)].filter(({ about }) => !faulty.has(about[0]));
  return bySeverity([...held, ...tenants, ...sharedIdentifierFindings(context, others), ...sources, ...pages, ...claimFormFindings(context), ...emailSourceFindings(context), ...certificateFindings(context), ...seenFindings(context)]);
}
