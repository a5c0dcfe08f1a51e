// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { locate, look } from '../../lib/dom/locate.ts';
import type { AnchorQuery, Look } from '../../lib/dom/look.ts';
import type { Sight } from '../../lib/dom/visible.ts';

/** There is no layout here: what is marked as hidden is hidden. Real layout is looked at in `*.browser.test.ts`. */
const sight: Sight = { shown: (element) => !element.closest('[data-hidden]'), inView: () => true };

function query(part: Partial<AnchorQuery>): AnchorQuery {
  return { key: 'page#anchor', control: 'press', names: [], scope: [], placeholders: [], evidence: [], ...part };
}
function see(part: Partial<AnchorQuery>, surroundings: string[] = []): Look {
  return look(document, [query(part)], { sight, surroundings })[0]!;
}
function elementOf(part: Partial<AnchorQuery>, surroundings: string[] = []): Element | string {
  const found = locate(document, query(part), { sight, surroundings });
  return found.found === 'one' ? found.at.element : found.found;
}
const page = (html: string) => {
  document.body.innerHTML = html;
};
const at = (id: string) => document.getElementById(id);
const card = (name: string) => [{ kind: 'card' as const, names: [name] }];
const pane = (name: string) => [{ kind: 'pane' as const, names: [name] }];

beforeEach(() => page(''));

it('takes no command of the next row where a row’s own has no room to be seen', () => {
  page(`<div><h3>Certificates</h3>
    <div class="pairs"><div class="l">Status</div><div class="v">Active</div>
      <div class="l">Federation Metadata XML</div><div class="v" data-hidden><a href="#">Download</a></div></div>
    <hr><div class="head"><b>Verification</b><button>Edit</button></div></div>`);
  expect(elementOf({ names: ['Federation Metadata XML'], scope: card('Certificates') })).toBe('none');
});

describe('fields of a grid that has its label before it', () => {
  const reply = { control: 'textbox' as const, names: ['Reply URL'] };
  const grid = (cells: string, label = '<div class="head"><b>Reply URL</b></div>') =>
    page(`<div>${label}<div role="grid"><div role="row"><div role="columnheader"></div><div role="columnheader">Index</div></div>
      <div role="row">${cells}</div></div></div>`);
  const url = '<div role="gridcell"><input id="url"></div>';
  const index = '<div role="gridcell"><input id="index"></div>';

  it('takes the one whose column has no name of its own', () => {
    grid(`${url}<div role="gridcell"></div>`);
    expect(elementOf(reply)).toBe(at('url'));
  });
  it('takes none of another column, nor of a row that has lost a cell', () => {
    grid(`<div role="gridcell"></div>${index}`);
    expect(elementOf(reply)).toBe('none');
    grid(index);
    expect(elementOf(reply)).toBe('none');
  });
  it('nor where the grid itself has that name', () => {
    grid(index, '');
    document.querySelector('[role=grid]')!.setAttribute('aria-label', 'Reply URL');
    expect(elementOf(reply)).toBe('none');
    grid(`<div role="gridcell"><input id="url"></div><div role="gridcell"></div>`, '');
    document.querySelector('[role=grid]')!.setAttribute('aria-label', 'Reply URL');
    expect(elementOf(reply)).toBe(at('url'));
  });
});

