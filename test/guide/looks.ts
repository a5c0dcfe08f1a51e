import type { Look } from '../../lib/dom/look.ts';
import type { AnchorRef } from '../../lib/guide/schema/index.ts';

type One = Extract<Look, { found: 'one' }>;

/** A control found exactly once. */
export const one = (key: AnchorRef, more: Partial<Omit<One, 'key' | 'found'>> = {}): One => ({
  key,
  found: 'one',
  role: 'button',
  name: '',
  text: '',
  checked: null,
  enabled: true,
  by: 'name',
  inView: true,
  ...more,
});
export const none = (key: AnchorRef): Look => ({ key, found: 'none', seen: [] });
export const many = (key: AnchorRef): Look => ({ key, found: 'many', count: 2, seen: [] });
export const field = (key: AnchorRef, text = ''): One => one(key, { role: 'textbox', text });

/** What a page answers: by key. */
export const page = (...looks: Look[]): Map<AnchorRef, Look> => new Map(looks.map((look) => [look.key, look]));
