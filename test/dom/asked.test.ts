// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { anchorQuery } from '../../lib/guide/index.ts';
import { locate } from '../../lib/dom/locate.ts';
import type { Sight } from '../../lib/dom/visible.ts';

/** The question that follows "Make certificate active" has no title on record: its "Yes" is no other "Yes" of the page. */
const sight: Sight = { shown: (element) => !element.closest('[data-hidden]'), inView: () => true };
const page = (html: string) => {
  document.body.innerHTML = html;
};
function yes(): string {
  const found = locate(document, anchorQuery('entra/certificate#yes-activate', {}, 'en'), { sight });
  return found.found === 'one' ? found.at.element.id : found.found;
}
const button = (id: string, text = 'Yes') => `<div role="button" tabindex="0" title="${text}" id="${id}"><span>${text}</span></div>`;
const blade = (inner: string) =>
  `<section class="fxs-blade" style="position: absolute"><h2 class="fxs-blade-title-titleText">SAML Signing Certificate</h2>${inner}</section>`;
const question = (attributes: string) =>
  `<div ${attributes}><div>Make certificate active</div><div>The other one is then inactive.</div><div>${button('asked')}${button('no', 'No')}</div></div>`;

beforeEach(() => page(''));

it('is found in a question, with a role or as a layer over the blade', () => {
  page(blade(question('style="position: absolute"')));
  expect(yes()).toBe('asked');
  page(`${blade('')}${question('role="dialog"')}`);
  expect(yes()).toBe('asked');
  page(`${blade('')}${question('role="alertdialog"')}`);
  expect(yes()).toBe('asked');
});

it('is not the "Yes" of a form, of a tool bar, of a menu or of the page', () => {
  const picker = `<div><span>Assignment required?</span>${button('picker')}${button('n', 'No')}</div>`;
  page(blade(picker));
  expect(yes()).toBe('none');
  page(`${blade(`<div style="position: absolute">${button('bar')}</div>`)}<button>Yes</button>`);
  expect(yes()).toBe('none');
  page(`<div role="dialog"><h2>Properties</h2><input aria-label="Name">${picker}</div>`);
  expect(yes()).toBe('none');
  page(`<div role="menu" style="position: absolute"><div>Active</div><div role="menuitem">Yes</div></div>`);
  expect(yes()).toBe('none');
});

it('is told from a "Yes" that stands in the blade behind', () => {
  page(`${blade(`<div><span>Visible to users?</span>${button('behind')}</div>${question('style="position: absolute"')}`)}`);
  expect(yes()).toBe('asked');
});

it('is many where two questions are open', () => {
  page(`${question('role="dialog"')}${question('role="dialog"')}`);
  expect(yes()).toBe('many');
});