describe('one, none or many', () => {
  it('is one by exact accessible name', () => {
    page(`<button id="a">Save</button><button aria-label="Close content 'Save'">x</button><button>Save all</button>`);
    expect(elementOf({ names: ['Save'] })).toBe(at('a'));
  });
  it('says many, with the names, and never takes the first', () => {
    page('<button>Save</button><a href="#">Save</a>');
    expect(see({ names: ['Save'] })).toEqual({ key: 'page#anchor', found: 'many', count: 2, seen: ['Save'] });
  });
  it('says none, with what was there instead', () => {
    page('<button>Speichern</button><button data-hidden>Save</button>');
    expect(see({ names: ['Save'] })).toEqual({ key: 'page#anchor', found: 'none', seen: ['Speichern'] });
  });
  it('tells nothing of the tenant’s there: no row, no account', () => {
    page(`<div role="banner"><button>Account of B. Simon, Contoso</button></div><table><tbody><tr><td><a href="#">Payroll</a></td></tr></tbody></table>
      <ul role="listbox"><li role="option" tabindex="0">B. Simon</li></ul><button>Speichern</button>`);
    expect(see({ names: ['Save'] })).toMatchObject({ found: 'none', seen: ['Speichern'] });
  });
  it('knows a pseudo-language’s letters for the English ones, in a text and in an attribute, also where one name is all that is looked for', () => {
    page('<button id="a">[!!! Šávé !!!]</button><button id="b" aria-label="[!!! Çlóšé !!!]"></button>');
    expect(elementOf({ names: ['Save'] })).toBe(at('a'));
    page('<button id="a">Open</button><button id="b" aria-label="[!!! Çlóšé !!!]"></button>');
    expect(elementOf({ names: ['Close'] })).toBe(at('b'));
  });
  it('finds a name by its rarer word where the page is full of the other', () => {
    page(`<ul>${Array.from({ length: 80 }, (_, n) => `<li><a href="#">Application ${n}</a></li>`).join('')}</ul><button id="a">New application</button><button id="b">New <b>application</b> 2</button>`);
    expect(elementOf({ names: ['New application'] })).toBe(at('a'));
    expect(elementOf({ names: ['New application 2'] })).toBe(at('b'));
  });
  it('is not misled by a word that seems to go on in the next text', () => {
    page('<div><h3>Certificates</h3><b>Token certificate</b><button id="a">Status</button></div>');
    expect(elementOf({ names: ['Status'], scope: card('Certificates') })).toBe(at('a'));
  });
  it('finds nothing by nothing', () => {
    page('<button></button><input>');
    expect(see({ names: [] }).found).toBe('none');
    expect(see({ names: ['', ' '] }).found).toBe('none');
  });
  it('knows any of several names, of two ages or languages', () => {
    page('<button id="a">Add user</button>');
    expect(elementOf({ names: ['Add user/group', 'Add user'] })).toBe(at('a'));
  });
  it('answers every query of a list by its key', () => {
    page('<button>A</button>');
    const looks = look(document, [query({ key: 'p#a', names: ['A'] }), query({ key: 'p#b', names: ['B'] })], { sight });
    expect(looks.map(({ key, found }) => [key, found])).toEqual([
      ['p#a', 'one'],
      ['p#b', 'none'],
    ]);
  });
});

describe('press', () => {
  it('counts a toolbar item and the button in it once, and is disabled with the button', () => {
    page(`<ul><li role="presentation" title="Save"><div id="a" role="button" tabindex="0" aria-label="Save" title="Save" aria-disabled="true">
      <div>Save</div></div></li></ul>`);
    expect(elementOf({ names: ['Save'] })).toBe(at('a'));
    expect(see({ names: ['Save'] })).toMatchObject({ found: 'one', enabled: false, role: 'button' });
  });
  it('takes the link in a menu row, once', () => {
    page(
      '<div class="fxc-menu-listView-item" role="listitem" tabindex="-1"><a id="a" href="#"><svg></svg><span>Single sign-on</span></a></div>',
    );
    expect(elementOf({ names: ['Single sign-on'] })).toBe(at('a'));
  });
  it('does not take the name of a command for that of a column', () => {
    page('<table><thead><tr><th><button>Name</button></th></tr></thead></table><button id="a">Name</button>');
    expect(elementOf({ names: ['Name'] })).toBe(at('a'));
  });
  it('takes a command by its tooltip, if it has no such name', () => {
    page('<li id="a" title="Edit basic SAML configuration"><span>Edit</span></li>');
    expect(elementOf({ names: ['Edit basic SAML configuration'] })).toBe(at('a'));
  });
  it('takes a tile that only its pointer gives away, whole', () => {
    page(
      '<div id="tile" style="cursor: pointer"><div style="cursor: pointer">SAML</div><div>Rich and secure</div></div><div>SAML</div>',
    );
    expect(elementOf({ names: ['SAML'] })).toBe(at('tile'));
  });
  it('takes text for no button', () => {
    page('<p>Save</p><h2>Save</h2>');
    expect(see({ names: ['Save'] }).found).toBe('none');
  });
  it('finds three links of one name by the labels of their rows', () => {
    page(
      `<div class="c"><div class="h">SAML Certificates</div>${[
        'Certificate (Base64)',
        'Certificate (Raw)',
        'Federation Metadata XML',
      ]
        .map(
          (label, index) =>
            `<div class="row"><div class="label">${label}</div><div class="value"><a href="#" id="a${index}">Download</a></div></div>`,
        )
        .join('')}<div class="sub"><span>Verification certificates</span><button>Edit</button></div></div>`,
    );
    const scope = card('SAML Certificates');
    expect(elementOf({ names: ['Certificate (Base64)'], scope })).toBe(at('a0'));
    expect(elementOf({ names: ['Federation Metadata XML'], scope })).toBe(at('a2'));
    expect(see({ names: ['Download'], scope })).toMatchObject({ found: 'many', count: 3 });
  });
  it('takes no command from beside a text, unless a card is asked for', () => {
    page('<div class="block"><div>Users and groups</div><a href="#">None Selected</a></div>');
    expect(see({ names: ['Users and groups'] }).found).toBe('none');
  });
});

