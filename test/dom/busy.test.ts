// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { describe } from '../../lib/dom/describe.ts';

const sight = { shown: (element: Element) => !element.closest('[data-hidden]'), inView: () => true };
const isBusy = (html: string) => {
  document.body.innerHTML = html;
  return describe(document, sight).busy;
};

it.each([
  ['a region says so', '<main aria-busy="true">…</main>'],
  ['a bar without an end', '<div role="progressbar" aria-label="Loading"></div>'],
  ['the portal’s dots', '<div class="fxs-progress-dots"><div></div></div>'],
])('something is on its way: %s', (_, html) => {
  expect(isBusy(html)).toBe(true);
  expect(isBusy(`<div data-hidden>${html}</div>`)).toBe(false);
});

it('a page that rests, and a bar that says how far something is, are nothing to wait for', () => {
  expect(isBusy(`<main aria-busy="false"><div role="progressbar" aria-valuenow="40"></div><button aria-label="Close content 'Users'"></button></main>`)).toBe(false);
});
