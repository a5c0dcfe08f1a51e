// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { locate } from '../../lib/dom/locate.ts';
import type { AnchorQuery, Pin } from '../../lib/dom/look.ts';
import { pinOf } from '../../lib/dom/pick/pin-of.ts';
import type { Sight } from '../../lib/dom/visible.ts';

const sight: Sight = { shown: (element) => !element.closest('[data-hidden]'), inView: () => true };
const page = (html: string) => {
  document.body.innerHTML = html;
};
const at = (id: string) => document.getElementById(id)!;
const pinned = (id: string, control: AnchorQuery['control'], surroundings: string[] = []) =>
  pinOf(at(id), control, document, { sight, surroundings });
/** What an anchor with a name nobody uses finds with this pin. */
function found(pin: Pin, control: AnchorQuery['control'], names: string[] = ['No such name']) {
  const query = { key: 'p#a', control, names, scope: [], placeholders: [], evidence: [], pin };
  const result = locate(document, query, { sight });
  return result.found === 'one' ? result.at.element : result.found;
}
beforeEach(() => page(''));

const blade = (inner: string) =>
  `<section class="fxs-blade"><h2 class="fxs-blade-title-titleText">Krisp | SAML-based Sign-on</h2>${inner}</section>`;

describe('a control that was pointed at', () => {
  it('is told by name, in the screen it stands on, without the app’s name', () => {
    page(blade('<button id="a">Sichern</button><button>Verwerfen</button>'));
    const pin = pinned('a', 'press');
    expect(pin).toEqual({
      names: ['Sichern'],
      placeholders: [],
      scope: [{ kind: 'blade', names: ['SAML-based Sign-on'] }],
      ordinal: null,
    });
    page(blade('<p>new</p><button>Verwerfen</button><div><button id="b">Sichern</button></div>'));
    expect(found(pin!, 'press')).toBe(at('b'));
  });

  it('is told by the label beside it, and by the heading above where the label stands twice', () => {
    page(
      ['One', 'Two']
        .map((title) => `<div class="c"><h3>${title}</h3><div><div class="n">Kennung</div><input id="${title}"></div></div>`)
        .join(''),
    );
    const pin = pinned('Two', 'textbox');
    expect(pin).toMatchObject({ names: ['Kennung'], scope: [{ kind: 'card', names: ['Two'] }], ordinal: null });
    at('Two').setAttribute('class', 'redrawn');
    expect(found(pin!, 'textbox')).toBe(at('Two'));
  });

  it('is told by its placeholder, and by its place among equals only where nothing else does', () => {
    page('<main><input id="a" placeholder="Enter a thing"><input id="b"><input id="c"></main>');
    expect(pinned('a', 'textbox')).toMatchObject({ names: [], placeholders: ['Enter a thing'], ordinal: null });
    const pin = pinned('c', 'textbox');
    expect(pin).toMatchObject({ ordinal: { index: 2, count: 3 } });
    expect(found(pin!, 'textbox')).toBe(at('c'));
    document.querySelector('main')!.prepend(document.createElement('input'));
    expect(found(pin!, 'textbox'), 'another number of equals: which one is not known').toBe('none');
  });

  it('is a value by its label; what it shows is kept nowhere', () => {
    page(
      blade('<div class="r"><div class="l">Kennung</div><div class="v" id="a">secret-tenant-value</div></div><div class="r"><div class="l">B</div><div class="v">x</div></div>'),
    );
    const pin = pinned('a', 'value');
    expect(pin).toMatchObject({ names: ['Kennung'], ordinal: null });
    expect(JSON.stringify(pin)).not.toContain('secret');
    expect(found(pin!, 'value')).toBe(at('a'));
  });

  it.each([
    ['an address', '<a href="#" id="a">https://contoso.example/</a>'],
    ['a mail address', '<a href="#" id="a">admin@contoso.com</a>'],
    ['an id', '<a href="#" id="a">2f6a8b2c-1111-4222-8333-444455556666</a>'],
  ])('keeps no %s for a name', (_, html) => {
    page(`<main>${html}<a href="#">Home</a></main>`);
    expect(pinned('a', 'press')).toMatchObject({ names: [], ordinal: { index: 0, count: 2 } });
  });

  it('is not told at all in a row of the tenant’s own data', () => {
    page('<table><tbody><tr><td><a href="#" id="a">B.Simon</a></td></tr><tr><td><a href="#">A</a></td></tr></tbody></table>');
    expect(pinned('a', 'press')).toBeNull();
  });

  it('stands in a frame whose title is in the shell', () => {
    page('<button id="a">Sichern</button>');
    expect(pinned('a', 'press', ['Krisp | SSO', 'Manage claim'])).toMatchObject({
      scope: [{ kind: 'blade', names: ['Manage claim'] }],
    });
  });

  it('is asked only where the names do not find exactly one', () => {
    page('<button id="a">Save</button><button id="b">Sichern</button>');
    const pin = pinned('b', 'press')!;
    expect(found(pin, 'press', ['Save'])).toBe(at('a'));
    expect(found(pin, 'press', ['Speichern'])).toBe(at('b'));
    at('a').after(at('a').cloneNode(true));
    expect(found(pin, 'press', ['Save'])).toBe(at('b'));
  });
});
