import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLab, type Lab, type LabPage } from './browser.ts';

let lab: Lab;
let page: LabPage;
beforeAll(async () => {
  lab = await openLab();
  page = await lab.open('<!doctype html><html lang="en"><body><main></main></body></html>');
});
afterAll(() => lab.close());

/**
 * Changes the page in ways drawn by a seed number, and after each handful asks a memory and a reading of the whole page for the same names.
 * `turns`: how often; `handful`: how many changes before each question; `more`: names that are asked for besides. What they differ in, as
 * text; blank if in nothing.
 */
const differ = (seed: number, turns: number, handful: number, more = ['a', 'b', 'c', 'd', 'e']) =>
  page.run<{ differs: string; mentioned: number }>(`(() => {
    let state = ${seed};
    const draw = (below) => (state = (state * 48271) % 2147483647) % below;
    const one = (list) => list[draw(list.length)];
    const words = ['Save', 'Sign on URL', 'Krisp | Overview', 'Sign', 'on URL', 'other', '', 'Value', 'x'.repeat(700), 'Sa\\u00adve', 'Certificate (Base64)', 'Overview'];
    const names = new Set(['save', 'sign on url', 'overview', 'certificate (base64)', ...${JSON.stringify(more)}]);
    const main = document.querySelector('main');
    main.replaceChildren();
    const any = () => one([main.firstElementChild ?? main.appendChild(make(2)), ...main.querySelectorAll('*')]);
    const make = (depth) => {
      const made = document.createElement(one(['div', 'span', 'label', 'input', 'button', 'img', 'p', 'h2', 'option']));
      if (made.localName === 'input') made.type = one(['text', 'button', 'submit']);
      for (let n = draw(3); n > 0; n -= 1) set(made);
      if (!['input', 'img'].includes(made.localName)) for (let n = draw(4); n > 0; n -= 1) made.append(draw(2) && depth > 0 ? make(depth - 1) : one(words));
      return made;
    };
    const set = (element) => {
      const name = one(['aria-label', 'title', 'value', 'alt', 'id', 'aria-labelledby', 'for', 'type']);
      const value = ['id', 'aria-labelledby', 'for'].includes(name) ? one(['a', 'b', 'c', 'a b']) : name === 'type' ? one(['text', 'submit']) : one(words);
      if (draw(4)) element.setAttribute(name, value);
      else element.removeAttribute(name);
    };
    const change = [
      () => any().append(make(3)),
      () => main.append(make(4)),
      () => any().before(make(2), make(1)),
      () => any().prepend(one(words)),
      () => { const gone = any(); gone.remove(); },
      () => { const from = any(); const to = any(); if (!from.contains(to)) to.append(from); },
      () => set(any()),
      () => { const text = document.createTreeWalker(any(), 4).nextNode(); if (text) text.data = one(words); },
      () => { const text = document.createTreeWalker(any(), 4).nextNode(); text?.remove(); },
      () => { any().textContent = one(words); },
      () => { const kept = any(); kept.remove(); set(kept); main.append(kept); },
      () => { const split = document.createTreeWalker(any(), 4).nextNode(); if (split && split.length > 2) split.splitText(1); },
    ];
    const all = (work) => { for (;;) { const { done, value } = work.next(); if (done) return value; } };
    const stop = new AbortController();
    const memory = dom.memoryOf(document, stop.signal);
    const numbers = new Map();
    const number = (element) => numbers.get(element) ?? (numbers.set(element, numbers.size), numbers.size - 1);
    // Few names are looked for by a word of each, and parts of them that have it not are left out.
    const isWhole = ${more.length > 0};
    const say = ({ texts, elements }) => JSON.stringify([[...texts].filter(([text]) => isWhole || names.has(text)).map(([text, at]) => [text, at.map(number)]).sort(), isWhole ? [...elements].map(number).sort() : 0]);
    let mentioned = 0;
    for (let turn = 0; turn < ${turns}; turn += 1) {
      for (let n = 0; n < ${handful}; n += 1) one(change)();
      while (main.querySelectorAll('*').length > 200) main.lastElementChild.remove();
      const fresh = dom.mentionsIn(all(dom.sayingsOf(document, names)));
      const [kept, anew] = [say(all(memory.mentions(names))), say(fresh)];
      if (kept !== anew) return { differs: 'turn ' + turn + ': ' + kept + ' instead of ' + anew + ' in ' + main.innerHTML.slice(0, 2000), mentioned };
      mentioned += fresh.elements.size;
    }
    stop.abort();
    return { differs: '', mentioned };
  })()`);

it('says after any change what a reading of the whole page says', async () => {
  for (const seed of [1, 2, 3]) {
    const { differs, mentioned } = await differ(seed, 150, 3);
    expect(differs, `seed ${seed}`).toBe('');
    expect(mentioned).toBeGreaterThan(1500);
    expect((await differ(seed, 150, 3, [])).differs, `few names, seed ${seed}`).toBe('');
  }
});

it('says so, too, after more changes than it follows', async () => {
  const { differs, mentioned } = await differ(4, 4, 200);
  expect(differs).toBe('');
  expect(mentioned).toBeGreaterThan(100);
});

it('reads a page again only after more changes than it follows', async () => {
  const reads = await page.run<number[]>(`(() => {
    document.querySelector('main').innerHTML = '<button>Save</button>' + '<p>text</p>'.repeat(3000) + '<b></b>';
    const stop = new AbortController();
    const memory = dom.memoryOf(document, stop.signal);
    const names = new Set(['save']);
    const own = Document.prototype.querySelectorAll;
    let reads = 0;
    Document.prototype.querySelectorAll = function (selector) { reads += 1; return own.call(this, selector); };
    const counts = [];
    for (const changes of [1, 300, 301, 0]) {
      reads = 0;
      const work = memory.mentions(names);
      while (!work.next().done);
      counts.push(reads);
      for (let n = 0; n < changes; n += 1) document.querySelector('p').title = 'Save ' + n;
    }
    Document.prototype.querySelectorAll = own;
    stop.abort();
    return counts;
  })()`);
  expect(reads).toEqual([expect.any(Number), 0, 0, reads[0]]);
  expect(reads[0]).toBeGreaterThan(0);
});

it('watches nothing once its signal has aborted, were it in the midst of a reading', async () => {
  const watched = await page.run<number>(`(() => {
    document.querySelector('main').innerHTML = '<p>text</p>'.repeat(5000);
    const { observe, disconnect } = MutationObserver.prototype;
    let watched = 0;
    MutationObserver.prototype.observe = function (...of) { watched += 1; return observe.apply(this, of); };
    MutationObserver.prototype.disconnect = function () { watched = 0; return disconnect.call(this); };
    const stop = new AbortController();
    const work = dom.memoryOf(document, stop.signal).mentions(new Set(['save']));
    const { done } = work.next();
    stop.abort();
    while (!work.next().done);
    Object.assign(MutationObserver.prototype, { observe, disconnect });
    return done ? -1 : watched;
  })()`);
  expect(watched).toBe(0);
});
