import type { Connection } from '../connection/connection.ts';
import type { Guide } from '../guide/schema/index.ts';
import { agreementFindings, draftFindings } from './agreements.ts';
import { certificateFindings } from './certificates.ts';
import { claimFormFindings } from './claims.ts';
import { contextOf } from './context.ts';
import { bySeverity } from './finding.ts';
import type { Finding } from './finding.ts';
import { heldValueFindings, tenantFindings } from './held-values.ts';

export type { Finding, Severity } from './finding.ts';
export { agreementState } from './shown.ts';
export { difference, differsAt } from './difference.ts';

/**
 * Everything that can be said now, from what is held and what was last seen, worst first. Pure and synchronous; `now` judges
 * certificates.
 */
export function findings(connection: Connection, guide: Guide, now: Date): Finding[] {
  const context = contextOf(connection, guide, now);
  if (!context) return [];
  return bySeverity([
    ...heldValueFindings(context),
    ...tenantFindings(context),
    ...agreementFindings(context),
    ...draftFindings(context),
    ...claimFormFindings(context),
    ...certificateFindings(context),
  ]);
}
