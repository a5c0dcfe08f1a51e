import { anchorByRef } from '../guide/registry.ts';
import { stepThatReads } from '../findings/context.ts';
import type { Context } from '../findings/context.ts';
import type { Place } from './error-code.ts';

/** The guide's step in which a fault is mended; none where no step leads there. */
export function stepOf(place: Place, context: Context): string | undefined {
  const { guide } = context;
  if (typeof place === 'object') {
    const { value, side } = place;
    return guide.agreements.find((one) =>
      (one.value === value || (value === 'signing-certificate' && one.as === 'certificate')) && anchorByRef(one.shownAt)?.page.side === side)?.step
      ?? guide.steps.find((step) => step.side === side && step.act === 'fill' && step.fields.some((field) => field.value === value))?.id
      ?? guide.steps.find((step) => side === 'sp' && step.act === 'hand-over')?.id
      ?? stepThatReads(value, context);
  }
  const onPage = (...pages: string[]) => guide.steps.find(({ page }) => pages.includes(page))?.id;
  switch (place) {
    case 'assignment':
      return onPage('entra/users', 'entra/add-assignment');
    case 'certificate':
      return guide.steps.find(({ act }) => act === 'file')?.id ?? stepThatReads('signing-certificate', context);
    case 'claims':
      return guide.agreements.find(({ value }) => value === 'email-claim-source' || value === 'email-claim-name')?.step ?? onPage('entra/manage-claim', 'entra/claims');
    case 'saml-mode':
      return onPage('entra/sso-method');
    default:
      return undefined;
  }
}
