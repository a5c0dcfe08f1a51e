// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { locate } from '../../lib/dom/locate.ts';
import type { AnchorQuery } from '../../lib/dom/look.ts';
import type { Sight } from '../../lib/dom/visible.ts';

/** What is looked for has gone, or has a double: the neighbour that is left is never taken for it. */
const sight: Sight = { shown: (element) => !element.closest('[data-hidden]'), inView: () => true };
const page = (html: string) => {
  document.body.innerHTML = html;
};
function elementOf(part: Partial<AnchorQuery>): string {
  const query: AnchorQuery = { key: 'page#anchor', control: 'textbox', names: [], scope: [], placeholders: [], evidence: [], ...part };
  const found = locate(document, query, { sight });
  return found.found === 'one' ? found.at.element.id : found.found;
}
const field = (name: string) => elementOf({ names: [name] });
const box = (name: string) => elementOf({ control: 'checkbox', names: [name] });
const value = (name: string) => elementOf({ control: 'value', names: [name] });

beforeEach(() => page(''));

describe('a label that has lost its field', () => {
  it('takes none that stands before it with a label of its own', () => {
    page(`<div class="f"><span class="n">Audience URI</span><input id="audience"></div>
      <div class="f"><span class="n">Identity Provider Issuer</span></div>`);
    expect([field('Audience URI'), field('Identity Provider Issuer')]).toEqual(['audience', 'none']);
    page('<div><span>Audience URI</span><input id="audience"><span>Identity Provider Issuer</span></div>');
    expect([field('Audience URI'), field('Identity Provider Issuer')]).toEqual(['audience', 'none']);
  });
  it('takes one that floats under it, alone in their box', () => {
    page(`<div class="f"><input id="audience"><span class="n">Audience URI</span></div>
      <div class="f"><input id="issuer"><span class="n">Identity Provider Issuer</span></div>`);
    expect([field('Audience URI'), field('Identity Provider Issuer')]).toEqual(['audience', 'issuer']);
  });
  it('takes no switch of the row above, in rows or without', () => {
    const on = (id: string) => `<button role="switch" aria-checked="true" id="${id}"></button>`;
    page(`<div class="r"><span class="t">Enable SSO</span>${on('enable')}</div><div class="r"><span class="t">Enforce SSO</span></div>`);
    expect([box('Enable SSO'), box('Enforce SSO')]).toEqual(['enable', 'none']);
    page(`<div class="g"><span class="t">Enable SSO</span>${on('enable')}<span class="t">Enforce SSO</span>${on('enforce')}</div>`);
    expect(box('Enforce SSO')).toBe('none');
  });
  it('takes the box before it where boxes come first', () => {
    page('<div><input type="checkbox" id="enable"><span>Enable SSO</span><input type="checkbox" id="enforce"><span>Enforce SSO</span></div>');
    expect([box('Enable SSO'), box('Enforce SSO')]).toEqual(['enable', 'enforce']);
  });
  it('takes no radio button that says a name of its own', () => {
    page('<ul><li role="radio" id="saml">SAML</li></ul><span>OpenID Connect</span>');
    expect(elementOf({ control: 'radio', names: ['OpenID Connect'] })).toBe('none');
    expect(elementOf({ control: 'radio', names: ['SAML'] })).toBe('saml');
  });
});