describe('textbox', () => {
  it('prefers the box to the info balloon and the container of its name', () => {
    page(`<div aria-label="User name"><label for="a">User name</label><button aria-label="User name">i</button><input id="a"><span>@</span>
      <select aria-label="Domain"></select></div>`);
    expect(elementOf({ control: 'textbox', names: ['User name'] })).toBe(at('a'));
  });
  it('reads a label that holds an info balloon', () => {
    page(
      '<label id="l">Name <button aria-label="More about Name">i</button></label><input id="a" aria-labelledby="l">',
    );
    expect(elementOf({ control: 'textbox', names: ['Name'] })).toBe(at('a'));
  });
  it('takes the only box in a labelled container', () => {
    page('<div role="group" aria-label="Homepage URL"><input id="a"></div>');
    expect(elementOf({ control: 'textbox', names: ['Homepage URL'] })).toBe(at('a'));
  });
  it('takes a text above a box that has no label of its own', () => {
    page(
      '<div><div class="n">Audience URI</div><input id="a"></div><div><div class="n">Issuer</div><input id="b"></div>',
    );
    expect(elementOf({ control: 'textbox', names: ['Issuer'] })).toBe(at('b'));
  });
  it('takes it among siblings, too, but not across another text', () => {
    page('<div><p>Audience URI</p><input id="a"><p>Team slug</p><p>Issuer</p><input id="b"></div>');
    expect(elementOf({ control: 'textbox', names: ['Audience URI'] })).toBe(at('a'));
    expect(elementOf({ control: 'textbox', names: ['Issuer'] })).toBe(at('b'));
    expect(see({ control: 'textbox', names: ['Team slug'] }).found).toBe('none');
  });
  it('gives no box to the label of a list that is still empty', () => {
    page(`<div class="s"><span class="t">Identifier (Entity ID)</span><p>Help</p><a href="#">Add identifier</a></div>
      <div class="s"><span class="t">Reply URL</span><p>Help</p><input placeholder="Enter a reply URL"></div>`);
    expect(
      see({ control: 'textbox', names: ['Identifier (Entity ID)'], placeholders: ['Enter an identifier'] }).found,
    ).toBe('none');
  });
  it('falls back to the placeholder, then to dated evidence', () => {
    page('<input id="a" placeholder="Enter a reply URL"><input id="i"><input id="e" data-telemetryname="Index">');
    expect(see({ control: 'textbox', names: ['Reply URL'], placeholders: ['Enter a reply URL'] })).toMatchObject({
      found: 'one',
      by: 'placeholder',
    });
    expect(
      see({ control: 'textbox', names: ['Index'], evidence: [{ attribute: 'data-telemetryname', value: 'Index' }] }),
    ).toMatchObject({ by: 'evidence' });
  });
  it('keeps a password to itself and offers no writing', () => {
    page('<label>Secret <input type="password" value="hidden"></label><label>Fixed <input readonly value="x"></label>');
    expect(see({ control: 'textbox', names: ['Secret'] })).toMatchObject({ found: 'one', text: '', enabled: false });
    expect(see({ control: 'textbox', names: ['Fixed'] })).toMatchObject({ found: 'one', text: 'x', enabled: false });
  });
  it('shows a decoy of the same name as many (S14)', () => {
    page('<label>Reply URL <input></label><label>Reply URL <input></label>');
    expect(see({ control: 'textbox', names: ['Reply URL'] })).toMatchObject({ found: 'many', count: 2 });
  });
});

