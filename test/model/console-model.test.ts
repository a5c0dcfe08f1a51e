import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { AnchorQuery, Cover } from '../../lib/dom/look.ts';
import { ConsoleModel, type Subject } from '../../lib/model/console-model.ts';
import { fakePorts, nonce, topFrame } from './fake-ports.ts';

const krisp = 'https://account.krisp.ai';
const query = (key: string): AnchorQuery => ({
  key,
  control: 'value',
  names: ['x'],
  scope: [],
  placeholders: [],
  evidence: [],
});
const about = (count = 1): Subject => ({
  id: 'one',
  consoles: {
    idp: { hosts: ['https://portal.azure.com/*'], frameHosts: [] },
    sp: { hosts: [`${krisp}/*`], frameHosts: [] },
  },
  queries: () => Array.from({ length: count }, (_, index) => query(`p#a${index}`)),
});
const looksAsked = (fake: ReturnType<typeof fakePorts>) => fake.asked.filter(({ question }) => question === 'look');

test('looks never overlap: what happens meanwhile is looked at once more, afterwards', async () => {
  const fake = fakePorts();
  let release = () => {};
  fake.behaviour.looking = new Promise((resolve) => (release = resolve));
  fake.show({ tabId: 1, url: `${krisp}/`, frames: [topFrame(krisp, { 'p#a0': { text: 'old' } })] });
  const model = new ConsoleModel(fake.ports.page, signal<Subject | null>(about()));
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  for (let change = 0; change < 10; change += 1) fake.change(1);
  const last = model.look();
  release();
  await last;
  expect(looksAsked(fake)).toHaveLength(2);
  expect(model.view.value.state).toBe('here');
});

test('a look that resolves began after it was asked for', async () => {
  const fake = fakePorts();
  const shows = { 'p#a0': { text: 'old' } };
  fake.show({ tabId: 1, url: `${krisp}/`, frames: [topFrame(krisp, shows)] });
  const model = new ConsoleModel(fake.ports.page, signal<Subject | null>(about()));
  shows['p#a0'].text = 'new';
  await model.look();
  expect(model.view.value.looks.get('p#a0')).toMatchObject({ text: 'new' });
});

test('an answer about a tab that is no longer in front is not taken for the one that is', async () => {
  const fake = fakePorts();
  let release = () => {};
  fake.behaviour.looking = new Promise((resolve) => (release = resolve));
  fake.show({ tabId: 1, url: `${krisp}/`, frames: [topFrame(krisp, { 'p#a0': { text: 'first tab' } })] });
  const model = new ConsoleModel(fake.ports.page, signal<Subject | null>(about()));
  const seen: unknown[] = [];
  model.view.subscribe((view) => seen.push(view.tabId));
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  fake.show({ tabId: 2, url: `${krisp}/`, frames: [topFrame(krisp, { 'p#a0': { text: 'second tab' } }, 2)] });
  release();
  await model.look();
  await model.look();
  expect(model.view.value.looks.get('p#a0')).toMatchObject({ text: 'second tab' });
  expect(seen).not.toContain(1);
});

test('more anchors than one message may carry go in several', async () => {
  const fake = fakePorts();
  fake.show({ tabId: 1, url: `${krisp}/`, frames: [topFrame(krisp, { 'p#a449': { text: 'last' } })] });
  const model = new ConsoleModel(fake.ports.page, signal<Subject | null>(about(450)));
  await model.look();
  expect(
    looksAsked(fake)
      .slice(0, 3)
      .map(({ data }) => (data.queries as unknown[]).length),
  ).toEqual([200, 200, 50]);
  expect(model.view.value.looks.get('p#a449')?.found).toBe('one');
});

test('the top document must be the console itself, whatever the tab’s address says', async () => {
  const fake = fakePorts();
  fake.show({ tabId: 1, url: `${krisp}/`, frames: [topFrame('https://evil.test', { 'p#a0': { text: 'x' } })] });
  const model = new ConsoleModel(fake.ports.page, signal<Subject | null>(about()));
  await model.look();
  expect(model.view.value.state).toBe('silent');
  expect(fake.asked).toEqual([]);
});

