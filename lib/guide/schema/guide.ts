import * as v from 'valibot';
import { AnchorRef, Waypoint } from './page.ts';
import { Agreement, ValueId } from './provider.ts';
import { Text } from './text.ts';

/**
 * What shows that a step is done. `shows` compares what the page last showed with the held value, with `since` only what it showed after
 * that step was confirmed; `seen` asks only that it was there, `atLeast` how many rows a grid had; `lacks`, that there is
 * no such value; `confirmedAt`, that another step was confirmed, which makes this one needless.
 */
export type Condition =
  | { held: ValueId[] }
  | { shows: AnchorRef; value: ValueId; since?: string | undefined }
  | { seen: AnchorRef; atLeast?: number | undefined }
  | { checked: AnchorRef }
  | { confirmed: true }
  | { lacks: ValueId }
  | { confirmedAt: string }
  | { all: Condition[] }
  | { any: Condition[] };
export const Condition: v.GenericSchema<Condition> = v.union([
  v.strictObject({ held: v.array(ValueId) }),
  v.strictObject({ shows: AnchorRef, value: ValueId, since: v.optional(v.string()) }),
  v.strictObject({ seen: AnchorRef, atLeast: v.optional(v.pipe(v.number(), v.minValue(1))) }),
  v.strictObject({ checked: AnchorRef }),
  v.strictObject({ confirmed: v.literal(true) }),
  v.strictObject({ lacks: ValueId }),
  v.strictObject({ confirmedAt: v.string() }),
  v.strictObject({ all: v.array(v.lazy(() => Condition)) }),
  v.strictObject({ any: v.array(v.lazy(() => Condition)) }),
]);

/** A value to be read from the page into the connection. */
export const Capture = v.strictObject({ value: ValueId, anchor: AnchorRef });
export type Capture = v.InferOutput<typeof Capture>;

/**
 * A value to be written into a field. `reveal` is the plain command that makes the field appear (never Save or Create). `or`: the same
 * field, where a console draws it another way (a drop-down or radio buttons). `optional`: left alone while there is no such value.
 */
export const Field = v.strictObject({
  value: ValueId,
  anchor: AnchorRef,
  reveal: v.optional(AnchorRef),
  or: v.optional(AnchorRef),
  optional: v.optional(v.boolean()),
});
export type Field = v.InferOutput<typeof Field>;

/** Another way to the same end that a source names: said with its source, never rung on a page. */
export const Alternative = v.strictObject({
  words: Text,
  /** https address that a click opens in a new tab. */
  address: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
  /** Another step of this guide that is done in this one's place. */
  step: v.optional(v.string()),
  source: v.string(),
  date: v.pipe(v.string(), v.isoDate()),
});
export type Alternative = v.InferOutput<typeof Alternative>;

/** Shapes in which a certificate goes out as a file; see `formatCertificate` of `lib/pki`. */
export const fileShapes = ['pem', 'der', 'base64', 'base64-one-line'] as const;

const base = {
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  side: v.picklist(['idp', 'sp']),
  /** The screen the step is done on: gives "Take me there" and the way. */
  page: v.string(),
  title: Text,
  what: Text,
  why: Text,
  minutes: v.number(),
  /** Controls that lead to the goal, nearest to the goal first; the page's own `via` follows. */
  way: v.optional(v.array(Waypoint), []),
  done: Condition,
  conflicts: v.optional(v.array(v.string()), []),
  /**
   * What must hold before the guide leads on to this step's controls: `emulation` the login does not fail by the values alone (for a
   * Configure or Save at the service provider) · `proven-login` a login has worked (for what shuts every other way in) ·
   * `certificate-change` the login will not fail once this press and those that the guide plans after it are made.
   */
  gate: v.optional(v.picklist(['emulation', 'proven-login', 'certificate-change'])),
  /** The admin may pass by without it. */
  optional: v.optional(v.boolean(), false),
  alternatives: v.optional(v.array(Alternative), []),
};

export const Step = v.variant('act', [
  /** Values are offered for taking when the page shows them. */
  v.strictObject({ ...base, act: v.literal('read'), captures: v.array(Capture) }),
  /** Fields are filled from the panel, after a preview. */
  v.strictObject({ ...base, act: v.literal('fill'), fields: v.array(Field) }),
  /** The admin does it on the page. */
  v.strictObject({ ...base, act: v.literal('do') }),
  /** A downloaded file is dropped, picked or pasted; values beside it may be read from the page. */
  v.strictObject({
    ...base,
    act: v.literal('file'),
    captures: v.array(Capture),
    /** Which of the two certificates of a change the file is. */
    takes: v.optional(v.picklist(['signing-certificate', 'previous-certificate']), 'signing-certificate'),
  }),
  /** What cannot be seen is asked. `open` is a value whose URL the step opens in a new tab. */
  v.strictObject({ ...base, act: v.literal('confirm'), ask: Text, open: v.optional(ValueId) }),
  /**
   * Somebody else does the service provider's side: a ready message with exactly the values and the file they ask for. `{value-id}` in
   * `subject` and `body` is put in. `attach`: the file that goes with it, the certificate in `shape`, or the metadata that was taken in.
   */
  v.strictObject({
    ...base,
    act: v.literal('hand-over'),
    to: v.strictObject({ name: Text, address: v.optional(v.pipe(v.string(), v.email())) }),
    subject: Text,
    body: Text,
    attach: v.optional(v.picklist(['certificate', 'metadata'])),
    shape: v.optional(v.picklist(fileShapes), 'pem'),
  }),
]);
export type Step = v.InferOutput<typeof Step>;

export const Guide = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  title: Text,
  /** `set-up`: a connection from nothing. `certificate`: another signing certificate for one that works. `mend`: what went wrong at a login. */
  purpose: v.optional(v.picklist(['set-up', 'certificate', 'mend']), 'set-up'),
  idp: v.string(),
  sp: v.string(),
  /** Environments of the service, in the order in which they are set up; left out: production only. */
  environments: v.optional(v.array(v.picklist(['production', 'staging']))),
  /** Values the guide itself fixes, e.g. the claim's name. */
  constants: v.optional(v.custom<Partial<Record<ValueId, string>>>((x) => typeof x === 'object' && x !== null), {}),
  /** By a conflict's id, what this guide follows where it is not what the provider's profile says. */
  follows: v.optional(v.record(v.string(), Text), {}),
  agreements: v.array(Agreement),
  steps: v.pipe(v.array(Step), v.minLength(1)),
  sources: v.array(v.strictObject({ name: v.string(), url: v.optional(v.string()), date: v.string() })),
  verified: v.pipe(v.string(), v.isoDate()),
});
export type Guide = v.InferOutput<typeof Guide>;
export type GuideLiteral = v.InferInput<typeof Guide>;