describe('radio and checkbox', () => {
  it('reads what is chosen, native or not', () => {
    page(`<ul role="radiogroup"><li role="radio" aria-checked="true"><span aria-hidden="true">o</span><span>Attribute</span></li>
      <li role="radio" aria-checked="false">Transformation</li></ul><label><input type="checkbox" checked> Enable SSO</label>`);
    expect(see({ control: 'radio', names: ['Attribute'] })).toMatchObject({ found: 'one', checked: true });
    expect(see({ control: 'radio', names: ['Transformation'] })).toMatchObject({ checked: false });
    expect(see({ control: 'checkbox', names: ['Enable SSO'] })).toMatchObject({ checked: true });
  });
  it('takes the text behind a check box', () => {
    page(
      '<div><input type="checkbox" id="a"><span>Enable SSO</span><input type="checkbox" id="b"><span>Enforce SSO</span></div>',
    );
    expect(elementOf({ control: 'checkbox', names: ['Enable SSO'] })).toBe(at('a'));
    expect(elementOf({ control: 'checkbox', names: ['Enforce SSO'] })).toBe(at('b'));
  });
});

describe('value', () => {
  const text = (names: string[], scope?: AnchorQuery['scope']) => {
    const seen = see({ control: 'value', names, scope: scope ?? [] });
    return seen.found === 'one' ? seen.text : seen.found;
  };
  it('reads read-only boxes, cells, definitions and what stands beside or below', () => {
    page(`<input readonly aria-label="Login URL" value="https://a.example/">
      <dl><dt>Application ID</dt><dd>123 <button>Copy</button></dd></dl>
      <table><tr><td>Email</td><td>SAML</td><td>user.mail</td><td><button>…</button></td></tr></table>
      <div class="r"><div class="l">Thumbprint</div><div class="v">A1B2</div></div>
      <div class="r"><div class="l">Status</div><button aria-label="Status">i</button><div class="v">Active</div></div>`);
    expect(text(['Login URL'])).toBe('https://a.example/');
    expect(text(['Application ID'])).toBe('123');
    expect(text(['Email'])).toBe('user.mail');
    expect(text(['Thumbprint'])).toBe('A1B2');
    expect(text(['Status'])).toBe('Active');
  });
  it('reads the end of a row, even where that cell has lost its role', () => {
    page(`<div role="row"><div role="gridcell">Name ID</div><div role="gridcell">SAML</div><div>user.mail</div><div role="gridcell"></div></div>`);
    expect(text(['Name ID'])).toBe('user.mail');
  });
  it('is empty where the cell of the last named column is, and not what stands in the column before', () => {
    const grid = (value: string) =>
      `<div role="grid"><div role="row"><div role="columnheader">Name</div><div role="columnheader">Type</div><div role="columnheader">Value</div><div role="columnheader"></div></div>
      <div role="row"><div role="gridcell">Name ID</div><div role="gridcell">SAML</div><div role="gridcell">${value}</div><div role="gridcell"></div></div></div>`;
    page(grid('user.mail'));
    expect(text(['Name ID'])).toBe('user.mail');
    page(grid('<i class="shimmer"></i>'));
    expect(text(['Name ID'])).toBe('');
  });
  it('is empty where it is empty, and never the next label', () => {
    page(`<div class="g"><div class="l">A</div><div class="v"></div><div class="l">B</div><div class="v">two</div></div>
      <div class="h"><div class="l">C</div></div><div class="h"><div class="l">D</div><div class="v">four</div></div>`);
    expect(text(['A'])).toBe('');
    expect(text(['B'])).toBe('two');
    expect(text(['C'])).toBe('none');
    expect(text(['D'])).toBe('four');
  });
  it('reads in full what was cut for show', () => {
    page(
      '<div><div>Reply URL</div><div><span title="https://api.example/acs/123">https://api.exa…</span><button>Copy</button></div></div>',
    );
    expect(text(['Reply URL'])).toBe('https://api.example/acs/123');
  });
  it('counts a label twice on the page as many, whatever it is drawn with', () => {
    page(
      '<div class="r"><p>Login URL</p><p>https://a.example/</p></div><input readonly aria-label="Login URL" value="https://b.example/">',
    );
    expect(text(['Login URL'])).toBe('many');
  });
});

