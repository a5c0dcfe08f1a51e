import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../twins/state.ts';
import type { SamlSettings } from '../twins/krisp/state.ts';
import { seen } from './admin.ts';
import { followGuide, readPanel } from './guided.ts';
import { begin, startRig, type Rig } from './rig.ts';
import { signInWithSso } from './sign-in.ts';

/** One value that somebody gets wrong, on the console that then shows it; what the panel must say; what the real login says. */
interface Mistake {
  value: string;
  at: 'entra' | 'krisp';
  make: (app: App, saml: SamlSettings, rig: Rig) => void;
  /** Rules of which one must be said. */
  said: RegExp;
  /** The reason in Krisp's log of sign-ins, or Entra's error on the page. */
  fails: RegExp;
}

const mistakes: Mistake[] = [
  {
    value: 'identifier',
    at: 'entra',
    make: (app) => (app.saml.identifiers[0] += '/'),
    said: /^(trailing-slash|identifier-differs)$/,
    fails: /AADSTS700016/,
  },
  {
    value: 'reply URL',
    at: 'entra',
    make: (app) => (app.saml.replyUrls[0]!.url = app.saml.replyUrls[0]!.url.replace('https://api', 'https://API')),
    said: /^(letter-case|reply-url-differs)$/,
    fails: /AADSTS50011/,
  },
  {
    value: 'sign-on URL',
    at: 'entra',
    make: (app) => (app.saml.signOnUrl = app.saml.replyUrls[0]!.url),
    said: /^(swapped-fields|sign-on-url-differs)$/,
    fails: /not found|not allowed/i,
  },
  {
    value: 'claim name',
    at: 'entra',
    make: (app) => (claimOf(app).name = 'Mail'),
    said: /^claim/,
    fails: /email-missing|claim/,
  },
  {
    value: 'claim source',
    at: 'entra',
    make: (app) => (claimOf(app).source = 'user.displayname'),
    said: /^claim-source$/,
    fails: /email|domain/,
  },
  {
    value: 'certificate',
    at: 'krisp',
    make: (_, saml, rig) => (saml.certificate = rig.twins.state.newCertificate({ notBefore: new Date(), years: 3 }).pem),
    said: /^certificate/,
    fails: /signature-invalid/,
  },
  {
    value: 'login URL',
    at: 'krisp',
    make: (_, saml) => (saml.ssoUrl = saml.ssoUrl.replace(/[0-9a-f](?=\/saml2$)/, (digit) => (digit === '0' ? '1' : '0'))),
    said: /^(wrong-tenant|login-url-differs)$/,
    fails: /AADSTS90002/,
  },
  {
    value: 'audience',
    at: 'krisp',
    make: (_, saml) => (saml.audienceUri += ' '),
    said: /^(stray-space|audience-differs)$/,
    fails: /audience-mismatch|audience/,
  },
  {
    value: 'issuer',
    at: 'krisp',
    make: (app, saml, rig) => (saml.issuer = `https://sts.windows.net/${rig.twins.state.tenant.tenantId}/`),
    said: /^(swapped-fields|issuer-differs)$/,
    fails: /issuer-field-not-slug/,
  },
];

/** The one that the guide added; the four that Entra comes with stay. */
function claimOf(app: App) {
  const claim = app.claims.find(({ name }) => name === 'Email');
  if (!claim) throw new Error('the guide has added no claim named Email');
  return claim;
}

describe('a mistake in one value is announced before the login fails by it', () => {
  let rig: Rig;
  let right: ReturnType<Rig['twins']['state']['snapshot']>;
  const app = () => rig.twins.state.tenant.apps.at(-1)!;

  beforeAll(async () => {
    rig = await startRig();
    await begin(rig);
    await followGuide(rig.desk, { login: rig.login });
    right = rig.twins.state.snapshot();
  }, 180_000);
  afterAll(() => rig.close());

  /** The admin looks at the screen that shows the values. */
  async function lookAt(console: 'entra' | 'krisp'): Promise<void> {
    if (console === 'entra') {
      const { objectId, appId } = app();
      const address = `https://portal.azure.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/${objectId}/appId/${appId}/preferredSingleSignOnMode/saml/servicePrincipalType/Application/fromNav/`;
      await rig.portal.bringToFront();
      // Once there, only read it anew: to open an address and reload at once would leave the first on its way.
      if (rig.portal.url() !== address) await rig.portal.goto(address);
      await rig.portal.reload();
      await seen(rig.portal, '::-p-text(Set up Single Sign-On with SAML)');
    } else {
      await rig.account.bringToFront();
      await rig.account.goto('https://account.krisp.ai/settings/security/authentication');
      await (await seen(rig.account, '::-p-xpath(//button[normalize-space()="SAML"])')).click();
      await seen(rig.account, 'textarea');
    }
  }

  const failing = async () => (await readPanel(rig.desk.panel)).failing;

  for (const { value, at, make, said, fails } of mistakes) {
    test(value, async () => {
      expect(await failing()).toEqual([]);
      make(app(), rig.krisp.team.saml, rig);
      await lookAt(at);
      await expect.poll(failing, { timeout: 15_000 }).toContainEqual(expect.stringMatching(said));

      const before = rig.krisp.logins.length;
      const shown: string[] = [];
      // From My Apps, which goes where the app's sign-on URL says.
      expect(await signInWithSso(rig.chromium.browser, app().saml.signOnUrl, { shown })).toBe(false);
      const reasons = rig.krisp.logins.slice(before).map((login) => String(login.reason));
      expect([...reasons, ...shown].join(' ')).toMatch(fails);

      // Mended, and seen to be: the panel has nothing to say any more.
      rig.twins.state.restore(right);
      await lookAt(at);
      await expect.poll(failing, { timeout: 15_000 }).toEqual([]);
    });
  }
});
