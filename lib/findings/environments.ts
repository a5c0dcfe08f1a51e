import type { ValueId } from '../guide/schema/index.ts';
import { fillAll } from '../guide/words.ts';
import { sourceOf } from './catalogue.ts';
import type { RuleId } from './catalogue.ts';
import { heldLabel, stepThatReads, valueLabel } from './context.ts';
import type { Context } from './context.ts';
import type { Finding, Severity } from './finding.ts';
import { heldWords } from './rule-words.ts';

const names = ['production', 'staging'] as const;
type Environment = (typeof names)[number];

/** The environment that a value names by its form; null where it fits both or neither. */
function environmentOf(id: ValueId, { sp, values }: Context): Environment | null {
  const patterns = sp.values[id]?.environments;
  const fits = patterns ? names.filter((name) => new RegExp(patterns[name], 'i').test(values[id] ?? '')) : [];
  return fits.length === 1 ? fits[0]! : null;
}

/**
 * Values of another environment than the rest, or than the connection says of itself (diagnostics: right values, wrong environment).
 * That two values disagree fails the login; that all agree and only the connection's own word differs may be the word.
 */
export function environmentFindings(context: Context): Finding[] {
  const { connection, sp } = context;
  const named = (Object.keys(sp.values) as ValueId[]).flatMap((id) => {
    const environment = environmentOf(id, context);
    return environment ? [{ id, environment }] : [];
  });
  const [first] = named;
  const stranger = first && named.find(({ environment }) => environment !== first.environment);
  if (first && stranger) return [finding('wrong-environment', 'fail', stranger.id, first.id, context)];
  const said = connection.environment;
  if (!first || said === 'practice' || first.environment === said) return [];
  return [finding('wrong-environment', 'warn', first.id, null, context)];
}

/**
 * Another connection has the same Entity ID: in one tenant Entra takes an identifier for one app only. Whether the tenants are the same
 * may not be known yet, and an app may be gone, so it is a warning.
 */
export function sharedIdentifierFindings(context: Context, others: readonly Context['connection'][]): Finding[] {
  const { connection, values, idp } = context;
  const own = values['sp-entity-id'];
  const practice = connection.environment === 'practice';
  const held = (one: Context['connection'], id: ValueId) => one.values[id]?.value.toLowerCase();
  const apart = (one: Context['connection'], id: ValueId) => {
    const [a, b] = [held(connection, id), held(one, id)];
    return a !== undefined && b !== undefined && a !== b;
  };
  const other = others.find((one) => {
    if (one.id === connection.id || (one.environment === 'practice') !== practice || apart(one, 'tenant-id')) return false;
    const object = held(one, 'object-id');
    if (object !== undefined && object === held(connection, 'object-id')) return false;
    // What the other has of its own, or what the identity provider showed for it: a mere proposal there is no clash yet.
    const has = [one.values['sp-entity-id']?.value, idp.places ? one.sightings[idp.places.identifier]?.text : undefined];
    return own !== undefined && has.some((value) => value?.split(/\r?\n/).includes(own));
  });
  if (!other || own === undefined) return [];
  const found = finding('shared-identifier', 'warn', 'sp-entity-id', null, context);
  return [{ ...found, right: { label: other.name, text: own } }];
}

function finding(rule: RuleId, severity: Severity, id: ValueId, other: ValueId | null, context: Context): Finding {
  const put = {
    value: valueLabel(id, context),
    console: context.sp.name,
    other: other ? valueLabel(other, context) : context.connection.environment,
  };
  const { title, detail, remedy } = heldWords[rule]!;
  return {
    rule,
    severity,
    about: other ? [id, other] : [id],
    title: fillAll(title, put),
    detail: fillAll(detail, put),
    left: { label: heldLabel(id, context), text: context.values[id] ?? '' },
    ...(other ? { right: { label: heldLabel(other, context), text: context.values[other] ?? '' } } : {}),
    remedy: fillAll(remedy, put),
    step: stepThatReads(id, context),
    source: sourceOf(rule),
  };
}
