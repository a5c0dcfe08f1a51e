import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryOf, type LabPage } from './browser.ts';
import { samlPage, unboundPanel } from './fixtures/pages.ts';
import { useLab } from './use-lab.ts';

const lab = useLab();

const card = (name: string) => [{ kind: 'card' as const, names: [name] }];
const pane = (name: string) => [{ kind: 'pane' as const, names: [name] }];
/** What a locator finds that takes the first element of a name. */
const naive = (page: LabPage, selector: string, name: string) =>
  page.page.evaluate(
    (selector, name) =>
      [...document.querySelectorAll(selector)].find((one) =>
        (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(name),
      )?.outerHTML ?? '',
    selector,
    name,
  );

describe('a SAML page in German, with a parked blade and a pane of a card’s name', () => {
  let page: LabPage;
  beforeAll(async () => {
    page = await lab.open(samlPage({ pane: true }));
  });
  afterAll(() => page.close());

  it.each([
    [
      'the sign-on address of card 1',
      { control: 'value', names: ['Anmelde-URL'], scope: card('Grundlegende SAML-Konfiguration') },
      'https://account.krisp.ai/sso/1',
    ],
    [
      'the login address of card 4',
      { control: 'value', names: ['Anmelde-URL'], scope: card('Krisp einrichten') },
      'https://login.microsoftonline.com/t/saml2',
    ],
    [
      'the box in the pane',
      { control: 'textbox', names: ['Anmelde-URL'], scope: pane('Grundlegende SAML-Konfiguration') },
      'https://account.krisp.ai/sso/2',
    ],
    [
      'a read-only box',
      { control: 'value', names: ['App Federation Metadata Url'], scope: card('SAML-Zertifikate') },
      'https://login.microsoftonline.com/t/federationmetadata',
    ],
    [
      'a download by its row',
      { control: 'press', names: ['Certificate (Base64)'], scope: card('SAML-Zertifikate') },
      'Download',
    ],
  ] as const)('finds %s', async (_, query, text) => {
    expect(await page.lookAt({ ...query, names: [...query.names], scope: query.scope })).toMatchObject({
      found: 'one',
      text,
    });
  });

  it('counts the label in all cards that can be seen, and not in the parked blade', async () => {
    expect(await page.lookAt({ control: 'value', names: ['Anmelde-URL'] })).toMatchObject({ found: 'many', count: 2 });
  });

  it('sees that Save is there and not enabled, where the first "Save" of the page is another', async () => {
    expect(await page.lookAt({ names: ['Save'], scope: pane('Grundlegende SAML-Konfiguration') })).toMatchObject({
      found: 'one',
      enabled: false,
    });
  });

  it('is not misled by the close button, whose name holds the pane’s', async () => {
    expect(await naive(page, 'button', 'Grundlegende SAML-Konfiguration')).toContain('Close content');
    expect(await page.lookAt({ names: ['Grundlegende SAML-Konfiguration'] })).toMatchObject({ found: 'none' });
  });

  it('says what is scrolled out of sight', async () => {
    expect(await page.lookAt({ names: ['Far below'] })).toMatchObject({ found: 'one', inView: false });
  });
});

describe('what cannot be seen', () => {
  const hidden = [
    ['display: none', '<div style="display:none"><button>Save</button></div>'],
    ['visibility: hidden', '<div style="visibility:hidden"><button>Save</button></div>'],
    ['opacity 0', '<div style="opacity:0"><button>Save</button></div>'],
    ['no size', '<button style="width:0;height:0;padding:0;border:0;overflow:hidden">Save</button>'],
    [
      'one pixel',
      '<button style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">Save</button>',
    ],
    ['parked at the left', '<div style="position:absolute;left:-900px;width:800px"><button>Save</button></div>'],
    ['beyond the right edge', '<div style="position:fixed;left:1300px"><button>Save</button></div>'],
    ['above the page', '<div style="position:absolute;top:-500px"><button>Save</button></div>'],
    ['aria-hidden', '<div aria-hidden="true"><button>Save</button></div>'],
    ['inert', '<div inert><button>Save</button></div>'],
    ['in a closed section', '<div style="height:0;overflow:hidden"><button>Save</button></div>'],
    ['in closed details', '<details><summary>More</summary><button>Save</button></details>'],
  ] as const;
  let page: LabPage;
  beforeAll(async () => {
    page = await lab.open('<!doctype html><html lang="en"><body></body></html>');
  });
  afterAll(() => page.close());
  const show = (html: string) => page.page.evaluate((html) => void (document.body.innerHTML = html), html);

  it.each(hidden)('%s: none alone, and no rival to what can be seen', async (_, html) => {
    await show(html);
    expect(await page.lookAt({ names: ['Save'] })).toMatchObject({ found: 'none' });
    await show(`${html}<button>Save</button>`);
    expect(await page.lookAt({ names: ['Save'] })).toMatchObject({ found: 'one' });
  });

  it('counts what scrolling in its own box would show', async () => {
    await show(
      '<div style="height:200px;overflow:auto"><div style="height:900px"></div><div style="overflow:hidden"><button>Save</button></div></div>',
    );
    expect(await page.lookAt({ names: ['Save'] })).toMatchObject({ found: 'one', inView: false });
  });

  it('sees check boxes that are drawn by their label', async () => {
    await show(
      '<div><input type="checkbox" id="c" style="opacity:0;position:absolute"><label for="c">Enable SSO</label></div>',
    );
    expect(await page.lookAt({ control: 'checkbox', names: ['Enable SSO'] })).toMatchObject({
      found: 'one',
      checked: false,
    });
  });
});

describe('a provider’s panel without a role and without bound labels', () => {
  let page: LabPage;
  beforeAll(async () => {
    page = await lab.open(unboundPanel);
  });
  afterAll(() => page.close());
  it('reads and finds every field', async () => {
    const looks = await page.look([
      { control: 'value', names: ['Your team slug'] },
      { control: 'value', names: ['Reply URL (Assertion Consumer Service URL)'] },
      { control: 'textbox', names: ['Audience URI'] },
      { control: 'textbox', names: ['Identity Provider Issuer'] },
      { control: 'textbox', names: ['X-509 certificate'] },
      { control: 'checkbox', names: ['Enable SSO'] },
      { control: 'press', names: ['Configure'] },
      { control: 'heading', names: ['Configure SAML'] },
    ]);
    expect(looks.map((look) => (look.found === 'one' ? [look.text, look.enabled] : look.found))).toEqual([
      ['contoso-team', true],
      ['https://api.krisp.ai/v2/auth/sso/saml/9', true],
      ['', true],
      ['', true],
      ['', true],
      ['', true],
      ['Configure', false],
      ['Configure SAML', true],
    ]);
  });
  it('takes the slug, which is only text, for no box to write into', async () => {
    expect(await page.lookAt({ control: 'textbox', names: ['Your team slug'] })).toMatchObject({ found: 'none' });
  });
});

describe('a page that is drawn anew in the midst of a look', () => {
  it('throws nothing at us, wherever it happens, and is read again afterwards', async () => {
    const page = await lab.open(`<main><h2 id="t">Card</h2><input aria-labelledby="l"><span id="l">Address</span>
      <button aria-labelledby="s"><i></i></button><b id="s">Save</b><label for="n">Name</label><input id="n" value="one"></main>`);
    const queries: Parameters<LabPage['look']>[0] = [
      { control: 'textbox', names: ['Address'] },
      { control: 'press', names: ['Save'] },
      { control: 'textbox', names: ['Name'] },
    ];
    // Before its first step, its second, and so on, until there is none left.
    const cuts = await page.run<number>(`(() => {
      const main = document.querySelector('main');
      for (let cut = 0; ; cut++) {
        const steps = dom.looking(document, ${JSON.stringify(queries.map(queryOf))}, {});
        for (let at = 0; at < cut; at++) if (steps.next().done) return cut;
        main.replaceWith(main.cloneNode(true));
        while (!steps.next().done);
        document.querySelector('main').replaceWith(main);
      }
    })()`);
    expect(cuts).toBeGreaterThan(queries.length);
    const looks = await page.look(queries);
    expect(looks.map(({ found }) => found)).toEqual(['one', 'one', 'one']);
    await page.close();
  });
});
