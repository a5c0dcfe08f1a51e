import { anchorByRef } from '../guide/registry.ts';
import { stepThatReads } from '../findings/context.ts';
import type { Context } from '../findings/context.ts';
import type { Place } from './error-code.ts';

/** The guide's step in which a fault is mended; none where no step leads there. */
export function stepOf(place: Place, context: Context): string | undefined {
  const { guide, idp: { places } } = context;
  if (typeof place === 'object') {
    const { value, side } = place;
    return guide.agreements.find((one) =>
      (one.value === value || (value === 'signing-certificate' && one.as === 'certificate')) && anchorByRef(one.shownAt)?.page.side === side)?.step
      ?? guide.steps.find((step) => step.side === side && step.act === 'fill' && step.fields.some((field) => field.value === value))?.id
      ?? guide.steps.find((step) => side === 'sp' && step.act === 'hand-over')?.id
      ?? stepThatReads(value, context);
  }
  const onPage = (pages: readonly string[] = []) => guide.steps.find(({ page }) => pages.includes(page))?.id;
  switch (place) {
    case 'assignment':
      return onPage(places?.pages.assignment);
    case 'certificate':
      return guide.steps.find(({ act }) => act === 'file')?.id ?? stepThatReads('signing-certificate', context);
    case 'claims':
      return guide.agreements.find(({ value }) => value === 'email-claim-source' || value === 'email-claim-name')?.step ?? onPage(places?.pages.claims);
    case 'saml-mode':
      return onPage(places?.pages.method);
    default:
      return undefined;
  }
}
