// @vitest-environment node
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heldCertificate, valuesOf } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/connection.ts';
import { findings } from '../../lib/findings/index.ts';
import { guideById, providerById } from '../../lib/guide/registry.ts';
import type { ValueId } from '../../lib/guide/schema/index.ts';
import { handOverOf } from '../../lib/model/hand-over.ts';
import { krispOf, krispSide, newApp } from '../emulate/table/krisp.ts';
import { logIn } from '../emulate/table/log-in.ts';
import { connectionOf, heldOf, takenOver } from '../emulate/table/world.ts';
import { certificatesFor } from './entra/apps.ts';
import { templates } from './entra/templates.ts';
import { acsUrl, signOnUrl } from './krisp/index.ts';
import type { Twins } from './server.ts';
import { startTwins } from './server.ts';
import type { SigningCertificate } from './certificates.ts';
import type { App } from './state.ts';

/*
 * Krisp from the gallery, set up as its guide says: Krisp's support does Krisp's side from the message and the file that the panel has
 * ready, and from nothing else. Nobody sees Krisp's form, so a mistake has to be announced before the message goes out.
 */
const guide = guideById('krisp-gallery')!;
const step = guide.steps.find(({ id }) => id === 'hand-over')!;
if (step.act !== 'hand-over') throw new Error('it hands over nothing');
const template = templates.find(({ name }) => name === 'Krisp Technologies')!;
const form = /audience-uri|identity-provider|certificate$/;
const whole = krispSide('krisp-gallery', template.id);
const side = { ...whole, shows: (twins: Twins) => whole.shows(twins).filter(([ref]) => !form.test(ref) && ref.startsWith('krisp/saml-panel')) };

let twins: Twins;
beforeAll(async () => {
  twins = await startTwins({ switches: { saveDelay: 0, certificateDelay: 0, requireSignIn: false } });
});
afterAll(() => twins.close());

interface Mistake {
  value: string;
  /** What is wrong in Entra by the time everything was taken over. */
  make?: (app: App) => void;
  /** What is held otherwise than the consoles show it: typed from a mail, or from a page that was not read anew. */
  held?: (taken: Map<ValueId, string>, app: App) => void;
  /** The certificate that was downloaded. */
  file?: (app: App) => SigningCertificate;
  said: RegExp;
  fails: RegExp;
}

const claimOf = (app: App) => app.claims.find(({ name, namespace }) => name === 'email' && namespace === '')!;
const mistakes: Mistake[] = [
  { value: 'the pattern left as Identifier', make: (app) => (app.saml.identifiers[0] = '<TEAM_SLUG_ID>'), said: /^(placeholder-left|identifier-differs)$/, fails: /AADSTS700016/ },
  { value: 'the pattern left as Reply URL', make: (app) => (app.saml.replyUrls[0] = { url: template.patterns.replyUrls[0]! }), said: /^(placeholder-left|reply-url-differs)$/, fails: /AADSTS50011/ },
  { value: 'an Identifier with a letter too many', make: (app) => (app.saml.identifiers[0] += 'x'), said: /^identifier-differs$/, fails: /AADSTS700016/ },
  { value: 'a Sign on URL of another team', make: (app) => (app.saml.signOnUrl = 'https://account.krisp.ai/sso/5e5e5e'), said: /^sign-on-url-differs$/, fails: /page-404/ },
  { value: 'the claim renamed', make: (app) => (claimOf(app).name = 'EMail'), said: /^claim-name-case$/, fails: /email-claim-case/ },
  { value: 'the claim’s source', make: (app) => (claimOf(app).source = 'user.displayname'), said: /^claim-source$/, fails: /email-not-an-address/ },
  {
    value: 'the certificate before the page was reloaded',
    file: (app) => certificatesFor(twins.state, app, 'table')[0]!,
    said: /^certificate-not-active$/,
    fails: /signature-invalid/,
  },
  {
    value: 'the Login URL of another tenant',
    held: (taken) => void taken.set('sso-url', taken.get('sso-url')!.replace(/[0-9a-f-]{36}/, '99999999-8888-4777-8666-555555555555')),
    said: /^wrong-tenant$/,
    fails: /page-404|AADSTS90002/,
  },
  {
    value: 'the example typed in for the slug',
    held: (taken, app) => {
      taken.set('sp-entity-id', '<TEAM_SLUG_ID>');
      app.saml.identifiers[0] = '<TEAM_SLUG_ID>';
    },
    said: /^placeholder-left$/,
    fails: /AADSTS700016/,
  },
];

const sha256 = (der: string) => createHash('sha256').update(Buffer.from(der, 'base64')).digest('hex');

/** Both sides as they are after the guide was followed, but for one mistake. */
async function run({ make, held, file }: Partial<Mistake>) {
  twins.state.reset();
  const { state } = twins;
  const { team } = krispOf(twins);
  const app = newApp(state, { name: template.name, kind: 'template', templateId: template.id });
  Object.assign(app.saml, { identifiers: [team.slug], replyUrls: [{ url: acsUrl(team) }], signOnUrl: signOnUrl(team) });
  const taken = takenOver(side, twins, app);
  make?.(app);
  held?.(taken, app);
  const certificate = (file ?? ((one: App) => certificatesFor(state, one, 'reloaded')[0]!))(app);
  const connection = connectionOf(side, twins, app, taken, [heldOf(certificate, sha256(certificate.der))]);
  const said = findings(connection, guide, new Date()).filter(({ severity }) => severity === 'fail').map(({ rule }) => rule);
  support(connection);
  const { how } = await logIn(twins, side, app, { user: 'b.simon@contoso.onmicrosoft.com', start: said.includes('sign-on-url-differs') ? 'tile' : 'sp' });
  return { said, how };
}

/** Krisp's support, who have the message and the file. */
function support(connection: Connection): void {
  const providers = { idp: providerById('entra')!, sp: providerById('krisp')! };
  if (step.act !== 'hand-over') return;
  const message = handOverOf(step, { connection, guide, providers, values: valuesOf(connection, guide) }, 'en');
  expect(message.missing).toEqual([]);
  expect(message.file?.name).toBe('Krisp Technologies.cer');
  expect(Buffer.from(message.file!.content as Uint8Array).toString('base64')).toBe(heldCertificate(connection)!.der);
  const { slug } = krispOf(twins).team;
  krispOf(twins).configure({
    audienceUri: slug,
    issuer: slug,
    ssoUrl: /^Login URL: (\S+)$/m.exec(message.body)![1]!,
    certificate: `-----BEGIN CERTIFICATE-----\n${heldCertificate(connection)!.der.match(/.{1,64}/g)!.join('\n')}\n-----END CERTIFICATE-----\n`,
  });
}

describe('Krisp from the gallery', () => {
  test('as the guide leaves it, somebody gets in, and nothing is announced', async () => {
    expect(await run({})).toEqual({ said: [], how: 'in' });
  });
  test.each(mistakes.map((mistake) => [mistake.value, mistake] as const))('%s is announced, and the login fails', async (_value, mistake) => {
    const { said, how } = await run(mistake);
    expect(said.filter((rule) => mistake.said.test(rule)), said.join(', ')).not.toEqual([]);
    expect(how).toMatch(mistake.fails);
  });
});
