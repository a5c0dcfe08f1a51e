import type { Connection } from '../connection/connection.ts';
import { valuesOf } from '../connection/values.ts';
import type { Look } from '../dom/look.ts';
import { guideById, pageById, providerById } from './registry.ts';
import { isCertificate, sameValue } from './same.ts';
import { certificateAs } from './certificate-text.ts';
import type { AnchorRef, Field, Guide, Step } from './schema/index.ts';

export interface PlannedFill {
  field: Field;
  /** In the shape this provider's form wants; empty while nothing is held. */
  value: string;
  /** What stands there now; null: the field is not there yet (its `reveal` makes it appear, or the screen is another). */
  before: string | null;
  state: 'same' | 'differs' | 'absent' | 'ambiguous' | 'no-value';
}

/** What filling a step would change, field by field. Empty for steps that fill nothing. */
export function fillPlan(
  step: Step,
  connection: Connection,
  looks: ReadonlyMap<AnchorRef, Look>,
  guide: Guide | undefined = guideById(connection.guide),
): PlannedFill[] {
  if (step.act !== 'fill' || !guide) return [];
  const values = valuesOf(connection, guide);
  const provider = providerById(pageById(step.page)?.side === 'sp' ? guide.sp : guide.idp);
  const fields = step.fields.filter(({ value, optional }) => !optional || (values[value] ?? '') !== '');
  return fields.map((wanted): PlannedFill => {
    const found = (ref: AnchorRef | undefined) => ref !== undefined && (looks.get(ref)?.found ?? 'none') !== 'none';
    const field = wanted.or && !found(wanted.anchor) && found(wanted.or) ? { ...wanted, anchor: wanted.or } : wanted;
    const held = values[field.value] ?? '';
    const value = isCertificate(field.value) ? certificateAs(held, provider?.certificateShape ?? 'pem') : held;
    const look = looks.get(field.anchor);
    const before = look?.found === 'one' ? look.text : null;
    if (value === '') return { field, value, before, state: 'no-value' };
    if (look?.found === 'many') return { field, value, before: null, state: 'ambiguous' };
    if (before === null) return { field, value, before, state: 'absent' };
    // A radio or a check box shows its choice by being chosen.
    if (look?.found === 'one' && look.checked !== null) return { field, value, before, state: look.checked ? 'same' : 'differs' };
    return { field, value, before, state: sameValue(field.value, before, value) ? 'same' : 'differs' };
  });
}
