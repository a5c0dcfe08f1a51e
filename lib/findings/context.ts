import type { Connection } from '../connection/connection.ts';
import { valuesOf } from '../connection/values.ts';
import { anchorByRef, providerById } from '../guide/registry.ts';
import type { AnchorRef, Guide, Provider, Text, ValueId, ValueProfile } from '../guide/schema/index.ts';

/** What the rules look at. */
export interface Context {
  connection: Connection;
  guide: Guide;
  values: Partial<Record<ValueId, string>>;
  idp: Provider;
  sp: Provider;
  now: Date;
}

export function contextOf(connection: Connection, guide: Guide, now: Date): Context | null {
  const idp = providerById(guide.idp);
  const sp = providerById(guide.sp);
  return idp && sp ? { connection, guide, values: valuesOf(connection, guide), idp, sp, now } : null;
}

/** The provider that makes a value, with how it speaks of it. */
export function profileOf(id: ValueId, { idp, sp }: Context): { provider: Provider; profile: ValueProfile } | null {
  for (const provider of [sp, idp]) {
    const profile = provider.values[id];
    if (profile) return { provider, profile };
  }
  return null;
}

/** A value's name as its own console has it. */
export const valueLabel = (id: ValueId, context: Context): string => profileOf(id, context)?.profile.aliases[0] ?? id;

/** `Krisp · Your team slug`: whose value, and its name there. */
export const heldLabel = (id: ValueId, context: Context): string => {
  const found = profileOf(id, context);
  return found ? `${found.provider.name} · ${found.profile.aliases[0] ?? id}` : id;
};

/** Whose console a control stands on. */
export const consoleOf = (ref: AnchorRef, { idp, sp }: Context): Provider => (anchorByRef(ref)?.page.side === 'sp' ? sp : idp);

/** What a console calls a control, in our two languages where it is on record. A name made of a value is given by that value. */
export function placeName(ref: AnchorRef, { values }: Context): Text {
  const { anchor, page } = anchorByRef(ref) ?? {};
  const names = anchor?.names;
  const whole = (name: string | undefined) => name?.replace(/\{([a-z-]+)\}/g, (all, id: ValueId) => values[id] ?? all);
  // No source may have named the control: then its screen has to do.
  const en = whole(names?.en[0]) ?? page?.title.en ?? ref;
  return { en, de: whole(names?.de?.[0]) ?? whole(names?.en[0]) ?? page?.title.de ?? en };
}

export const placeLabel = (ref: AnchorRef, context: Context): string =>
  `${consoleOf(ref, context).name} · ${placeName(ref, context).en}`;

/** The step that holds the value: where it is read. */
export const stepThatReads = (id: ValueId, { guide }: Context): string | undefined =>
  guide.steps.find((step) => (step.act === 'read' || step.act === 'file') && step.captures.some(({ value }) => value === id))?.id ??
  guide.steps.find((step) => step.act === 'fill' && step.fields.some(({ value }) => value === id))?.id;
