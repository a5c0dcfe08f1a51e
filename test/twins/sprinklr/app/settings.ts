// What the server says about itself in the page's head.

import type { AppSettings } from '../wire.ts';

export const settings: AppSettings = JSON.parse(
  document.querySelector<HTMLMetaElement>('meta[name="app-settings"]')?.content ?? '{}',
);
