import { resetIds } from '@fluentui/react';

/** R21: Fluent counts its ids (`TextField3`); a blade that drew other things before starts elsewhere. By the clock: two loads in a row never meet. */
export function initializeIds(): void {
  resetIds((Math.floor(Date.now() / 100) % 400) + 10);
}
