import type { Certificate } from '../pki/index.ts';
import type { IdpMetadata } from './idp-metadata.ts';

/** What to know about metadata before a certificate of it is taken. `ask`: it is taken on a click only. */
export type IntakeNote = { ask: boolean } & (
  /** Several signing keys, `valid` of them now: a rollover, or inactive ones that were left. */
  | { kind: 'several-keys'; count: number; valid: number }
  /** Entra's file for the whole tenant, or for all tenants: not the keys that an app signs with. */
  | { kind: 'tenant-wide' }
  /** An Entra file of which nothing tells whether it is the app's own. */
  | { kind: 'app-unknown' }
  /** `validUntil` as written: gone by, or still to come. */
  | { kind: 'expired' | 'valid-until'; at: string }
);

export function intakeNotes(metadata: IdpMetadata, certificates: readonly Certificate[], now: Date): IntakeNote[] {
  const notes: IntakeNote[] = [];
  const { scope, validUntil, expired } = metadata;
  if (scope === 'tenant' || scope === 'common') notes.push({ kind: 'tenant-wide', ask: true });
  if (scope === 'unknown') notes.push({ kind: 'app-unknown', ask: false });
  if (certificates.length > 1) {
    const at = now.getTime();
    const valid = certificates.filter(
      ({ notBefore, notAfter }) => !(Date.parse(notBefore ?? '') > at) && !(Date.parse(notAfter ?? '') < at),
    ).length;
    notes.push({ kind: 'several-keys', ask: true, count: certificates.length, valid });
  }
  if (validUntil !== null) notes.push({ kind: expired ? 'expired' : 'valid-until', ask: false, at: validUntil });
  return notes;
}
