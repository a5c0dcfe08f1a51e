import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { labels, navs } from '../twins/krisp/index.ts';
import { seen } from './admin.ts';
import type { Rig } from './rig.ts';

export interface ByHandOptions {
  /** Told of everything that is done. */
  onAct?: (what: string) => void;
}

/**
 * Krisp's set-up by hand on the same twins, as Krisp's help article says and in its order, from the same beginning as the guided run: signed in to both
 * consoles, Krisp's tab in front. Counted by the same Admin. Left out, because both runs need it alike: signing in and the last login.
 * Left out in favour of by hand: changing to the article's own tab and back, scrolling, and the application that a browser's
 * "Open" starts for a .cer file, which on Windows is the certificate viewer and no text editor.
 * Returns whether an assigned user could sign in.
 */
export async function byHand({ desk, portal, account, login }: Rig, { onAct = () => undefined }: ByHandOptions = {}): Promise<boolean> {
  const { admin, browser, downloads } = desk;

  const click = async (page: Page, what: string, selector: string) => {
    await admin.click(await usable(page, selector));
    onAct(what);
  };
  const press = (page: Page, name: string, role: Parameters<typeof named>[1] = 'button') => click(page, `press ${name}`, named(name, role));
  const goTo = async (page: Page) => {
    await admin.switchTo(page);
    onAct(`change to ${new URL(page.url()).host}`);
  };
  /** A copy button is a click that uses the clipboard. */
  const copy = async (page: Page, label: string) => {
    admin.counts.clipboard += 1;
    await click(page, `copy ${label}`, copyButtonOf(label));
  };
  const paste = async (page: Page, what: string, selector: string) => {
    await click(page, `put the caret into ${what}`, selector);
    admin.counts.clipboard += 1;
    await admin.press(page, 'Control', 'v');
    onAct(`paste into ${what}`);
  };

  // Krisp SSO Settings
  for (const name of navs['settings-security-authentication'].trail) await press(account, name, 'link');
  await press(account, labels.enableSso, 'checkbox');
  await press(account, labels.saml);
  await usable(account, copyButtonOf(labels.teamSlug));

  // Creating the custom app
  await goTo(portal);
  await press(portal, 'Microsoft Entra ID', 'link');
  await press(portal, 'Add');
  await press(portal, 'Enterprise application', 'menuitem');
  await press(portal, 'Create your own application');
  await click(portal, 'put the caret into the name', 'input[placeholder="Input name"]');
  await admin.type(portal, 'Krisp');
  // Text boxes hand their value over when they are left, and Create is grey until then.
  await admin.press(portal, 'Tab');
  onAct('type Krisp');
  await press(portal, 'Create');

  // Assigning users
  await click(portal, 'press Assign users and groups', '::-p-xpath(//*[self::a or self::button][normalize-space()="Assign users and groups"])');
  await press(portal, 'Add user/group');
  await press(portal, 'None Selected', 'link');
  await click(portal, 'choose B.Simon', '::-p-xpath(//*[normalize-space(text())="B.Simon"])');
  await press(portal, 'Select');
  await press(portal, 'Assign');

  // Setting up SSO
  await press(portal, 'Single sign-on', 'link');
  await click(portal, 'choose SAML', '::-p-xpath(//*[normalize-space(text())="SAML"])');
  await press(portal, 'Edit basic SAML configuration');
  await usable(portal, '::-p-text(Add identifier)');
  const settings = [
    { label: labels.teamSlug, add: 'Add identifier', box: 'Enter an identifier' },
    { label: labels.replyUrl, add: 'Add reply URL', box: 'Enter a reply URL' },
    { label: labels.signOnUrl, add: null, box: 'Enter a sign on URL' },
  ];
  for (const { label, add, box } of settings) {
    if (add) await press(portal, add, 'link');
    await goTo(account);
    await copy(account, label);
    await goTo(portal);
    await paste(portal, box, `input[placeholder="${box}"]`);
  }
  await press(portal, 'Save');
  await usable(portal, '::-p-text(Single sign-on configuration saved successfully)');
  await press(portal, "Close content 'Basic SAML Configuration'");
  await press(portal, "No, I'll test later");

  await press(portal, 'Edit attributes & claims');
  await press(portal, 'Add new claim');
  await click(portal, 'put the caret into Name', named('Name', 'textbox'));
  await admin.type(portal, 'Email');
  onAct('type Email');
  await click(portal, 'open Source attribute', sourceAttribute);
  await click(portal, 'choose user.mail', '::-p-xpath(//*[@role="treeitem" or @role="option"][normalize-space()="user.mail"])');
  await press(portal, 'Save');
  await usable(portal, named('Add new claim', 'button'));
  await press(portal, "Close content 'Attributes & Claims'");

  await click(portal, 'download Certificate (Base64)', '::-p-xpath(//*[normalize-space()="Certificate (Base64)"]/following-sibling::*[1]//*[self::a or self::button])');
  const certificate = readFileSync(await certificateIn(downloads), 'utf8');

  await goTo(account);
  await copy(account, labels.teamSlug);
  await paste(account, labels.audienceUri, named(labels.audienceUri, 'textbox'));
  await paste(account, labels.issuer, named(labels.issuer, 'textbox'));

  // A double click on the file: its editor comes to the front by itself.
  admin.counts.clicks += 2;
  onAct('open the certificate in a text editor');
  const editor = await browser.newPage();
  await editor.setContent('<textarea autofocus></textarea>');
  await editor.$eval('textarea', (box, text) => {
    box.value = text;
    box.focus();
  }, certificate);
  await admin.press(editor, 'Control', 'a');
  admin.counts.clipboard += 1;
  await admin.press(editor, 'Control', 'c');
  onAct('select and copy everything');
  await goTo(account);
  await editor.close();
  await paste(account, labels.certificate, named(labels.certificate, 'textbox'));

  await goTo(portal);
  await copy(portal, 'Login URL');
  await goTo(account);
  await paste(account, labels.ssoUrl, named(labels.ssoUrl, 'textbox'));
  await press(account, labels.configure);
  await usable(account, `::-p-text(${labels.saved})`);
  return login();
}