describe('labels and boxes in an order of their own', () => {
  const box = (id: string) => `<input readonly id="${id}">`;
  const both = (name: string) => [field(name), value(name)];
  it('gives no label the box of the one after it where boxes come first', () => {
    page(`<form>${box('a')}<b class="l">Audience URI</b>${box('b')}<b class="l">Issuer</b></form>`);
    expect([field('Audience URI'), field('Issuer')]).toEqual(['none', 'none']);
    page(`<form><input id="search"><b class="l">Audience URI</b>${box('a')}<b class="l">Issuer</b>${box('b')}</form>`);
    expect([...both('Audience URI'), ...both('Issuer')]).toEqual(['a', 'a', 'b', 'b']);
  });
  it('gives none of a column or row of labels the first box of another', () => {
    const labels = '<div class="l">Audience URI</div><div class="l">Issuer</div>';
    page(`<div class="names">${labels}</div><div class="boxes"><div>${box('a')}</div><div>${box('b')}</div></div>`);
    expect(both('Audience URI').concat(both('Issuer'))).toEqual(['none', 'many', 'none', 'none']);
    page(`<table><tr><td>Audience URI</td><td>Issuer</td></tr><tr><td>${box('a')}</td><td>${box('b')}</td></tr></table>`);
    expect(both('Audience URI').concat(both('Issuer'))).toEqual(['none', 'many', 'none', 'none']);
  });
  it('reads a box in the words that name it, and of two labels tied to one id says that there are two', () => {
    page(`<p>Audience URI: ${box('a')}</p><p>Issuer: ${box('b')}</p>`);
    expect([value('Audience URI'), value('Issuer')]).toEqual(['a', 'b']);
    page(`<div class="f"><label for="x">Audience URI</label>${box('x')}</div><div class="f"><label for="x">Issuer</label>${box('x')}</div>`);
    expect(value('Issuer')).toBe('many');
    page('<div class="f"><label for="x">Audience URI</label><input id="x"></div><div class="f"><label for="x">Issuer</label><input id="x"></div>');
    expect([field('Audience URI'), field('Issuer')]).toEqual(['x', 'many']);
  });
});

describe('values that stand before their labels, in one box', () => {
  const names = ['Login URL', 'Microsoft Entra Identifier', 'Logout URL'];
  const values: Record<string, (at: number) => string> = {
    'read-only boxes': (at) => `<input readonly id="v${at}" value="value-${at}">`,
    'boxes with a copy button': (at) => `<input readonly id="v${at}" value="value-${at}"><button>Copy</button>`,
    'text': (at) => `<span class="v" id="v${at}">value-${at}</span>`,
    'code with a copy button': (at) => `<code id="v${at}">value-${at}</code><button>Copy</button>`,
  };
  const ends = { nothing: '', 'a line': '<hr>', 'a line break': '<br>', 'words of help': '<p class="help">Paste it there.</p>' };
  const labels = { 'div of a class': (text: string) => `<div class="l">${text}</div>`, 'plain b': (text: string) => `<b>${text}</b>` };
  const cases = Object.keys(values).flatMap((kind) => Object.keys(ends).flatMap((end) => Object.keys(labels).map((label) => [kind, end, label] as const)));
  it.each(cases)('%s, with %s after each label, a %s', (kind, end, label) => {
    const rows = names.map((name, at) => values[kind]!(at) + labels[label as 'plain b'](name) + ends[end as 'nothing']);
    page(`<div class="g">${rows.join('')}</div>`);
    const naive = [...document.querySelectorAll('.l,b')].map((text) => [...document.querySelectorAll('[id]')].find((one) => text.compareDocumentPosition(one) & 4)?.id);
    expect(naive, 'what follows each label').toEqual(['v1', 'v2', undefined]);
    for (const [at, name] of names.entries()) expect(['none', 'many', `v${at}`], name).toContain(value(name));
    // One of them has gone: what is left is no other label's.
    document.querySelector('#v1')?.remove();
    for (const [at, name] of names.entries()) expect(at === 1 ? ['none', 'many'] : ['none', 'many', `v${at}`], name).toContain(value(name));
  });
  it('are read where each stands with its label in a box of their own, or labels come first', () => {
    page(names.map((name, at) => `<p><b>${name}</b><br><span class="v" id="v${at}">value-${at}</span></p>`).join(''));
    expect(names.map(value)).toEqual(['v0', 'v1', 'v2']);
    page(`<div>${names.map((name, at) => `<b>${name}</b><br><span class="v" id="v${at}">value-${at}</span><hr>`).join('')}</div>`);
    expect(names.map(value)).toEqual(['v0', 'v1', 'v2']);
  });
});

it('says that there is none where what a label stands for is in a shadow tree, and takes no neighbour for it', () => {
  page('<div><b>Login URL</b><x-box></x-box><b>Logout URL</b><input readonly id="out" value="out"></div>');
  const shadow = document.querySelector('x-box')!.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<input readonly aria-label="Login URL" value="in">';
  expect([value('Login URL'), field('Login URL'), value('Logout URL')]).toEqual(['none', 'none', 'out']);
  // Text that is only shown through it is the page's own.
  page('<div><b>Login URL</b><x-box id="x">in</x-box></div>');
  document.querySelector('x-box')!.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>';
  expect(value('Login URL')).toBe('x');
});

