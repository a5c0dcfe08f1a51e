import type { createPicker } from './picker.ts';

/*
 * Hardly anybody points, so the picker is a script of its own, which the panel brings into a frame on the click. Scripts of the
 * extension in one document share their globals, and a page sees nothing of these: there the one finds what the other has
 * lent. A symbol, for an element's id can stand for a global's name.
 */
const place = Symbol.for('sso-handshake:picker');
const world = globalThis as { [place]?: typeof createPicker };

export function lendPicker(create: typeof createPicker): void {
  world[place] = create;
}

/** Undefined where the picker's script has not been brought. */
export const lentPicker = (): typeof createPicker | undefined => world[place];
