import * as v from 'valibot';
import { Text } from './text.ts';
import { AnchorRef } from './page.ts';
import { Places } from './places.ts';

/**
 * One fact that one side makes and the other needs. SAML's own terms:
 * `sp-entity-id` SP EntityDescriptor/@entityID · `acs-url` AssertionConsumerService/@Location · `sign-on-url` where an SP-initiated login
 * starts · `idp-entity-id` IdP EntityDescriptor/@entityID · `sso-url` SingleSignOnService/@Location · `slo-url`
 * SingleLogoutService/@Location · `metadata-url` where the IdP's metadata is served · `signing-certificate` PEM ·
 * `thumbprint` SHA-1 of the active certificate's DER as the IdP shows it, 40 hex digits · `signing-thumbprint` the same of the
 * held `signing-certificate`, reckoned from it · `previous-certificate` PEM of the one that `signing-certificate` takes the place of ·
 * `email-claim-name`, `email-claim-source` the Attribute that carries the e-mail address · `gallery-name` what the identity
 * provider's gallery calls the service ·
 * `partner-id` the service's number for the customer · `sp-certificate` with which the service signs its AuthnRequest, PEM ·
 * `name-id-source` what the Subject's NameID is made of · `sso-name`, `sso-type` what the service's console calls this single sign-on and
 * its protocol · `user-id-type`, `user-id-location`, `user-id-attribute` what the user is found by, and where in the Assertion it stands ·
 * `request-binding` of the AuthnRequest · `signature-method` its signature's digest · `not-provisioned-message` told to unknown users ·
 * `advocacy-name`, `advocacy-attribute` the same for a second product of the service.
 * Of one person: `user-principal-name` and `user-mail` as Entra's directory has them, `sp-user-email` the account's address at the SP.
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
  'previous-certificate',
  'thumbprint',
  'signing-thumbprint',
  'email-claim-name',
  'email-claim-source',
  'app-name',
  'gallery-name',
  'tenant-id',
  'app-id',
  'object-id',
  'partner-id',
  'sp-certificate',
  'name-id-source',
  'sso-name',
  'sso-type',
  'user-id-type',
  'user-id-location',
  'user-id-attribute',
  'request-binding',
  'signature-method',
  'not-provisioned-message',
  'advocacy-name',
  'advocacy-attribute',
  'user-principal-name',
  'user-mail',
  'sp-user-email',
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
  /** How it is made of other values, `{value-id}` put in: known without being typed once they are. */
  made: v.optional(v.string()),
  /** The console's own words for it, where it is a choice among few. */
  choices: v.optional(v.array(v.string())),
  /** Anchored regular expression of each environment; what matches another one's is of that environment. */
  environments: v.optional(v.strictObject({ production: v.string(), staging: v.string() })),
  /** Another one for each app in Entra, or for each environment of the service: never carried over to the next connection. */
  per: v.optional(v.picklist(['app', 'environment'])),
  /** One person's, wanted by some guides only: not among a console's settings. */
  personal: v.optional(v.boolean()),
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

/**
 * One thing that a service provider's console keeps of the identity provider: the control that shows it, and the value that belongs in
 * it. Where the service's own word for the value misleads (Krisp's "Identity Provider Issuer" is its slug), `conflict` names the entry
 * that says so with its sources.
 */
export const Kept = v.strictObject({ at: AnchorRef, value: ValueId, conflict: v.optional(v.string()) });
export type Kept = v.InferOutput<typeof Kept>;

/** An Attribute that the service provider looks for. */
export const ClaimDemand = v.strictObject({
  /** Under which value its name is held; left out: the name is the same for every customer. */
  value: v.optional(ValueId),
  /** Every spelling that some source gives, to the letter; the first is the one that the service's own article gives. */
  names: v.pipe(v.array(v.string()), v.minLength(1)),
  /** `email`: its value has to be an e-mail address. */
  holds: v.picklist(['email', 'anything']),
  required: v.boolean(),
});
export type ClaimDemand = v.InferOutput<typeof ClaimDemand>;

/**
 * What a service provider asks of a login, as far as a source says so. What is left out is not known, and the emulation says that it is
 * not. `lib/emulate` and `lib/judge` read it.
 */
