import { batch, signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Look } from '../../lib/dom/look.ts';
import { guideById } from '../../lib/guide/index.ts';
import type { AnchorRef, Step } from '../../lib/guide/schema/index.ts';
import { steadyTarget, type Target } from '../../lib/model/steady-target.ts';

const step = (id: string): Step => guideById('krisp-custom-app')!.steps.find((one) => one.id === id)!;
const look = (key: AnchorRef, enabled = true): Extract<Look, { found: 'one' }> => ({
  key, found: 'one', role: 'button', name: '', text: '', checked: null, enabled, by: 'name', inView: true,
});
const target = (anchor: AnchorRef, wait?: number): Target => ({
  waypoint: { anchor, words: { en: anchor }, ...(wait === undefined ? {} : { wait }) },
  look: look(anchor),
});

const create = 'entra/create-app#create';
const farther = 'entra/gallery#create-your-own';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function set(wait?: number) {
  const busy = signal(false);
  const current = signal<Step | null>(step('create-app'));
  const raw = signal<Target | null>(target(create, wait));
  const looks = signal<ReadonlyMap<AnchorRef, Look>>(new Map([[create, look(create)]]));
  const steady = steadyTarget(current, raw, looks, busy);
  const shown = () => steady.value.value.target?.waypoint.anchor ?? (steady.value.value.waiting ? 'waiting' : null);
  return { busy, current, raw, looks, steady, shown };
}

test.each([
  ['gone', new Map()],
  ['locked while it works', new Map([[create, look(create, false)]])],
])('a pressed control that is %s is waited for before anything farther off is pointed at', (_, then) => {
  const { raw, looks, shown } = set(60);
  expect(shown()).toBe(create);
  looks.value = then;
  raw.value = target(farther);
  expect(shown()).toBe('waiting');
  vi.advanceTimersByTime(59_000);
  expect(shown()).toBe('waiting');
  vi.advanceTimersByTime(2_000);
  expect(shown()).toBe(farther);
});

test('as long as the page says that something is on its way, nothing farther off is pointed at', () => {
  const { busy, raw, looks, shown } = set();
  busy.value = true;
  looks.value = new Map();
  raw.value = target(farther);
  // A blade of six seconds, then its content a moment later.
  vi.advanceTimersByTime(6_000);
  expect(shown()).toBe('waiting');
  busy.value = false;
  vi.advanceTimersByTime(2_000);
  expect(shown()).toBe('waiting');
  vi.advanceTimersByTime(1_000);
  expect(shown()).toBe(farther);
});

test('a command that has set the page to work is not pointed at once more meanwhile, though it is still there', () => {
  const { busy, raw, shown } = set();
  raw.value = target(farther);
  busy.value = true;
  expect(shown()).toBe('waiting');
  vi.advanceTimersByTime(6_000);
  expect(shown()).toBe('waiting');
  raw.value = target(create);
  expect(shown()).toBe(create);
});

test('it is pointed at again when nothing has come of it', () => {
  const { busy, shown } = set();
  busy.value = true;
  expect(shown()).toBe('waiting');
  vi.advanceTimersByTime(3_000);
  busy.value = false;
  expect(shown()).toBe('waiting');
  vi.advanceTimersByTime(1_100);
  expect(shown()).toBe(create);
});

test('a command that was locked while it worked is not pointed at again at once: what comes of it comes a moment later', () => {
  const { raw, looks, shown } = set(20);
  batch(() => {
    looks.value = new Map([[create, look(create, false)]]);
    raw.value = null;
  });
  vi.advanceTimersByTime(3_000);
  expect(shown()).toBe('waiting');
  const free = () => batch(() => {
    looks.value = new Map([[create, look(create)]]);
    raw.value = target(create, 20);
  });
  free();
  vi.advanceTimersByTime(900);
  free();
  expect(shown()).toBe('waiting');
  vi.advanceTimersByTime(200);
  expect(shown()).toBe(create);
});

test('where something is always on its way, the guide goes on', () => {
  const { busy, raw, shown } = set();
  busy.value = true;
  raw.value = target(farther);
  busy.value = false;
  busy.value = true;
  raw.value = target(create);
  expect(shown()).toBe(create);
  busy.value = false;
  busy.value = true;
  expect(shown()).toBe('waiting');
  vi.advanceTimersByTime(61_000);
  expect(shown()).toBe(create);
});