describe('scope', () => {
  const cards = (titles: string[]) =>
    titles
      .map(
        (title, n) =>
          `<div class="card"><div class="title">${title}</div><div class="row"><div class="l">Anmelde-URL</div><div class="v">${n}</div></div></div>`,
      )
      .join('');
  const inCard = (name: string) => {
    const seen = see({ control: 'value', names: ['Anmelde-URL'], scope: card(name) });
    return seen.found === 'one' ? seen.text : seen.found;
  };

  it('tells the same label in two cards apart', () => {
    page(cards(['Grundlegende SAML-Konfiguration', 'Krisp einrichten']));
    expect(see({ control: 'value', names: ['Anmelde-URL'] })).toMatchObject({ found: 'many', count: 2 });
    expect(inCard('Grundlegende SAML-Konfiguration')).toBe('0');
    expect(inCard('Krisp einrichten')).toBe('1');
  });
  it('does not reach into the next card when its own lacks the row', () => {
    page(cards(['One', 'Two']).replace(/<div class="row">.*?0<\/div><\/div>/, ''));
    expect(inCard('One')).toBe('none');
    expect(inCard('Two')).toBe('1');
  });
  it('reads headings and content that are siblings', () => {
    page(
      '<main><h3>One</h3><div class="row"><div>Anmelde-URL</div><div>1</div></div><h3>Two</h3><div class="row"><div>Anmelde-URL</div><div>2</div></div></main>',
    );
    expect(inCard('One')).toBe('1');
    expect(inCard('Two')).toBe('2');
  });
  it('finds a heading with a number badge and a command in it', () => {
    page(
      '<div><h3><span>1</span> One <button>Edit</button></h3><div><p>Anmelde-URL</p><p>1</p></div></div><div><h3>Two</h3></div>',
    );
    expect(inCard('One')).toBe('1');
  });
  it('keeps a card together that has headings of its own', () => {
    page(`<div class="card"><div class="head"><div class="t">A</div></div><div class="sub">x</div><div><p>Anmelde-URL</p><p>1</p></div></div>
      <div class="card"><div class="head"><div class="t">B</div></div></div>`);
    expect(inCard('A')).toBe('1');
  });
  it('knows a group by its legend or label', () => {
    page(
      '<fieldset><legend>One</legend><div><p>Anmelde-URL</p><p>1</p></div></fieldset><div role="group" aria-label="Two"><div><p>Anmelde-URL</p><p>2</p></div></div>',
    );
    expect(inCard('One')).toBe('1');
    expect(inCard('Two')).toBe('2');
  });
  it('is none where the scope is not there, and says which headings are', () => {
    page('<h2>Other</h2><button>Save</button>');
    expect(see({ names: ['Save'], scope: pane('Basic SAML Configuration') })).toEqual({
      key: 'page#anchor',
      found: 'none',
      seen: ['Other'],
    });
  });
  it('tells a pane from the card of the same title', () => {
    const blade =
      '<section class="fxs-blade"><h2 class="fxs-blade-title-titleText">Krisp | SAML-based Sign-on</h2><div class="card"><div class="t">Basic</div><button id="c">Save</button></div><div class="card"><div class="t">Other</div></div></section>';
    page(blade);
    expect(see({ names: ['Save'], scope: pane('Basic') }).found).toBe('none');
    page(
      `${blade}<div class="fxs-contextpane"><div class="fxs-blade" aria-labelledby="p"><h2 id="p" class="fxs-blade-title-titleText">Basic</h2><button id="p2">Save</button></div></div>`,
    );
    expect(elementOf({ names: ['Save'], scope: pane('Basic') })).toBe(at('p2'));
    expect(elementOf({ names: ['Save'], scope: card('Basic') })).toBe(at('c'));
  });
  it('takes "App | Name" for the blade Name, not for the pane Name', () => {
    page(
      '<section class="fxs-blade"><h2 class="fxs-blade-title-titleText">Krisp | Users and groups</h2><input id="a" aria-label="Search"></section>',
    );
    expect(
      elementOf({ control: 'textbox', names: ['Search'], scope: [{ kind: 'blade', names: ['Users and groups'] }] }),
    ).toBe(at('a'));
    expect(see({ control: 'textbox', names: ['Search'], scope: pane('Users and groups') }).found).toBe('none');
  });
  it('takes a dialog without a role that lies on a blade', () => {
    page(`<section class="fxs-blade"><h2 class="fxs-blade-title-titleText">SSO</h2><div class="box"><div class="bt">Test single sign-on</div><div role="button" id="a">No</div></div>
      <div class="card"><div class="ct">Test single sign-on</div><button>Test</button></div></section>`);
    expect(elementOf({ names: ['No'], scope: [{ kind: 'dialog', names: ['Test single sign-on'] }] })).toBe(at('a'));
  });
  it('takes the titles around a frame for its pane or blade, never for a card', () => {
    page('<button id="a">Save</button>');
    expect(elementOf({ names: ['Save'], scope: pane('Manage claim') }, ['Krisp | SSO', 'Manage claim'])).toBe(at('a'));
    expect(elementOf({ names: ['Save'], scope: pane('Basic') }, ['Manage claim'])).toBe('none');
    expect(elementOf({ names: ['Save'], scope: card('Manage claim') }, ['Manage claim'])).toBe('none');
  });
  it('takes a provider’s panel by its first heading, without any role', () => {
    page('<div class="panel"><div class="t">Configure SAML</div><label>Issuer <input id="a"></label></div>');
    expect(elementOf({ control: 'textbox', names: ['Issuer'], scope: pane('Configure SAML') })).toBe(at('a'));
  });
});