test('a page whose script went with the page before it is brought it again, a few times, and is then left to the admin', async () => {
  vi.useFakeTimers();
  try {
    const fake = fakePorts();
    fake.show({ tabId: 1, url: `${krisp}/`, frames: [] });
    const model = new ConsoleModel(fake.ports.page, signal<Subject | null>(about()));
    await model.look();
    await model.look();
    expect(fake.log.woken, 'not once a look').toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(fake.log.woken).toBe(2);
    fake.show({ tabId: 1, url: `${krisp}/`, frames: [topFrame(krisp, { 'p#a0': { text: 'there' } })] });
    await vi.advanceTimersByTimeAsync(0);
    expect(model.view.value.state).toBe('here');
    fake.show({ tabId: 1, url: `${krisp}/`, frames: [] });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fake.log.woken, 'four times more').toBe(6);
    expect(model.view.value.state).toBe('silent');
    fake.show({ tabId: 1, url: `${krisp}/other`, frames: [] });
    await vi.advanceTimersByTimeAsync(0);
    model[Symbol.dispose]();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fake.log.woken, 'no more once the panel has gone').toBe(7);
  } finally {
    vi.useRealTimers();
  }
});

test('a ring is taken off one frame before another gets it', async () => {
  const fake = fakePorts();
  const tab = { tabId: 1, url: `${krisp}/`, frames: [topFrame(krisp, { 'p#a0': { text: '' }, 'p#a1': { text: '' } })] };
  fake.show(tab);
  const model = new ConsoleModel(fake.ports.page, signal<Subject | null>(about(2)));
  await model.look();
  await model.point({ query: query('p#a0'), words: 'Press it.' });
  await model.point({ query: query('p#a0'), words: 'Press it.' });
  tab.frames[0]!.nonce = nonce(5);
  await model.look();
  await model.point({ query: query('p#a1'), words: 'Then this.' });
  await model.point(null);
  const points = fake.asked
    .filter(({ question }) => question === 'point')
    .map(({ data }) => [data.nonce, data.target === null ? null : (data.target as { words: string }).words]);
  expect(points).toEqual([
    [nonce(1), 'Press it.'],
    [nonce(1), null],
    [nonce(5), 'Then this.'],
    [nonce(5), null],
  ]);
});

test('until the page has answered, what is ringed there may still be what was before: that is known', async () => {
  const fake = fakePorts();
  fake.show({ tabId: 1, url: `${krisp}/`, frames: [topFrame(krisp, { 'p#a0': { text: '' }, 'p#a1': { text: '' } })] });
  const model = new ConsoleModel(fake.ports.page, signal<Subject | null>(about(2)));
  await model.look();
  const first = model.point({ query: query('p#a0'), words: 'Press it.' });
  expect(model.telling.value).toBe(true);
  await first;
  expect(model.telling.value).toBe(false);
  // The answer to an order that has been overtaken says nothing of the last one.
  let answer = () => {};
  const earlier = model.point({ query: query('p#a1'), words: 'Then this.' });
  fake.behaviour.ringing = new Promise((resolve) => (answer = resolve));
  const last = model.point({ query: query('p#a0'), words: 'Press it.' });
  await earlier;
  expect(model.telling.value).toBe(true);
  answer();
  await last;
  expect(model.telling.value).toBe(false);
});

test('a page that could not ring it, or did not answer, is told once more; one that did is left in peace', async () => {
  const fake = fakePorts();
  fake.show({ tabId: 1, url: `${krisp}/`, frames: [topFrame(krisp, { 'p#a0': { text: '' } })] });
  const model = new ConsoleModel(fake.ports.page, signal<Subject | null>(about()));
  await model.look();
  const told = () => fake.asked.filter(({ question }) => question === 'point').length;
  const target = { query: query('p#a0'), words: 'Press it.' };
  for (const [rings, times] of [[false, 1], [null, 2], [true, 3], [true, 3]] as const) {
    fake.behaviour.rings = rings;
    await model.point(target);
    expect(told()).toBe(times);
  }
});

