import * as v from 'valibot';
import { AnchorRef } from './page.ts';

const pages = v.array(v.string());

/**
 * Controls of an identity provider's console that tell how a login will go, whatever the guide. What a console does not show is left
 * out, and then not known.
 */
export const Places = v.strictObject({
  /** What says whose console it is: worth knowing on every screen that a guide passes. */
  everywhere: v.array(AnchorRef),
  /** What shows the service provider's entity ID, the address for answers, and where a login begins there. */
  identifier: AnchorRef,
  replyUrl: AnchorRef,
  signOnUrl: AnchorRef,
  /** The service provider's own address for logouts. */
  logoutUrl: v.optional(AnchorRef),
  /** The form in which the first two are typed, and a box in it that takes a number only. */
  form: v.optional(v.strictObject({ identifier: AnchorRef, replyUrl: AnchorRef, index: v.optional(AnchorRef) })),
  /** What the NameID is made of; `list`: the same in the list of claims, with its format. */
  nameId: v.strictObject({ row: AnchorRef, list: AnchorRef }),
  claim: v.strictObject({
    /** The form of one claim, and the names of the claims that are there from the start, in lower case. */
    name: AnchorRef,
    namespace: AnchorRef,
    own: v.array(v.string()),
    /** The claim that carries the e-mail address: on the app's card, and in the list of claims by its whole name. */
    card: AnchorRef,
    list: AnchorRef,
    /** The claim of groups there, if the app has one. */
    groups: v.optional(AnchorRef),
  }),
  /** The active certificate; which part is signed with it, and how. */
  certificate: v.strictObject({ status: AnchorRef, thumbprint: AnchorRef, signs: AnchorRef, algorithm: AnchorRef }),
  /** How many people and groups may use the app. */
  assigned: AnchorRef,
  /** One person in the directory. */
  person: v.optional(v.strictObject({ signInName: AnchorRef, mail: AnchorRef })),
  /** A kind of app that has no SAML, where one is made. */
  otherKind: v.optional(AnchorRef),
  /** Screens on which people are assigned, claims are set, and SAML is chosen. */
  pages: v.strictObject({ assignment: pages, claims: pages, method: pages }),
});
export type Places = v.InferOutput<typeof Places>;
