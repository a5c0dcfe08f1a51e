import { valueIds } from '../guide/schema/index.ts';
import type { ValueId } from '../guide/schema/index.ts';
import { fillAll } from '../guide/words.ts';
import { sourceOf } from './catalogue.ts';
import type { RuleId } from './catalogue.ts';
import { clean, invisibleAt, lookAlikeAt, skeleton } from './characters.ts';
import { profileOf, heldLabel, stepThatReads, valueLabel } from './context.ts';
import type { Context } from './context.ts';
import { differsAt } from './difference.ts';
import type { Finding, Severity } from './finding.ts';
import { heldWords } from './rule-words.ts';
import { leftover } from './shown.ts';

/** Values that are free text: spaces belong to them. */
const freeText: ReadonlySet<ValueId> = new Set([
  'app-name',
  'gallery-name',
  'signing-certificate',
  'previous-certificate',
  'sp-certificate',
  'sso-name',
  'sso-type',
  'user-id-type',
  'user-id-location',
  'request-binding',
  'not-provisioned-message',
  'advocacy-name',
  'advocacy-attribute',
]);

export const matches = (pattern: string | undefined, text: string): boolean => pattern !== undefined && new RegExp(pattern, 'i').test(text);

/** What is wrong with a value by itself; at most one thing a value, the likeliest. */
export function heldValueFindings(context: Context): Finding[] {
  return valueIds.flatMap((id) => {
    const value = context.values[id];
    const found = value === undefined || freeText.has(id) ? null : faultOf(id, value, context);
    return found ? [found] : [];
  });
}

function faultOf(id: ValueId, value: string, context: Context): Finding | null {
  const known = profileOf(id, context);
  const { provider, profile } = known ?? {};
  const finding = (
    rule: RuleId,
    severity: Severity,
    more: { right?: Finding['right']; at?: number; other?: ValueId } = {},
  ): Finding => {
    const put = {
      value: valueLabel(id, context),
      console: provider?.name ?? '',
      other: more.other ? valueLabel(more.other, context) : '',
    };
    const { title, detail, remedy } = heldWords[rule] ?? heldWords.pattern!;
    return {
      rule,
      severity,
      about: more.other ? [id, more.other] : [id],
      title: fillAll(title, put),
      detail: fillAll(detail, put),
      left: { label: heldLabel(id, context), text: value },
      ...(more.right ? { right: more.right } : {}),
      ...(more.at === undefined || more.at < 0 ? {} : { differsAt: more.at }),
      remedy: fillAll(remedy, put),
      step: stepThatReads(id, context),
      source: rule === 'pattern' && provider?.sources[0] ? `${provider.sources[0].name}, ${provider.sources[0].date}` : sourceOf(rule),
    };
  };
  const placeholderPart = leftover.exec(value);
  if (placeholderPart) return finding('placeholder-left', 'fail', { at: Array.from(value.slice(0, placeholderPart.index)).length });
  if (clean(value) !== value) return finding('invisible-character', 'fail', { at: invisibleAt(value) });
  const space = [...value].findIndex((character) => /\s/.test(character));
  if (space >= 0) return finding('stray-space', 'fail', { at: space });
  if (lookAlikeAt(value) >= 0 && skeleton(value) !== value) return finding('look-alike', 'fail', { at: lookAlikeAt(value) });
  const pattern = profile?.pattern;
  if (pattern === undefined || matches(pattern, value)) return null;
  if (/^http:\/\//i.test(value) && matches(pattern, value.replace(/^http:/i, 'https:'))) return finding('not-https', 'fail', { at: 4 });
  const other = valueIds.find((one) => one !== id && one !== 'email-claim-source' && distinctive(one, context) && matches(profileOf(one, context)?.profile.pattern, value));
  if (other) return finding('swapped-fields', 'fail', { other });
  const slash = value.endsWith('/') ? value.replace(/\/+$/, '') : `${value}/`;
  if (matches(pattern, slash)) {
    const right = { label: provider?.name ?? '', text: slash };
    return finding('trailing-slash', 'fail', { right, at: differsAt(value, slash) });
  }
  return finding('pattern', 'warn', profile?.example ? { right: { label: provider?.name ?? '', text: profile.example } } : {});
}

/** Only an address has a pattern that nothing else fits. */
const distinctive = (id: ValueId, context: Context): boolean => profileOf(id, context)?.profile.pattern?.startsWith('^https:') === true && id !== 'slo-url';

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** The tenant that a value of Entra's names; null where it names none. */
export const tenantIn = (text: string): string | null => guid.exec(text)?.[0].toLowerCase() ?? null;

/** Values of the identity provider that name their tenant must all name the same one; a metadata address must be this app's. */
export function tenantFindings(context: Context): Finding[] {
  const { values } = context;
  const naming = (['idp-entity-id', 'sso-url', 'metadata-url', 'slo-url', 'tenant-id'] as const).flatMap((id) => {
    const tenant = tenantIn(values[id] ?? '');
    return tenant ? [{ id, tenant, text: values[id] ?? '' }] : [];
  });
  const [first] = naming;
  const findings: Finding[] = [];
  const words = (rule: RuleId, id: ValueId, other: ValueId) => {
    const put = { value: valueLabel(id, context), other: valueLabel(other, context), console: context.idp.name };
    const { title, detail, remedy } = heldWords[rule]!;
    return { title: fillAll(title, put), detail: fillAll(detail, put), remedy: fillAll(remedy, put), step: stepThatReads(id, context), source: sourceOf(rule) };
  };
  const stranger = first && naming.find(({ tenant }) => tenant !== first.tenant);
  if (first && stranger) {
    findings.push({
      rule: 'wrong-tenant',
      severity: 'fail',
      about: [stranger.id, first.id],
      ...words('wrong-tenant', stranger.id, first.id),
      left: { label: heldLabel(first.id, context), text: first.text },
      right: { label: heldLabel(stranger.id, context), text: stranger.text },
    });
  }
  const app = /[?&]appid=([0-9a-f-]{36})/i.exec(values['metadata-url'] ?? '')?.[1]?.toLowerCase();
  const appId = values['app-id']?.toLowerCase();
  if (app && appId && app !== appId) {
    findings.push({
      rule: 'wrong-app',
      severity: 'fail',
      about: ['metadata-url', 'app-id'],
      ...words('wrong-app', 'metadata-url', 'app-id'),
      left: { label: heldLabel('app-id', context), text: appId },
      right: { label: heldLabel('metadata-url', context), text: values['metadata-url'] ?? '' },
    });
  }
  return findings;
}
