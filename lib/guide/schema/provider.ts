import * as v from 'valibot';
import { Text } from './text.ts';
import { AnchorRef } from './page.ts';

/**
 * One fact that one side makes and the other needs. SAML's own terms:
 * `sp-entity-id` SP EntityDescriptor/@entityID · `acs-url` AssertionConsumerService/@Location · `sign-on-url` where an SP-initiated login
 * starts · `idp-entity-id` IdP EntityDescriptor/@entityID · `sso-url` SingleSignOnService/@Location · `slo-url`
 * SingleLogoutService/@Location · `metadata-url` where the IdP's metadata is served · `signing-certificate` PEM ·
 * `thumbprint` SHA-1 of its DER, 40 hex digits · `email-claim-name`, `email-claim-source` the Attribute that carries the e-mail address.
 */
export const valueIds = [
  'sp-entity-id',
  'acs-url',
  'sign-on-url',
  'idp-entity-id',
  'sso-url',
  'slo-url',
  'metadata-url',
  'signing-certificate',
  'thumbprint',
  'email-claim-name',
  'email-claim-source',
  'app-name',
  'tenant-id',
  'app-id',
  'object-id',
] as const;
export const ValueId = v.picklist(valueIds);
export type ValueId = v.InferOutput<typeof ValueId>;

/** Shapes a certificate can be handed over in; see `lib/pki`. */
export const certificateShapes = ['pem', 'base64', 'base64-one-line', 'der', 'sha1', 'sha256'] as const;

/** How one provider speaks of one value. */
export const ValueProfile = v.strictObject({
  /** Which side makes it. */
  side: v.picklist(['idp', 'sp']),
  /** The provider's own label first, then every other name one meets. */
  aliases: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Anchored regular expression the value must match; a mismatch warns, with `example` beside it. */
  pattern: v.optional(v.string()),
  example: v.optional(v.string()),
  /** The same for every customer. */
  fixed: v.optional(v.string()),
  words: v.optional(Text),
});
export type ValueProfile = v.InferOutput<typeof ValueProfile>;

/** A point on which sources disagree, and which one the guide follows. */
export const Conflict = v.strictObject({
  id: v.string(),
  about: ValueId,
  says: v.array(v.strictObject({ source: v.string(), date: v.string(), says: Text })),
  follows: Text,
});
export type Conflict = v.InferOutput<typeof Conflict>;

/** Two places that must hold the same: a held value (or what a page shows) and what the other console's page shows. */
export const Agreement = v.strictObject({
  id: v.string(),
  value: ValueId,
  shownAt: AnchorRef,
  /** `certificate`: compared as certificates, whatever their wrapping. `thumbprint`: SHA-1 of the held certificate. */
  as: v.optional(v.picklist(['text', 'certificate', 'thumbprint']), 'text'),
  label: Text,
  /** What one would meet at login if they differ. */
  otherwise: Text,
  step: v.string(),
});
export type Agreement = v.InferOutput<typeof Agreement>;

export const Provider = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  role: v.picklist(['idp', 'sp']),
  name: v.string(),
  /** Match patterns of the console, e.g. `https://portal.azure.com/*`. The first host is where it is opened. */
  hosts: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Match patterns of frames that belong to the console when its own page is on top. */
  frameHosts: v.optional(v.array(v.string()), []),
  home: v.string(),
  values: v.record(ValueId, ValueProfile),
  conflicts: v.optional(v.array(Conflict), []),
  /** Shape in which the certificate goes into the provider's form. */
  certificateShape: v.optional(v.picklist(certificateShapes)),
  sources: v.array(v.strictObject({ name: v.string(), url: v.optional(v.string()), date: v.string() })),
});
export type Provider = v.InferOutput<typeof Provider>;
export type ProviderLiteral = v.InferInput<typeof Provider>;
