import type { AdminPage, AdminPageLiteral, Guide, GuideLiteral, Provider, ProviderLiteral, Step } from './schema/index.ts';

/*
 * Guides, pages and providers are literals in the product's own bundle: `test/data.test.ts` holds each against its schema, so the
 * product does not parse them again. These functions only put in the schema's defaults, and give the literal its type.
 */

export function defineGuide(literal: GuideLiteral): Guide {
  const steps = literal.steps.map((step) => ({
    ...step,
    way: step.way ?? [],
    conflicts: step.conflicts ?? [],
    optional: step.optional ?? false,
    alternatives: step.alternatives ?? [],
    ...(step.act === 'file' ? { takes: step.takes ?? 'signing-certificate' } : {}),
    ...(step.act === 'hand-over' ? { shape: step.shape ?? 'pem' } : {}),
  })) as Step[];
  const agreements = literal.agreements.map((agreement) => ({ ...agreement, as: agreement.as ?? ('text' as const) }));
  return { ...literal, purpose: literal.purpose ?? 'set-up', constants: literal.constants ?? {}, follows: literal.follows ?? {}, agreements, steps };
}

export function definePage(literal: AdminPageLiteral): AdminPage {
  const anchors: AdminPage['anchors'] = {};
  for (const [id, anchor] of Object.entries(literal.anchors)) {
    anchors[id] = { ...anchor, names: { ...anchor.names, en: anchor.names.en ?? [] }, scope: anchor.scope ?? [], evidence: anchor.evidence ?? [] };
  }
  return { ...literal, anchors, rows: literal.rows ?? {}, via: literal.via ?? [] };
}

export function defineProvider(literal: ProviderLiteral): Provider {
  const { demands, ...rest } = literal;
  return {
    ...rest,
    hostsAlike: literal.hostsAlike ?? false,
    frameHosts: literal.frameHosts ?? [],
    loginHosts: literal.loginHosts ?? [],
    watches: literal.watches ?? [],
    conflicts: literal.conflicts ?? [],
    ...(demands ? { demands: { ...demands, claims: demands.claims ?? [] } } : {}),
  };
}
