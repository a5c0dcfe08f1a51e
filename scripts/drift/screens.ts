import type { Browser, Page } from 'puppeteer-core';
import { signInToKrisp } from '../../test/e2e/sign-in.ts';
import { chooseMethod, createApp, isError } from '../../test/twins/entra/apps.ts';
import { appHash, bladeNames } from '../../test/twins/entra/protocol.ts';
import { labels } from '../../test/twins/krisp/labels.ts';
import { navs } from '../../test/twins/krisp/nav.ts';
import { defaultKrispSwitches, setKrispSwitches } from '../../test/twins/krisp/switches.ts';
import type { Twins } from '../../test/twins/server.ts';
import type { Build, Language, Screen } from '../../test/twins/switches.ts';
import { describe } from '../../lib/dom/describe.ts';
import { snapshotOf, type Snapshot } from './snapshot.ts';
import { bundleOf } from './bundle.ts';

/** The screens of the guide that an address or one press opens. */
export const entraScreens: readonly Screen[] = [
  'appList', 'gallery', 'createApp', 'appOverview', 'usersAndGroups', 'ssoMethod', 'samlSignOn', 'basicSaml', 'claims', 'manageClaim', 'signingCertificate',
];

/** The pages whose controls may stand on a drawn screen: its own, and in the portal's own document those of the shell and the app's menu. */
const pageOf: Record<string, string> = {
  appList: 'enterprise-apps', gallery: 'gallery', createApp: 'create-app', appOverview: 'app-overview', usersAndGroups: 'users', ssoMethod: 'sso-method',
  samlSignOn: 'saml-sign-on', basicSaml: 'basic-saml', claims: 'claims', manageClaim: 'manage-claim', signingCertificate: 'certificate',
};
export function pagesOn(name: string): string[] {
  const [screen = '', build] = name.split(' ');
  if (screen === 'krisp') return ['krisp/dashboard', 'krisp/authentication', 'krisp/saml-panel'];
  return [pageOf[screen] ?? screen, ...(build === 'knockout' ? ['home', 'app-menu'] : [])].map((page) => `entra/${page}`);
}

export const appName = 'Krisp';
type Hashes = Partial<Record<Screen, string>>;

/** Two apps in the twin's tenant, one set up, one new. */
export function makeApps(twins: Twins): Hashes {
  const [saml, fresh] = [appName, 'Fresh'].map((name) => createApp(twins.state, { name, kind: 'non-gallery' }));
  if (!saml || !fresh || isError(saml) || isError(fresh)) throw new Error('the twin made no apps');
  chooseMethod(twins.state, saml, 'saml', '');
  saml.saml.identifiers.push('contoso');
  saml.saml.replyUrls.push({ url: 'https://api.krisp.ai/v2/auth/sso/saml/1' });
  const hashes: Hashes = {};
  for (const screen of entraScreens) hashes[screen] = `#view/Microsoft_AAD_IAM/${bladeNames[screen]}/objectId/${saml.objectId}`;
  Object.assign(hashes, {
    appList: '#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview',
    appOverview: appHash('Overview', saml),
    usersAndGroups: appHash('Users', saml),
    samlSignOn: appHash('SignOn', saml),
    ssoMethod: appHash('SignOn', fresh),
  });
  return hashes;
}

/** Opens one screen of the portal's twin and takes what it shows: the shell, and the frame of a React blade. */
export async function takeScreen(page: Page, twins: Twins, hashes: Hashes, screen: Screen, build: Build, language: Language): Promise<Snapshot> {
  Object.assign(twins.switches, { build, language });
  await page.goto('about:blank');
  await page.goto('https://portal.azure.com/#home', { waitUntil: 'load' });
  await page.waitForSelector('section.fxs-blade:last-of-type .fxs-home');
  await page.evaluate((hash) => void (location.hash = hash), hashes[screen] ?? '');
  await page.waitForFunction(() => !document.querySelector('section.fxs-blade:last-of-type .fxs-home'));
  const name = `${screen} ${build} ${language}`;
  if (build === 'knockout') {
    await page.waitForSelector('section.fxs-blade:last-of-type .fxs-blade-main .fxs-blade-content');
    await quiet(page);
    return snapshotOf(page.mainFrame(), name, language, []);
  }
  const handle = await page.waitForSelector(`section.fxs-blade:last-of-type iframe.fxs-reactview-frame-active[name="${bladeNames[screen]}.ReactView"]`);
  const frame = await handle!.contentFrame();
  await frame.waitForSelector('#root button, #root input');
  await quiet(page);
  await page.evaluate(await bundleOf('./describe-in-page.ts'));
  const facts = (await page.evaluate('describePage(document)')) as ReturnType<typeof describe>;
  const around = facts.frames.find(({ frame: of }) => of === `${bladeNames[screen]}.ReactView`)?.titles ?? [];
  return snapshotOf(frame, name, language, around);
}

/** The page has drawn what it has and rests. */
async function quiet(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 150, timeout: 5000 }).catch(() => undefined);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let timer = setTimeout(done, 250);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, 250);
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        setTimeout(done, 3000);
      }),
  );
}

/** Krisp's page with "Enable SSO", and its form open. */
export async function takeKrisp(browser: Browser, twins: Twins): Promise<Snapshot[]> {
  twins.switches.language = 'en';
  const page = await browser.newPage();
  await page.setViewport({ width: 1400, height: 1000 });
  await signInToKrisp(page);
  const taken: Snapshot[] = [];
  const take = async (name: string) => {
    await quiet(page);
    taken.push(await snapshotOf(page.mainFrame(), name, 'en', []));
  };
  for (const [name, change] of [
    ['bound labels, dialog', {}],
    ['unbound labels, box', { krispPanel: 'side-panel', krispLabels: 'unlinked', krispValues: 'ellipsis' }],
  ] as const) {
    setKrispSwitches(twins.switches, { krispDelay: 0, ...change });
    await page.goto(`https://account.krisp.ai${navs[defaultKrispSwitches.krispNav].path}`);
    const box = await page.waitForSelector('input[type=checkbox]');
    if (!(await box!.evaluate((one) => (one as HTMLInputElement).checked))) await box!.click();
    const opener = await page.waitForSelector(`::-p-aria([name="${labels.saml}"][role="button"])`);
    if (taken.length === 0) await take('krisp authentication');
    await opener!.click();
    await page.waitForSelector('textarea');
    await take(`krisp form, ${name}`);
  }
  await page.close();
  return taken;
}
