import { resetIds } from '@fluentui/react';

/** R21: Fluent counts its ids (`TextField3`); a blade that drew other things before starts elsewhere. */
export function initializeIds(): void {
  resetIds(Math.floor(Math.random() * 400) + 10);
}