describe('rows and headings', () => {
  it('counts the data rows of a grid, by column or heading, without header and message', () => {
    page(`<h3>Assignments</h3><table><thead><tr><th>Display name</th><th>Role</th></tr></thead><tbody><tr><td>B.Simon</td><td>User</td></tr><tr><td>A</td><td>User</td></tr></tbody></table>
      <table><thead><tr><th>Claim name</th></tr></thead><tbody><tr><td colspan="2">No results</td></tr></tbody></table>`);
    expect(see({ control: 'rows', names: ['Display name'] })).toMatchObject({ found: 'one', text: '2' });
    expect(see({ control: 'rows', names: ['Claim name'] })).toMatchObject({ text: '0' });
  });
  it('trusts the count of a grid that draws only a part', () => {
    page(`<div role="grid" aria-label="Users" aria-rowcount="41"><div role="row"><div role="columnheader">Name</div></div>
      <div role="row"><div role="gridcell">A</div></div></div>`);
    expect(see({ control: 'rows', names: ['Users'] })).toMatchObject({ text: '40' });
  });
  it('finds titles by whole or last segment, and plain text only where no heading says it', () => {
    page('<h2>Krisp | Overview</h2><a href="#">Overview</a><div>Configure SAML</div>');
    expect(see({ control: 'heading', names: ['Overview'] })).toMatchObject({ found: 'one', name: 'Krisp | Overview' });
    expect(see({ control: 'heading', names: ['Configure SAML'] })).toMatchObject({ found: 'one' });
  });
});
