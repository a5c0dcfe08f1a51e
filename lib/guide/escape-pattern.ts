/** A text as the pattern that finds just it. `RegExp.escape` came with Chromium 136, and we run from 120 on. */
export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
