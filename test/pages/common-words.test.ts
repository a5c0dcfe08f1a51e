// @vitest-environment happy-dom
import { describe, expect, it, test } from 'vitest';
import { anchorQuery, pages } from '../../lib/guide/index.ts';
import { locate } from '../../lib/dom/locate.ts';
import type { AnchorQuery } from '../../lib/dom/look.ts';
import { normalise } from '../../lib/dom/names.ts';
import type { Sight } from '../../lib/dom/visible.ts';

/** Words that a console says in many places: a control of such a name is known by where it stands. */
const common = new Set(
  `Name|Email|Yes|No|OK|Save|Add|Edit|Status|Type|Value|Next|Close|Create|Select|Search|Search box|Test|Download|Delete|Attribute|Index|Assign|Configure|
  Overview|Manage|Users|Groups|Applications|Identity|Settings|Security|Authentication|SAML|Logout URL|Login URL|Thumbprint|Expiration|Display name`
    .split('|')
    .map(normalise),
);

/** No source says what region these stand in, or whether it has a title. */
const withoutRegion = new Set([
  'entra/home#entra-id-menu',
  'entra/home#users',
  'entra/home#applications-menu',
  'krisp/dashboard#settings',
  'krisp/dashboard#security',
  'krisp/dashboard#authentication',
  'krisp/authentication#saml',
  'sprinklr/home#settings',
  'aircall/security#tab',
  'aircall/security#saml',
  'aircall/security#saml-tile',
]);

const values = { 'app-name': 'Krisp_app', 'gallery-name': 'Krisp', 'email-claim-name': 'Email' };
const sight: Sight = { shown: (element) => !element.closest('[data-hidden]'), inView: () => true };
const anchors = pages.flatMap(({ id, anchors: all }) => Object.keys(all).map((key) => `${id}#${key}`));
const named = anchors
  .map((ref) => anchorQuery(ref, values, 'en'))
  .filter(({ control, names }) => control !== 'heading' && names.some((name) => common.has(normalise(name))));

/** One control of a kind and name, as the portal draws it. */
const drawn: Partial<Record<AnchorQuery['control'], (name: string, id: string) => string>> = {
  press: (name, id) => `<ul><li role="presentation" title="${name}"><div role="button" tabindex="0" aria-label="${name}" id="${id}">${name}</div></li></ul>`,
  value: (name, id) => `<div class="row"><div class="l">${name}</div><div class="v" id="${id}">${id}</div></div>`,
  textbox: (name, id) => `<div class="f"><label for="${id}">${name}</label><input id="${id}"></div>`,
  combobox: (name, id) => `<div class="f"><label for="${id}">${name}</label><select id="${id}"></select></div>`,
  radio: (name, id) => `<ul role="radiogroup"><li role="radio" aria-checked="false" id="${id}">${name}</li></ul>`,
  rows: (name, id) => `<table id="${id}"><thead><tr><th>${name}</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table>`,
};

const bladeOf = (title: string, inner: string) => `<section class="fxs-blade"><h2 class="fxs-blade-title-titleText">${title}</h2>${inner}</section>`;
const cardOf = (title: string, inner: string) => `<div class="card"><div class="title">${title}</div><div class="body">${inner}</div></div>`;
const box = (title: string, inner: string) => `<div role="dialog" aria-label="${title}"><p>Before you go on.</p>${inner}</div>`;

/** The screen of an anchor, with `inner` where its scope says, and `beside` in a card next to that. */
function screenOf({ scope }: AnchorQuery, inner: string, beside: string): string {
  let html = inner;
  let isCard = false;
  for (const [at, { kind, names }] of [...scope.entries()].reverse()) {
    const title = names[0] ?? '';
    if (kind === 'card') html = at > 0 ? `<div class="sub"><div class="subtitle">${title}</div>${html}</div>` : cardOf(title, html);
    else if (kind === 'dialog') html = `<div class="messagebox" style="position: absolute"><div class="bt">${title || 'Sure?'}</div>${html}</div>`;
    else html = kind === 'pane' ? `<div class="fxs-contextpane">${bladeOf(title, html)}</div>` : bladeOf(title, html);
    isCard ||= kind === 'card';
  }
  return isCard ? bladeOf('Krisp_app | SAML-based Sign-on', html + cardOf('Other settings', beside)) : html;
}

function found(query: AnchorQuery, html: string): string {
  document.body.innerHTML = html;
  const seen = locate(document, query, { sight });
  return seen.found === 'one' ? seen.at.element.id : seen.found;
}

it('have a region wherever a source names one', () => {
  expect(new Set(named.filter(({ scope }) => scope.length === 0).map(({ key }) => key))).toEqual(withoutRegion);
});

it('leave a title out only for a question', () => {
  for (const { anchors: all } of pages)
    for (const { scope } of Object.values(all)) for (const { kind, names } of scope) expect(names.en.length > 0 || kind === 'dialog').toBe(true);
});

describe('are taken from no other part of the screen', () => {
  test.each(named.filter(({ scope }) => scope.length > 0).map((query) => [query.key, query] as const))('%s', (_key, query) => {
    const draw = drawn[query.control]!;
    for (const name of query.names.filter((one) => common.has(normalise(one)))) {
      const decoy = draw(name, 'decoy');
      const real = draw(name, 'real');
      const elsewhere: [where: string, html: (inner: string) => string][] = [
        ['nothing', () => ''],
        ['a blade behind', (inner) => bladeOf('Contoso | Properties', inner)],
        ['a dialog', (inner) => box('Discard changes?', inner)],
        ['the menu around', (inner) => `<nav>${inner}</nav>`],
      ];
      const isQuestion = query.scope.some(({ kind, names }) => kind === 'dialog' && names.length === 0);
      for (const [where, html] of elsewhere.filter(([place]) => !isQuestion || place !== 'a dialog')) {
        expect(found(query, html(decoy) + screenOf(query, real, '')), `${name}, and in ${where}`).toBe('real');
        expect(found(query, html(decoy) + screenOf(query, '', '')), `${name} in ${where} only`).toBe('none');
      }
      expect(found(query, screenOf(query, real, decoy)), `${name}, and in the next card`).toBe('real');
      expect(found(query, screenOf(query, '', decoy)), `${name} in the next card only`).toBe('none');
    }
  });
});

it('a claim called Email is not the person’s address', () => {
  const query = (ref: string) => anchorQuery(ref, values, 'en');
  const claim = bladeOf('Krisp_app | SAML-based Sign-on', cardOf('Attributes & Claims', drawn.value!('Email', 'claim')) + cardOf('SAML Certificates', drawn.value!('Status', 'status')));
  expect(found(query('entra/user#mail'), claim)).toBe('none');
  const person = bladeOf('B. Simon', `<div class="ext-essentials"><h3>Identity</h3>${drawn.value!('User principal name', 'upn')}<h3>Contact information</h3>${drawn.value!('Email', 'mail')}</div>`);
  expect(found(query('entra/user#mail'), person)).toBe('mail');
});