/** What has this role, by element or by attribute, and this name, by its text, its label or its title. */
const named = (name: string, role: keyof typeof elements) =>
  `::-p-xpath(//*[@role="${role}"${elements[role]}][normalize-space()="${name}" or @aria-label="${name}" or @title="${name}"` +
  ` or ancestor::label[normalize-space()="${name}"] or @id=//label[normalize-space()="${name}"]/@for or @aria-labelledby=//label[normalize-space()="${name}"]/@id])`;

const elements = {
  button: ' or self::button',
  link: ' or self::a or self::button',
  checkbox: ' or self::input[@type="checkbox"]',
  textbox: ' or self::input or self::textarea',
  menuitem: '',
};

/** The box itself opens its list in Knockout, the arrow beside it in React. */
const sourceAttribute =
  '::-p-xpath(//div[@role="combobox"][@aria-labelledby=//label[normalize-space()="Source attribute"]/@id] | //button[contains(@class, "ComboBox-CaretDown")])';

/** The only button of the nearest row that has this label. */
const copyButtonOf = (label: string) =>
  `::-p-xpath((//*[normalize-space(text())="${label}"])[last()]/ancestor::*[.//button][1]//button)`;

/** The element in sight once it can be used: nobody presses what is grey. */
async function usable(page: Page, selector: string, patience = 15_000): Promise<ElementHandle> {
  const end = Date.now() + patience;
  for (;;) {
    const element = await seen(page, selector, patience);
    const ready = await element.evaluate((node) => node instanceof Element && !node.matches(':disabled, [aria-disabled=true]')).catch(() => false);
    if (ready) return element;
    if (Date.now() > end) throw new Error(`not usable on ${page.url()}: ${selector}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

async function certificateIn(folder: string): Promise<string> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    const name = readdirSync(folder).find((each) => each.endsWith('.cer'));
    if (name) return join(folder, name);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the certificate did not arrive');
}