test('what is not there yet is not lost', () => {
  const { busy, current, raw, looks, shown } = set();
  busy.value = true;
  current.value = step('assign-users');
  looks.value = new Map();
  raw.value = null;
  expect(shown()).toBe('waiting');
  busy.value = false;
  vi.advanceTimersByTime(2_600);
  expect(shown()).toBeNull();
});

test('a page that is busy for ever is given up after a minute', () => {
  const { busy, raw, looks, shown } = set();
  busy.value = true;
  looks.value = new Map();
  raw.value = target(farther);
  vi.advanceTimersByTime(59_000);
  expect(shown()).toBe('waiting');
  vi.advanceTimersByTime(2_000);
  expect(shown()).toBe(farther);
});

test('a Save that is locked with its form is at work; once the form is free again, it is done', () => {
  const { current, raw, looks, shown } = set();
  const [save, close, field, other] = ['save', 'close', 'identifier', 'reply-url'].map((id) => `entra/basic-saml#${id}`) as [AnchorRef, AnchorRef, AnchorRef, AnchorRef];
  current.value = step('basic-saml');
  raw.value = target(save);
  looks.value = new Map([save, field, other].map((key) => [key, look(key)]));
  expect(shown()).toBe(save);
  // Not every form locks all of itself.
  batch(() => {
    looks.value = new Map([save, field, other].map((key) => [key, look(key, key === other)]));
    raw.value = target(close);
  });
  vi.advanceTimersByTime(6_000);
  expect(shown()).toBe('waiting');
  looks.value = new Map([[save, look(save, false)], [field, look(field)], [other, look(other)]]);
  expect(shown()).toBe('waiting');
  vi.advanceTimersByTime(2_600);
  expect(shown()).toBe(close);
});

test('once a field has its value its Save is waited for, and the next field is not', () => {
  const { current, raw, looks, shown } = set();
  const [save, first, reveal, second] = ['save', 'identifier', 'add-reply-url', 'reply-url'].map((id) => `entra/basic-saml#${id}`) as [AnchorRef, AnchorRef, AnchorRef, AnchorRef];
  current.value = step('basic-saml');
  raw.value = target(first);
  looks.value = new Map([[save, look(save, false)], [first, look(first)], [second, look(second)]]);
  raw.value = target(reveal);
  expect(shown()).toBe(reveal);
  raw.value = target(second);
  expect(shown()).toBe(second);
  raw.value = null;
  expect(shown()).toBe('waiting');
  raw.value = target('entra/home#enterprise-applications');
  vi.advanceTimersByTime(2_000);
  expect(shown()).toBe('waiting');
  raw.value = target(save);
  expect(shown()).toBe(save);
});

test('a screen that was asked for by its address is waited for while the page says that it comes', () => {
  const { busy, raw, steady, shown } = set();
  steady.expectScreen();
  raw.value = target('entra/home#entra-id-tile');
  busy.value = true;
  vi.advanceTimersByTime(20_000);
  expect(shown()).toBe('waiting');
  raw.value = target(farther);
  expect(shown()).toBe(farther);
});

test('what is nearer to the goal is pointed at without delay, and so is what another step asks', () => {
  const { current, raw, looks, shown } = set();
  raw.value = target(farther);
  looks.value = new Map();
  raw.value = target(create);
  expect(shown()).toBe(create);
  looks.value = new Map();
  raw.value = null;
  expect(shown()).toBe('waiting');
  current.value = step('assign-users');
  raw.value = target('entra/users#add');
  expect(shown()).toBe('entra/users#add');
});

test('after an address was opened, what stands on the screen that goes is not pointed at', () => {
  const { raw, steady, shown } = set();
  steady.expectScreen();
  expect(shown()).toBe('waiting');
  raw.value = target('entra/home#entra-id-tile');
  expect(shown()).toBe('waiting');
  raw.value = target(farther);
  expect(shown()).toBe(farther);
});

test('an address that shows nothing of the step is not waited for without end', () => {
  const { raw, steady, shown } = set();
  steady.expectScreen();
  raw.value = target('entra/home#entra-id-tile');
  vi.advanceTimersByTime(6_000);
  expect(shown()).toBe('entra/home#entra-id-tile');
});

test('what the admin has taken back is not waited for', () => {
  const { raw, looks, steady, shown } = set(60);
  expect(shown()).toBe(create);
  steady.forget(create);
  raw.value = null;
  looks.value = new Map();
  expect(shown()).toBeNull();
});
