import * as v from 'valibot';
import { ValueId } from '../guide/schema/index.ts';

/** Where a value was read, and when. `at` is ISO 8601 UTC. */
export const Provenance = v.variant('from', [
  v.strictObject({ from: v.literal('page'), at: v.string(), host: v.string(), anchor: v.string() }),
  v.strictObject({ from: v.literal('file'), at: v.string(), name: v.string() }),
  v.strictObject({ from: v.literal('hand'), at: v.string() }),
  /** Carried over from another connection, by its name. */
  v.strictObject({ from: v.literal('connection'), at: v.string(), name: v.string() }),
  v.strictObject({ from: v.literal('guide'), at: v.string(), source: v.string() }),
]);
export type Provenance = v.InferOutput<typeof Provenance>;

export const HeldValue = v.strictObject({ value: v.pipe(v.string(), v.maxLength(100_000)), provenance: Provenance });
export type HeldValue = v.InferOutput<typeof HeldValue>;

/** What a page's control showed when it was last seen. */
export const Sighting = v.strictObject({
  text: v.string(),
  at: v.string(),
  host: v.string(),
  checked: v.optional(v.boolean()),
  /** The control's own accessible name, where it tells something: in what letters a claim is written. */
  name: v.optional(v.string()),
  /** Read from a field that can be written to: perhaps not saved. */
  field: v.optional(v.boolean()),
  /** Looked for again later on the same host and not found: a closed form's draft. */
  gone: v.optional(v.boolean()),
  /** The text was not kept, because it must not be: it held a private key. */
  refused: v.optional(v.literal('private-key')),
});
export type Sighting = v.InferOutput<typeof Sighting>;

/** A certificate that was taken in: its DER as Base64, and how it came. Facts are read anew from the DER, never stored. */
export const HeldCertificate = v.strictObject({ der: v.string(), sha1: v.string(), sha256: v.string(), provenance: Provenance });
export type HeldCertificate = v.InferOutput<typeof HeldCertificate>;

/** The identity provider's metadata as it was taken in, to the byte: Base64. It goes with the certificate that was taken from it. */
export const HeldMetadata = v.strictObject({ base64: v.pipe(v.string(), v.maxLength(200_000)), provenance: Provenance });
export type HeldMetadata = v.InferOutput<typeof HeldMetadata>;

/** What was said of a step; `proven`: a login was watched and judged, and nobody had to say it. */
export const StepMark = v.strictObject({ state: v.picklist(['confirmed', 'proven', 'skipped', 'refuted']), at: v.string() });
export type StepMark = v.InferOutput<typeof StepMark>;

/** One IdP app with one SP, in one tenant and one environment. */
export const Connection = v.strictObject({
  id: v.string(),
  guide: v.string(),
  name: v.string(),
  environment: v.picklist(['production', 'staging', 'practice']),
  createdAt: v.string(),
  updatedAt: v.string(),
  values: v.record(ValueId, HeldValue),
  /** By AnchorRef, what was last seen there. */
  sightings: v.record(v.string(), Sighting),
  certificates: v.array(HeldCertificate),
  metadata: v.optional(HeldMetadata),
  /** By step id, what the admin said of it. */
  marks: v.record(v.string(), StepMark),
  /** The step the admin went back to; null: the first that is not done. */
  at: v.nullable(v.string()),
});
export type Connection = v.InferOutput<typeof Connection>;
