import { describe, expect, test } from 'vitest';
import type { Pin } from '../../lib/dom/look.ts';
import { anchorQuery, filledPin, generalPin, pinKey } from '../../lib/guide/index.ts';

const pin = (names: string[], card: string): Pin => ({
  names,
  scope: [{ kind: 'card', names: [card] }],
  placeholders: [],
  ordinal: null,
});

describe('pins', () => {
  test('are kept without the connection’s values, and filled with those of the next one', () => {
    const general = generalPin(pin(['Login URL'], 'Set up Krisp'), { 'app-name': 'Krisp', 'object-id': 'x' });
    expect(general).toEqual(pin(['Login URL'], 'Set up {app-name}'));
    expect(filledPin(general, { 'app-name': 'Aircall' })).toEqual(pin(['Login URL'], 'Set up Aircall'));
    expect(filledPin(general, {})).toBeNull();
  });

  test('go with the query of their anchor, in their language only', () => {
    const ref = 'entra/users#add';
    const pins = new Map([[pinKey(ref, 'de-DE'), pin(['Hinzu'], 'X')]]);
    expect(anchorQuery(ref, {}, 'de', pins).pin?.names).toEqual(['Hinzu']);
    expect(anchorQuery(ref, {}, 'en', pins).pin).toBeUndefined();
    expect(anchorQuery('entra/nowhere#x', {}, 'de', pins).pin).toBeUndefined();
  });
});
