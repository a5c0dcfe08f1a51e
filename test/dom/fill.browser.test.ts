import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LabPage } from './browser.ts';
import { fluentPage, knockoutPage } from './fixtures/pages.ts';
import { useLab } from './use-lab.ts';

const lab = useLab();
let page: LabPage;

const identifier = {
  control: 'textbox' as const,
  names: ['Identifier (Entity ID)'],
  placeholders: ['Enter an identifier'],
};
const reveal = { names: ['Add identifier'] };

interface KnockoutState {
  identifiers: string[];
  signOn: string;
  dirty: boolean;
  name: string;
  source: string;
  kind: string;
}

describe('Knockout', () => {
  beforeEach(async () => {
    page = await lab.open(knockoutPage, { app: 'knockout.ts' });
  });
  afterEach(() => page.close());
  const state = () =>
    page.page.evaluate(
      `({ identifiers: model.identifiers().map((box) => box.stored()), signOn: model.signOn.stored(), dirty: model.signOn.dirty(),
          name: model.name.stored(), source: model.source(), kind: model.sourceKind() })`,
    ) as Promise<KnockoutState>;

  it('fills a box that takes its value when the focus leaves, and makes the form dirty', async () => {
    const query = { control: 'textbox' as const, names: ['Sign on URL'] };
    expect(await page.fill({ query, value: 'https://new.example/', expect: 'https://old.example/' })).toEqual({
      key: 'page#anchor',
      outcome: 'filled',
      before: 'https://old.example/',
      after: 'https://new.example/',
      kept: true,
    });
    expect(await state()).toMatchObject({ signOn: 'https://new.example/', dirty: true });
    expect(await page.lookAt({ names: ['Save'] })).toMatchObject({ enabled: true });
  });

  it('where a plain assignment with an input event is lost', async () => {
    await page.page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#sign-on')!;
      input.focus();
      input.value = 'https://lost.example/';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#sign-on')!.value === 'https://old.example/',
    );
    expect(await state()).toMatchObject({ signOn: 'https://old.example/', dirty: false });
  });

  it('fills a box that takes its value on every key', async () => {
    expect(
      await page.fill({ query: { control: 'textbox', names: ['Name'] }, value: 'Email', expect: '' }),
    ).toMatchObject({ kept: true });
    expect((await state()).name).toBe('Email');
  });

  it('makes the field appear first', async () => {
    expect(await page.fill({ query: identifier, reveal, value: 'contoso-team' })).toMatchObject({
      outcome: 'filled',
      before: '',
      after: 'contoso-team',
      kept: true,
    });
    expect((await state()).identifiers).toEqual(['contoso-team']);
  });

  it('chooses a radio button', async () => {
    expect(
      await page.fill({ query: { control: 'radio', names: ['Attribute'] }, value: 'true', expect: 'false' }),
    ).toMatchObject({ after: 'true', kept: true });
    expect((await state()).kind).toBe('Attribute');
  });

  it('chooses from a list that is drawn elsewhere and loads late, by the exact option', async () => {
    const query = { control: 'combobox' as const, names: ['Source attribute'] };
    expect(await page.fill({ query, value: 'user.mail', expect: '' })).toMatchObject({
      after: 'user.mail',
      kept: true,
    });
    expect((await state()).source).toBe('user.mail');
  });

  it('says what there was to choose, and closes the list', async () => {
    const query = { control: 'combobox' as const, names: ['Source attribute'] };
    const result = await page.fill({ query, value: 'user.missing', expect: '' });
    expect(result).toMatchObject({ outcome: 'refused', why: 'no-option' });
    expect(result.outcome === 'refused' && result.seen).toContain('user.mailnickname');
    expect((await state()).source).toBe('');
  });
});

describe('React and Fluent UI', () => {
  beforeEach(async () => {
    page = await lab.open(fluentPage, { app: 'fluent.tsx' });
  });
  afterEach(() => page.close());
  const state = () =>
    page.page.evaluate('state') as Promise<{
      rows: string[];
      values: Record<string, string>;
      source: string;
      attribute: string;
      ticked: boolean;
    }>;

  it('fills controlled boxes, one line and many, and lets the form know', async () => {
    expect(await page.lookAt({ names: ['Save'] })).toMatchObject({ enabled: false });
    expect(
      await page.fill({ query: { control: 'textbox', names: ['Name'] }, value: 'Email', expect: '' }),
    ).toMatchObject({ kept: true });
    const pem = '-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n';
    expect(
      await page.fill({ query: { control: 'textbox', names: ['Certificate'] }, value: pem, expect: '' }),
    ).toMatchObject({ after: pem, kept: true });
    expect((await state()).values).toMatchObject({ name: 'Email', certificate: pem });
    expect(await page.lookAt({ names: ['Save'] })).toMatchObject({ enabled: true });
  });

  it('makes the field appear first', async () => {
    expect(await page.fill({ query: identifier, reveal, value: 'contoso-team' })).toMatchObject({ kept: true });
    expect((await state()).rows).toEqual(['contoso-team']);
  });

  it('reads back from the field that took the place of the one it wrote into', async () => {
    await page.fill({ query: { control: 'textbox', names: ['Name'] }, value: 'x', expect: '' });
    const query = { control: 'textbox' as const, names: ['Sign on URL'] };
    expect(await page.fill({ query, value: 'https://new.example/', expect: 'https://old.example/' })).toMatchObject({
      kept: true,
    });
  });

  it('says that a page did not keep the value, and does not fight it', async () => {
    expect(await page.fill({ query: { control: 'textbox', names: ['Upper'] }, value: 'abc', expect: '' })).toEqual({
      key: 'page#anchor',
      outcome: 'filled',
      before: '',
      after: 'ABC',
      kept: false,
    });
  });

  it('chooses in a combo box by option, and types what its list lacks', async () => {
    const query = { control: 'combobox' as const, names: ['Source attribute'] };
    expect(await page.fill({ query, value: 'user.mail', expect: '' })).toMatchObject({
      after: 'user.mail',
      kept: true,
    });
    expect((await state()).attribute).toBe('user.mail');
    expect(await page.fill({ query, value: 'user.extra', expect: 'user.mail' })).toMatchObject({
      after: 'user.extra',
      kept: true,
    });
  });

  it('chooses in a drop-down, whose invitation is no value', async () => {
    const query = { control: 'combobox' as const, names: ['Signing Option'] };
    expect(await page.lookAt(query)).toMatchObject({ text: '' });
    expect(await page.fill({ query, value: 'Sign SAML response', expect: '' })).toMatchObject({
      after: 'Sign SAML response',
      kept: true,
    });
  });

  it('chooses in a choice group', async () => {
    expect(
      await page.fill({ query: { control: 'radio', names: ['Attribute'] }, value: 'true', expect: 'false' }),
    ).toMatchObject({ after: 'true', kept: true });
    expect((await state()).source).toBe('Attribute');
  });
});

