// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { look } from '../../lib/dom/locate.ts';
import type { Sight } from '../../lib/dom/visible.ts';

/** Boxes that show a value, with words of help about them: the value is the box's, or it is not known. */
const sight: Sight = { shown: (element) => !element.closest('[data-hidden]'), inView: () => true };
const page = (html: string) => {
  document.body.innerHTML = html;
};
function value(name: string): string {
  const [seen] = look(document, [{ key: 'page#anchor', control: 'value', names: [name], scope: [], placeholders: [], evidence: [] }], { sight });
  return seen?.found === 'one' ? seen.text : (seen?.found ?? '');
}
const url = 'https://login.example/saml2';
const box = (attributes = '') => `<div class="in"><input readonly value="${url}" ${attributes}><button>Copy</button></div>`;
const help = '<div class="help">Paste this at your service provider.</div>';

beforeEach(() => page(''));

describe('help between a label and its read-only box', () => {
  it('is not the value: the box behind it has it', () => {
    page(`<div class="f"><div class="n">Login URL</div>${help}${box()}</div><div class="f"><div class="n">Logout URL</div>${help}${box()}</div>`);
    expect([value('Login URL'), value('Logout URL')]).toEqual([url, url]);
    page(`<form><div class="n">Login URL</div>${help}${box()}<div class="n">Logout URL</div>${help}<input readonly value="out"></form>`);
    expect([value('Login URL'), value('Logout URL')]).toEqual([url, 'out']);
  });
  it('nor where the label is tied to the box, or the box has its name', () => {
    page(`<div class="f"><label for="b">Login URL</label>${help}${box('id="b"')}</div>`);
    expect(value('Login URL')).toBe(url);
    page(`<div class="f"><div id="l" class="n">Login URL</div>${help}${box('aria-labelledby="l"')}</div>`);
    expect(value('Login URL')).toBe(url);
    page(`<div class="f"><div class="n">Login URL</div>${help}${box('aria-label="Login URL"')}</div>`);
    expect(value('Login URL')).toBe(url);
  });
  it('nor in a list of terms: of several things said of one, none is taken', () => {
    page(`<dl><dt>Login URL</dt><dd>Paste this at your service provider.</dd><dd>${box()}</dd><dt>Status</dt><dd>Active</dd></dl>`);
    expect([value('Login URL'), value('Status')]).toEqual(['none', 'Active']);
    page('<dl><dt>Login URL</dt><dd>one</dd><dd>two</dd></dl>');
    expect(value('Login URL')).toBe('none');
  });
  it('nor where the box can be written: then it is not known as a value shown', () => {
    page(`<div class="f"><div class="n">Login URL</div>${help}<input value="${url}"></div>`);
    expect(value('Login URL')).toBe('none');
    page(`<div class="f"><label for="b">Login URL</label>${help}<input id="b" value="${url}"></div>`);
    expect(value('Login URL')).toBe(url);
  });
});

it('does not guess where the text or the box may be the value', () => {
  page(`<div class="f"><div>Login URL</div><div>Paste this at your service provider.</div><input readonly value="${url}"></div>`);
  expect(value('Login URL')).toBe('many');
  page('<div><div class="r"><div class="n">Status</div><div class="v">Active</div></div><div class="r"><input readonly value="x"></div></div>');
  expect(value('Status')).toBe('many');
  page(`<div class="f"><div class="head"><span class="n">Login URL</span><span class="help">Paste this.</span></div>${box()}</div>`);
  expect(value('Login URL')).toBe('many');
});

it('leaves a value in text its own, whatever box comes after it', () => {
  const row = '<div class="r"><div class="n">Status</div><div class="v">Active</div></div>';
  page(`<div>${row}<div class="r"><div class="n">Login URL</div>${box()}</div></div>`);
  expect([value('Status'), value('Login URL')]).toEqual(['Active', url]);
  page(`<div>${row}<div class="f"><b>Login URL</b>${box()}</div></div>`);
  expect([value('Status'), value('Login URL')]).toEqual(['Active', url]);
  page(`<div class="g"><div class="n">Status</div><div class="v">Active</div><div class="n">Login URL</div><div class="v">${box()}</div></div>`);
  expect([value('Status'), value('Login URL')]).toEqual(['Active', url]);
  page(`<div><div class="n">Status</div><div class="v">Active</div>${box('aria-label="Login URL"')}</div>`);
  expect([value('Status'), value('Login URL')]).toEqual(['Active', url]);
});