test('an order that a frame on its way out held up does not come after a newer one', async () => {
  const fake = fakePorts();
  const tab = { tabId: 1, url: `${krisp}/`, frames: [topFrame(krisp, { 'p#a0': { text: '' }, 'p#a1': { text: '' } })] };
  fake.show(tab);
  const model = new ConsoleModel(fake.ports.page, signal<Subject | null>(about(2)));
  await model.look();
  await model.point({ query: query('p#a0'), words: 'Press it.' });
  const { ask } = fake.ports.page;
  let answer = () => {};
  const late = new Promise<void>((resolve) => (answer = resolve));
  fake.ports.page.ask = async (...question) => {
    if (question[3].nonce === nonce(1)) await late;
    return ask(...question);
  };
  tab.frames[0]!.nonce = nonce(5);
  await model.look();
  const overtaken = model.point({ query: query('p#a0'), words: 'Press it.' });
  await model.point({ query: query('p#a1'), words: 'Then this.' });
  answer();
  await overtaken;
  const words = fake.asked.filter(({ question, data }) => question === 'point' && data.nonce === nonce(5)).map(({ data }) => (data.target as { words: string } | null)?.words);
  expect(words).toEqual(['Then this.']);
  expect(model.telling.value).toBe(false);
});

test('what lies under a pane of the frame’s parent cannot be pressed; under a bar or message it is said', async () => {
  const fake = fakePorts();
  const portal = 'https://portal.azure.com';
  const blade = 'https://sandbox-1.reactblade.portal.azure.net';
  const shell = (by: string) => ({
    tabId: 1,
    url: `${portal}/`,
    frames: [
      topFrame(portal, {}),
      {
        frameId: 7,
        nonce: nonce(7),
        name: 'A.ReactView',
        origin: blade,
        top: false,
        titles: ['A'],
        covers: [[0, 0, 500, 100, by]] as Cover[],
        shows: { 'p#a0': { text: '', at: [250, 50] as [number, number] }, 'p#a1': { text: '', at: [250, 150] as [number, number] } },
      },
    ],
  });
  const subject = { ...about(2), consoles: { idp: { hosts: [`${portal}/*`], frameHosts: [`${blade}/*`] }, sp: { hosts: [], frameHosts: [] } } };
  fake.show(shell('pane'));
  const model = new ConsoleModel(fake.ports.page, signal<Subject | null>(subject));
  await model.look();
  expect(model.view.value.looks.get('p#a0')).toMatchObject({ enabled: false, covered: 'pane' });
  expect(model.view.value.looks.get('p#a1')).toMatchObject({ enabled: true });
  expect(model.view.value.looks.get('p#a1')).not.toHaveProperty('covered');
  fake.show(shell('alert'));
  await model.look();
  expect(model.view.value.looks.get('p#a0')).toMatchObject({ enabled: true, covered: 'alert' });
});

test('a frame that shows something on its way makes the page busy', async () => {
  const fake = fakePorts();
  fake.show({ tabId: 1, url: `${krisp}/`, busy: true, frames: [topFrame(krisp, { 'p#a0': { text: '' } })] });
  const model = new ConsoleModel(fake.ports.page, signal<Subject | null>(about()));
  await model.look();
  expect(model.view.value.busy).toBe(true);
  fake.show({ tabId: 1, url: `${krisp}/`, frames: [topFrame(krisp, { 'p#a0': { text: '' } })] });
  await model.look();
  expect(model.view.value.busy).toBe(false);
});

test('a frame that has yet to answer makes the page busy: what it shows is not gone', async () => {
  const fake = fakePorts();
  const [blade, late] = ['https://sandbox-1.reactblade.portal.azure.net', nonce(2)];
  const entra = { ...about(), consoles: { ...about().consoles, idp: { hosts: ['https://portal.azure.com/*'], frameHosts: [`${blade}/*`] } } };
  const frames = [topFrame('https://portal.azure.com', {}), { ...topFrame(blade, { 'p#a0': { text: '' } }, 2), frameId: 3, top: false, name: 'blade', titles: [] }];
  fake.show({ tabId: 1, url: 'https://portal.azure.com/', frames });
  const model = new ConsoleModel(fake.ports.page, signal<Subject | null>(entra));
  await model.look();
  expect(model.view.value).toMatchObject({ busy: false, state: 'here' });
  expect(model.view.value.looks.get('p#a0')?.found).toBe('one');
  fake.behaviour.late.add(late);
  await model.look();
  expect(model.view.value.busy).toBe(true);
  fake.behaviour.late.clear();
  await model.look();
  expect(model.view.value.busy).toBe(false);
});
