import type { Connection, HeldValue } from '../connection/connection.ts';
import { holdValue, sight } from '../connection/index.ts';
import { holds } from '../guide/condition.ts';
import { guideById, parsePortalAddress, providerById } from '../guide/index.ts';
import type { Step, ValueId } from '../guide/schema/index.ts';
import type { View } from './console-model.ts';
import type { Opened } from './open-connection.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The ids that an Entra screen's address names: the tenant, where it is a GUID, the app's service principal and its
 * application.
 */
export function idsInAddress(url: string | null): Partial<Record<'tenant-id' | 'object-id' | 'app-id', string>> {
  const address = url === null ? null : parsePortalAddress(url);
  if (!address) return {};
  return {
    ...(address.tenant && guid.test(address.tenant) ? { 'tenant-id': address.tenant.toLowerCase() } : {}),
    ...(address.objectId ? { 'object-id': address.objectId } : {}),
    ...(address.appId ? { 'app-id': address.appId } : {}),
  };
}

/** Whose page it is instead: another app's, another tenant's, or another client's or environment's at the service. */
export type Strange = 'app' | 'tenant' | 'host';

/**
 * Does the page belong to another app or tenant than the connection's? Then nothing on it may be remembered, taken or
 * filled: same labels, wrong app. An app that another connection already has is not this one's either, until the admin
 * says so.
 */
export function foreign(
  view: View,
  connection: Connection,
  others: readonly Connection[] = [],
): Strange | null {
  if (view.side === 'sp') return onOtherHost(view, connection) ? 'host' : null;
  if (view.side !== 'idp') return null;
  const ids = idsInAddress(view.url);
  const differs = (id: ValueId) => {
    const held = connection.values[id]?.value.toLowerCase();
    const shown = ids[id as keyof typeof ids];
    return held !== undefined && shown !== undefined && held !== shown;
  };
  if (differs('tenant-id')) return 'tenant';
  const { 'object-id': objectId } = ids;
  const taken = others.some(
    ({ id, values }) => id !== connection.id && objectId !== undefined && values['object-id']?.value === objectId,
  );
  if (taken && connection.values['object-id'] === undefined) return 'app';
  return differs('object-id') || differs('app-id') ? 'app' : null;
}

/** The field in which a step names the app that it makes. */
export const appNameField = (step: Step | null) =>
  step?.act === 'fill' ? step.fields.find(({ value }) => value === 'app-name') : undefined;

/**
 * Before the guide has come to the identity provider, and until the app is made, a portal page in front shows whatever
 * the admin did last there: it says nothing of this connection's app, unless that app's name stands on it.
 */
export function tooEarly(view: View, step: Step | null, { connection, values }: Pick<Opened, 'connection' | 'values'>): boolean {
  if (view.side !== 'idp' || connection.values['object-id'] !== undefined) return false;
  if (step?.side !== 'idp') return true;
  if (!appNameField(step) || !view.url || !idsInAddress(view.url)['object-id']) return false;
  const here = sight({ ...connection, sightings: {} }, view.looks, { at: '', host: new URL(view.url).host });
  return holds(step.done, { connection: here, values, stepId: step.id }) === null;
}

/** The value that is the address of the service's console, where every client has one of its own. */
function consoleValue(connection: Connection): ValueId | undefined {
  return providerById(guideById(connection.guide)?.sp ?? '')?.console;
}

function onOtherHost({ url }: View, connection: Connection): boolean {
  const id = consoleValue(connection);
  const held = id && connection.values[id]?.value.trim();
  return Boolean(url && held && URL.canParse(held) && new URL(held).host !== new URL(url).host);
}

/** Takes the address's ids where none is held yet; `anew` takes them over what is held, on the admin's word. */
export function holdIds(connection: Connection, view: View, at: string, anew = false): Connection {
  if (view.side === 'sp' && view.url && anew) {
    const id = consoleValue(connection);
    const { host, origin } = new URL(view.url);
    return id ? holdValue(connection, id, { value: origin, provenance: { from: 'page', at, host, anchor: 'address' } }) : connection;
  }
  if (view.side !== 'idp' || !view.url) return connection;
  const host = new URL(view.url).host;
  let after = connection;
  for (const [id, value] of Object.entries(idsInAddress(view.url)) as [ValueId, string][]) {
    const held = after.values[id]?.value.toLowerCase();
    if (held === value || (held !== undefined && !anew)) continue;
    const taken: HeldValue = { value, provenance: { from: 'page', at, host, anchor: 'address' } };
    after = holdValue(after, id, taken);
  }
  return after;
}