describe('guards', () => {
  beforeAll(async () => {
    page = await lab.open('<!doctype html><html lang="en"><body></body></html>');
  });
  afterAll(() => page.close());
  const open = (html: string) => page.page.evaluate((html) => void (document.body.innerHTML = html), html);
  const values = () => page.page.$$eval('input', (inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  const query = { control: 'textbox' as const, names: ['Reply URL'] };
  const order = { query, value: 'https://new.example/', expect: '' };

  it.each([
    ['a password', '<label>Reply URL <input type="password"></label>', 'sensitive'],
    ['a one-time code', '<label>Reply URL <input autocomplete="one-time-code"></label>', 'sensitive'],
    ['a read-only box', '<label>Reply URL <input readonly></label>', 'disabled'],
    ['a disabled box', '<label>Reply URL <input disabled></label>', 'disabled'],
    ['a box in a disabled group', '<div aria-disabled="true"><label>Reply URL <input></label></div>', 'disabled'],
    ['two boxes, the decoy first (S14)', '<label>Reply URL <input></label><label>Reply URL <input></label>', 'many'],
    ['a hidden decoy (S13)', '<label style="opacity:0">Reply URL <input></label>', 'none'],
    ['a parked decoy', '<div style="position:absolute;left:-2000px"><label>Reply URL <input></label></div>', 'none'],
  ])('writes nothing into %s', async (_, html, why) => {
    await open(html);
    const before = await values();
    expect(await page.fill(order)).toMatchObject({ outcome: 'refused', why });
    expect(await values()).toEqual(before);
  });

  it('writes nothing where the field holds something else than the preview showed', async () => {
    await open('<label>Reply URL <input value="https://other.example/"></label>');
    expect(await page.fill(order)).toMatchObject({ outcome: 'refused', why: 'changed' });
    expect(await page.fill({ ...order, expect: null })).toMatchObject({ outcome: 'refused', why: 'changed' });
    expect(await values()).toEqual(['https://other.example/']);
  });

  it('takes a field that has filled itself since the preview for done, if it holds what is wanted', async () => {
    await open(`<label>Reply URL <input value="${order.value}"></label>`);
    expect(await page.fill({ ...order, expect: '' })).toMatchObject({ outcome: 'filled', kept: true, before: order.value });
  });

  it('never ticks a check box', async () => {
    await open('<label><input type="checkbox"> Enforce SSO</label>');
    expect(
      await page.fill({ query: { control: 'checkbox', names: ['Enforce SSO'] }, value: 'true', expect: '' }),
    ).toMatchObject({ outcome: 'refused', why: 'sensitive' });
    expect(await page.page.$eval('input', (box) => (box as HTMLInputElement).checked)).toBe(false);
  });

  it('says when the command did not make the field appear', async () => {
    await open('<button>Add reply URL</button>');
    expect(await page.fill({ ...order, reveal: { names: ['Add reply URL'] }, expect: null })).toMatchObject({
      outcome: 'refused',
      why: 'not-revealed',
    });
  });

  it('touches nothing that is right already', async () => {
    await open('<label>Reply URL <input value="https://new.example/"></label>');
    await page.page.evaluate(() => {
      document.addEventListener('input', () => (document.title = 'touched'));
    });
    expect(await page.fill({ ...order, expect: 'https://new.example/' })).toMatchObject({
      outcome: 'filled',
      kept: true,
    });
    expect(await page.page.title()).not.toBe('touched');
  });

  it('reports a page that appends to what was written (S16)', async () => {
    await open('<label>Reply URL <input></label>');
    await page.page.evaluate(() => {
      const input = document.querySelector('input')!;
      input.addEventListener('change', () => setTimeout(() => (input.value += 'evil'), 400));
    });
    expect(await page.fill(order)).toMatchObject({ outcome: 'filled', after: 'https://new.example/evil', kept: false });
  });
});
