/** Both builds of a screen name the same things, so that a test means the same on either. */
import type { Browser, Frame, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needBrowser } from '../../../../scripts/browsers/find.ts';
import type { Twins } from '../../server.ts';
import { startTwins } from '../../server.ts';
import type { Build, Screen } from '../../switches.ts';
import { screens } from '../../switches.ts';
import { chooseMethod, createApp, isError } from '../apps.ts';
import type { LabelKey } from '../labels.ts';
import { label, labelKeys } from '../labels.ts';
import { appHash, bladeNames, peopleHash, personHash } from '../protocol.ts';
import { keepFramesReachable } from '../../../reachable-frames.ts';

/** Named in Knockout only, and why. */
const knockoutOnly: Partial<Record<Screen, readonly LabelKey[]>> = {
  // "Selected (n)" in the newer picker
  picker: ['selectedItems'],
  // tooltips, which Fluent draws when they are asked for
  basicSaml: ['signOnUrlHelp', 'relayStateHelp', 'logoutUrlHelp'],
  // options of a closed drop-down
  signingCertificate: ['signResponse', 'signBoth'],
};

let twins: Twins;
let browser: Browser;
let page: Page;
const hashes: Partial<Record<Screen, string>> = {};

beforeAll(async () => {
  twins = await startTwins({ switches: { requireSignIn: false, loadDelay: 20, saveDelay: 0, certificateDelay: 0 } });
  const [saml, fresh] = ['Krisp', 'Fresh'].map((name) => createApp(twins.state, { name, kind: 'non-gallery' }));
  if (!saml || !fresh || isError(saml) || isError(fresh)) throw new Error('no apps');
  chooseMethod(twins.state, saml, 'saml', '');
  saml.saml.identifiers.push('team');
  saml.saml.replyUrls.push({ url: 'https://api.krisp.ai/v2/auth/sso/saml/1' });
  for (const screen of screens)
    hashes[screen] = `#view/Microsoft_AAD_IAM/${bladeNames[screen]}/objectId/${saml.objectId}`;
  Object.assign(hashes, {
    tenantOverview: '#view/Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/~/Overview',
    appList: '#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview',
    appOverview: appHash('Overview', saml),
    usersAndGroups: appHash('Users', saml),
    samlSignOn: appHash('SignOn', saml),
    ssoMethod: appHash('SignOn', fresh),
    people: peopleHash,
    person: personHash(twins.state.tenant.users[1]!),
  });
  browser = await puppeteer.launch({
    executablePath: needBrowser('chromium'),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP *:443 127.0.0.1:${twins.port}`,
    ],
  });
  await keepFramesReachable(browser);
  page = await browser.newPage();
  await page.setViewport({ width: 1400, height: 1000 });
  await page.goto('https://portal.azure.com/#home');
});
afterAll(async () => {
  await browser?.close();
  await twins?.close();
});

/** Texts, placeholders, names and titles of what is displayed below the selector's last match. */
function names(selector: string): string[] {
  const found = new Set<string>();
  const root = [...document.querySelectorAll(selector)].at(-1);
  for (const element of root?.querySelectorAll('*') ?? []) {
    if (element.getClientRects().length === 0) continue;
    for (const attribute of ['placeholder', 'aria-label', 'title'])
      found.add(element.getAttribute(attribute)?.trim() ?? '');
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    found.add(
      own
        .map((node) => node.textContent)
        .join('')
        .trim(),
    );
  }
  return [...found];
}

/** The active frame of the blade in view. */
async function reactFrame(screen: Screen): Promise<Frame> {
  const handle = await page.waitForSelector(
    `section.fxs-blade:last-of-type iframe.fxs-reactview-frame-active[name="${bladeNames[screen]}.ReactView"]`,
  );
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error(`no frame for ${screen}`);
  return frame;
}

/** Opens the screen as a blade of its own; what is given back reads which of the portal's labels stand there. */
async function open(screen: Screen, build: Build): Promise<() => Promise<LabelKey[]>> {
  twins.switches.build = build;
  await page.evaluate(() => {
    location.hash = '#home';
  });
  await page.waitForSelector('section.fxs-blade:last-of-type .fxs-home');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hashes[screen] ?? '');
  await page.waitForFunction(() => !document.querySelector('section.fxs-blade:last-of-type .fxs-home'));
  let where: Page | Frame = page;
  let selector = 'section.fxs-blade:last-of-type .fxs-blade-main';
  if (build === 'react') {
    where = await reactFrame(screen);
    selector = '#root';
  } else {
    await page.waitForSelector(`${selector} .fxs-blade-content`);
  }
  return async () => {
    const texts = new Set((await where.evaluate(names, selector)).map((text) => text.replace(/\s*\*$/, '')));
    return labelKeys.filter((key) => texts.has(label(key, twins.switches)));
  };
}

describe('the React build (R2)', () => {
  // the pane of one gallery application takes a template, which no address names
  it.each(screens.filter((screen) => screen !== 'galleryApp'))(
    'names on %s what the Knockout build names',
    async (screen) => {
      const knockout = await (await open(screen, 'knockout'))();
      expect(knockout.length).toBeGreaterThan(2);
      const read = await open(screen, 'react');
      // a command bar is measured once more when its frame has grown
      const missing = async () => {
        const react = await read();
        return knockout.filter((key) => !react.includes(key));
      };
      await expect.poll(missing, { timeout: 5_000 }).toEqual(knockoutOnly[screen] ?? []);
    },
  );
});
