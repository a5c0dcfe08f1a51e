import { AircallState, labels, ssoLoginUrl } from '../../twins/aircall/index.ts';
import { workingAircall } from '../../twins/aircall/working.ts';
import { appUrls } from '../../twins/entra/urls.ts';
import { seen } from '../admin.ts';
import { press, typeIn } from '../guided.ts';
import { signInWithSso } from '../sign-in.ts';
import type { Ground, GuidedRun } from './guided-run.ts';
import { portalLabel } from './portal-label.ts';

/** As Entra has it, and as Aircall knows the person; Entra sends the mail address, which is another one. */
const signInName = 'B.Simon@contoso.onmicrosoft.com';

/** Fails for real at first: nobody at Aircall has the address that is sent. */
export const aircallEmailMismatch: GuidedRun = {
  sp: 'aircall',
  prepare(state) {
    workingAircall(state);
    new AircallState(state).person('B.Simon@contoso.com')!.email = signInName;
  },
  async begun(ground) {
    if (await logIn(ground)) throw new Error('the login worked with an address that Aircall does not know');
    const [failed] = new AircallState(ground.twins.state).logins;
    if (failed?.reason !== 'email-mismatch') throw new Error(`the login failed by ${failed?.reason}`);
  },
  own: (ground) => ({
    login: () => logIn(ground),
    async onStep(title) {
      const { desk } = ground;
      if (title === 'Note the address at Aircall') await typeIn(desk, 'E-mail address at Aircall', signInName);
      else if (title === 'Is it right for everyone?') await press(desk, /^Yes/);
      else if (title === 'Set the connection up anew at Aircall') await recreate(ground);
    },
    async instead(words, page) {
      const what = /Open the person/.test(words) ? '//a[normalize-space()="B.Simon"] | //button[normalize-space()="B.Simon"]' : `//*[@role="tab"][normalize-space()="${portalLabel(ground, 'properties')}"]`;
      if (!/Open the person|on the tab Properties/.test(words)) return false;
      await (await seen(page, `::-p-xpath(${what})`)).click();
      return true;
    },
  }),
  prove({ twins }) {
    const [app] = twins.state.tenant.apps;
    const source = app?.claims.find(({ name }) => name === 'emailaddress')?.source;
    if (source !== 'user.userprincipalname') throw new Error(`the claim comes from ${source}`);
    if (new AircallState(twins.state).logins.at(-1)?.user !== signInName) throw new Error('somebody else signed in');
  },
};

const logIn = ({ desk }: Ground) =>
  signInWithSso(desk.browser, ssoLoginUrl, {
    async begin(page) {
      await (await seen(page, `::-p-aria([name="${labels.email}"][role="textbox"])`)).type(signInName);
      await (await seen(page, `::-p-aria([name="${labels.continue}"][role="button"])`)).click();
    },
  });

/** The buttons of Aircall's Security page, which no source names. */
async function recreate({ desk, account, twins }: Ground): Promise<void> {
  const { tenantId, apps } = twins.state.tenant;
  await account.bringToFront();
  await account.goto('https://dashboard.aircall.io/account/security');
  await (await seen(account, `::-p-aria([name="${labels.remove}"][role="button"])`)).click();
  await seen(account, `::-p-text(${labels.removed})`);
  await (await seen(account, `::-p-aria([name="${labels.saml}"][role="radio"])`)).click();
  await (await seen(account, `::-p-aria([name="${labels.metadataUrl}"][role="textbox"])`)).type(appUrls(tenantId, apps[0]!.appId).metadata);
  await (await seen(account, `::-p-aria([name="${labels.save}"][role="button"])`)).click();
  await seen(account, `::-p-text(${labels.saved})`);
  await press(desk, /^Yes/);
}