export const Demands = v.strictObject({
  /** Where a login may begin: at the service provider only, at the identity provider only, at either. */
  starts: v.optional(v.picklist(['sp', 'idp', 'both'])),
  /** The AuthnRequest it sends (saml-core-2.0-os §3.4.1). Its Issuer is the value `issuer`, `sp-entity-id` unless said. */
  request: v.optional(
    v.strictObject({
      issuer: v.optional(ValueId),
      /** False: it names no AssertionConsumerServiceURL. */
      acs: v.optional(v.boolean()),
      nameIdFormat: v.optional(v.string()),
      authnContext: v.optional(v.array(v.string())),
      signed: v.optional(v.boolean()),
    }),
  ),
  /** The Audience it takes; `sp-entity-id` unless said. */
  audience: v.optional(ValueId),
  /** What its console keeps, by what it is for. Nothing here: it is told by a hand-over (`learns`). */
  keeps: v.optional(
    v.strictObject({
      audience: v.optional(Kept),
      /** Compared with the Response's Issuer, if the value that belongs here is `idp-entity-id`. */
      issuer: v.optional(Kept),
      ssoUrl: v.optional(Kept),
      certificate: v.optional(Kept),
      /** Check boxes: single sign-on is on; it is enforced for everyone. */
      enabled: v.optional(AnchorRef),
      enforced: v.optional(AnchorRef),
    }),
  ),
  /** How it learns of the identity provider: typed into its form, or from metadata (file, address or message). */
  learns: v.optional(v.picklist(['form', 'metadata'])),
  /** What has to be signed; `either`: one of the two is enough. */
  signed: v.optional(v.picklist(['assertion', 'response', 'both', 'either'])),
  /** Digest of the signature algorithms that it takes. */
  algorithms: v.optional(v.array(v.picklist(['sha1', 'sha256']))),
  /** NameID formats it takes; left out: not known, or it does not look. */
  nameIdFormats: v.optional(v.array(v.string())),
  claims: v.optional(v.array(ClaimDemand), []),
  /** Seconds by which its clock may differ. */
  clockSkew: v.optional(v.number()),
  /** Whether it refuses a signature made with a certificate that has ended. */
  checksCertificateTime: v.optional(v.boolean()),
  /** How the person becomes an account. */
  account: v.optional(
    v.strictObject({
      /** What an account is found by: the NameID, or the claim of this value. */
      by: v.union([v.literal('name-id'), ValueId]),
      /** Whether a first login makes the account. */
      justInTime: v.optional(v.boolean()),
      /** A new account needs a free seat. */
      seats: v.optional(v.boolean()),
      /** The address has to be of the team's own domain. */
      domain: v.optional(v.boolean()),
    }),
  ),
});
export type Demands = v.InferOutput<typeof Demands>;

export const Provider = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  role: v.picklist(['idp', 'sp']),
  name: v.string(),
  /** Match patterns of the console, e.g. `https://portal.azure.com/*`. The first host is where it is opened. */
  hosts: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Controls of the identity provider's console that rules ask for, whatever the guide. */
  places: v.optional(Places),
  /** Match patterns of frames that belong to the console when its own page is on top. */
  frameHosts: v.optional(v.array(v.string()), []),
  /** Match patterns of further hosts that a login passes through: asked for only when the admin has a login watched. */
  loginHosts: v.optional(v.array(v.string()), []),
  home: v.string(),
  /** Every host is the same console: an address on one is good on the others, and the one that is open is kept. */
  hostsAlike: v.optional(v.boolean(), false),
  /** Where each customer has a host of its own: the value that is its address. Pages on other hosts are somebody else's. */
  console: v.optional(ValueId),
  /** The service hands out its own EntityDescriptor (saml-metadata-2.0-os §2.3.2): a file of it gives its values. */
  metadata: v.optional(v.boolean()),
  values: v.record(ValueId, ValueProfile),
  conflicts: v.optional(v.array(Conflict), []),
  /** Shape in which the certificate goes into the provider's form. */
  certificateShape: v.optional(v.picklist(certificateShapes)),
  /** Controls of its console that tell how it will behave, though no step leads to them. They are looked for on every screen. */
  watches: v.optional(v.array(AnchorRef), []),
  /** Of a service provider: what it asks of a login. */
  demands: v.optional(Demands),
  sources: v.array(v.strictObject({ name: v.string(), url: v.optional(v.string()), date: v.string() })),
});
export type Provider = v.InferOutput<typeof Provider>;
export type ProviderLiteral = v.InferInput<typeof Provider>;