describe('two fields of one name', () => {
  it('are two, though only one has it as its own', () => {
    const real = '<div class="f"><span class="n">Issuer</span><input id="real"></div>';
    page(`${real}<section><h3>Newsletter</h3><label>Issuer <input id="decoy"></label></section>`);
    expect(field('Issuer')).toBe('many');
    page(`${real}<section><input id="decoy" aria-label="Issuer"></section>`);
    expect(field('Issuer')).toBe('many');
    page(`<div aria-label="Issuer"><input id="real"></div><input id="decoy" aria-label="Issuer">`);
    expect(field('Issuer')).toBe('many');
  });
  it('are one where the text is the label of that field, or stands over it once more', () => {
    page('<span class="n" id="l">Issuer</span><input aria-labelledby="l" id="real"><input id="other">');
    expect(field('Issuer')).toBe('real');
    page('<div><span class="n">Issuer</span><input aria-label="Issuer" id="real"></div><input id="other" aria-label="Other">');
    expect(field('Issuer')).toBe('real');
  });
});

describe('a row that has lost its value', () => {
  it('reads nothing from behind the box of rows', () => {
    page(`<div class="pairs"><div class="l">Status</div><div class="v" id="status">Active</div><div class="l">Expiration</div></div>
      <hr><div class="head">Verification</div>`);
    expect([value('Status'), value('Expiration')]).toEqual(['status', 'none']);
  });
  it('presses nothing there either', () => {
    page(`<div><h3>Certificates</h3><div class="pairs"><div class="l">Certificate (Raw)</div><div class="v"><a href="#" id="raw">Download</a></div>
      <div class="l">Federation Metadata XML</div></div><hr><div class="head"><b>Verification</b><button id="edit">Edit</button></div></div>`);
    const press = (name: string) => elementOf({ control: 'press', names: [name], scope: [{ kind: 'card', names: ['Certificates'] }] });
    expect([press('Certificate (Raw)'), press('Federation Metadata XML')]).toEqual(['raw', 'none']);
  });
  it('neither reads nor presses what follows the list of rows that it ends', () => {
    const row = (label: string, rest: string) => `<div class="row"><span class="l">${label}</span>${rest}</div>`;
    page(`<div><h3>Certificates</h3>${row('Certificate (Raw)', '<a href="#" id="raw">Download</a>')}${row('Federation Metadata XML', '')}
      <div class="sub"><b>Verification</b><button id="edit">Edit</button></div></div>`);
    const press = (name: string) => elementOf({ control: 'press', names: [name], scope: [{ kind: 'card', names: ['Certificates'] }] });
    expect([press('Certificate (Raw)'), press('Federation Metadata XML')]).toEqual(['raw', 'none']);
    page(`<div>${row('Status', '<span id="status">Active</span>')}${row('Expiration', '')}<p>Renew it in time.</p></div>`);
    expect([value('Status'), value('Expiration')]).toEqual(['status', 'none']);
  });
  it('is no longer known by a name that stands in its midst', () => {
    const row = (...cells: string[]) => page(`<table><tr>${cells.map((cell, at) => `<td id="c${at}">${cell}</td>`).join('')}</tr></table>`);
    row('emailaddress', 'SAML', 'user.mail');
    expect(value('emailaddress')).toBe('c2');
    row('', 'emailaddress', 'SAML', 'user.mail');
    expect(value('emailaddress')).toBe('c3');
    row('user.mail', 'emailaddress', 'SAML');
    expect(value('emailaddress')).toBe('none');
    row('SAML', 'user.mail', 'emailaddress', '');
    expect(value('emailaddress')).toBe('none');
  });
});

it('takes no item of a toolbar whose command has gone, or is hidden', () => {
  const edit = { control: 'press' as const, names: ['Edit claims'] };
  const item = (inner: string) => page(`<ul><li role="presentation" title="Edit claims" id="item">${inner}</li></ul>`);
  item('<div role="button" tabindex="0" aria-label="Edit">Edit</div>');
  expect(elementOf(edit)).toBe('item');
  item('Edit');
  expect(elementOf(edit)).toBe('item');
  item('');
  expect(elementOf(edit)).toBe('none');
  item('<div role="button" tabindex="0" aria-label="Edit" data-hidden>Edit</div>');
  expect(elementOf(edit)).toBe('none');
});
