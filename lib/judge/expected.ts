import { heldCertificate } from '../connection/index.ts';
import type { Connection } from '../connection/index.ts';
import { entraApp } from '../emulate/entra.ts';
import type { EntraApp } from '../emulate/entra.ts';
import { expectedOf as heldAgainst } from '../emulate/expected.ts';
import { contextOf, stepThatReads } from '../findings/context.ts';
import type { Context } from '../findings/context.ts';
import { isBlank } from '../findings/shown.ts';
import { anchorByRef } from '../guide/registry.ts';
import type { Guide, Provider, ValueId } from '../guide/schema/index.ts';
import type { TrustedKey } from '../saml/signature/index.ts';
import { readTrustedKeys } from '../saml/signature/index.ts';

type Demands = NonNullable<Provider['demands']>;

/** What this connection's login has to be like. A value that is not held is absent, and then not judged. */
export interface Expected {
  context: Context;
  /** The app in Entra as its pages showed it. */
  app: Pick<EntraApp, 'identifiers' | 'replyUrls'>;
  demands: Partial<Demands>;
  issuer?: string | undefined;
  /** Whether the service provider compares the Issuer with it; some keep another value under that name. */
  comparesIssuer: boolean;
  /** Issuer of the AuthnRequest: what Entra's Identifier has to be. */
  requestIssuer?: string | undefined;
  audience?: string | undefined;
  /** Where a wrong audience is mended: at the service provider, if its own console keeps something else than it gives out. */
  audienceAt: 'idp' | 'sp';
  acsUrl?: string | undefined;
  ssoUrl?: string | undefined;
  /** SHA-256 of the certificate that the service provider holds; null while none is known. */
  atProvider: string | null;
  /** Its console showed it; otherwise it is the one that was taken in for it. */
  seenAtProvider: boolean;
  /** SHA-256 of the certificate taken in last. */
  held: string | null;
  /** The service provider's certificate, then the connection's own, newest first. Nobody else is believed. */
  trusted: TrustedKey[];
}

export async function expectedOf(connection: Connection, guide: Guide, now: Date): Promise<Expected | null> {
  const context = contextOf(connection, guide, now);
  if (!context) return null;
  const { values, sp } = context;
  const demands: Partial<Demands> = sp.demands ?? {};
  const value = (id: ValueId) => (values[id] === '' ? undefined : values[id]);
  const { audience, acsUrl, issuer } = heldAgainst(context, { at: now.getTime(), inResponseTo: null });
  const seen = await keysIn(shownAtProvider(context));
  const own = await keysIn(...connection.certificates.map(({ der }) => der).toReversed());
  const held = heldCertificate(connection)?.sha256.toLowerCase() ?? own[0]?.sha256 ?? null;
  return {
    context,
    app: entraApp(context),
    demands,
    issuer: issuer === 'not-compared' ? value('idp-entity-id') : issuer?.text,
    comparesIssuer: issuer !== 'not-compared',
    requestIssuer: value(demands.request?.issuer ?? 'sp-entity-id'),
    audience: audience?.text,
    audienceAt: audience?.from === 'seen' && audience.text !== value(demands.audience ?? 'sp-entity-id') ? 'sp' : 'idp',
    acsUrl: acsUrl?.text,
    ssoUrl: value('sso-url'),
    atProvider: seen[0]?.sha256 ?? held,
    seenAtProvider: seen.length > 0,
    held,
    trusted: [...seen, ...own],
  };
}

async function keysIn(...texts: string[]): Promise<TrustedKey[]> {
  const some = texts.filter((text) => text.trim() !== '');
  return some.length === 0 ? [] : (await readTrustedKeys(some)).keys;
}

/** The certificate as the service provider's console last showed it. */
function shownAtProvider({ connection, guide, sp }: Context): string {
  const at = sp.demands?.keeps?.certificate?.at
    ?? guide.agreements.find(({ as, shownAt }) => as === 'certificate' && anchorByRef(shownAt)?.page.side === 'sp')?.shownAt;
  const sighting = at ? connection.sightings[at] : undefined;
  return at && sighting && !sighting.refused && !isBlank(at, sighting, connection) ? sighting.text : '';
}

/** The step in which a value is put right on one side's console: where its agreement points, else where it is read. */
export function stepFor(id: ValueId, side: 'idp' | 'sp', { context }: Pick<Expected, 'context'>): string | undefined {
  const { guide } = context;
  const agreement = guide.agreements.find((one) =>
    (one.value === id || (id === 'signing-certificate' && one.as === 'certificate'))
    && anchorByRef(one.shownAt)?.page.side === side);
  return agreement?.step
    ?? guide.steps.find((step) => step.side === side && step.act === 'fill' && step.fields.some(({ value }) => value === id))?.id
    ?? stepThatReads(id, context);
}

/** Where the identity provider's claims, and where its certificate and signing options, are set. */
export const stepOfClaims = (expected: Pick<Expected, 'context'>): string | undefined =>
  stepFor('email-claim-source', 'idp', expected) ?? stepFor('email-claim-name', 'idp', expected);
export const stepOfCertificate = ({ context }: Pick<Expected, 'context'>): string | undefined =>
  context.guide.steps.find(({ act }) => act === 'file')?.id ?? stepThatReads('signing-certificate', context);
