// What Krisp's hosts show before or outside the app.

import { plainPage } from '../service-provider/page.ts';

export const krispPage = (title: string, ...paragraphs: string[]): string =>
  plainPage({ title, paragraphs, links: [{ text: 'Back to sign-in', href: 'https://account.krisp.ai/login' }], name: 'Krisp' });
