import { baseUrl, labels, SprinklrState } from '../../twins/sprinklr/index.ts';
import { seen } from '../admin.ts';
import type { ServiceProviderAtHand } from './service-provider.ts';

/** Staging, where Sprinklr wants one to begin. */
export const sprinklr: ServiceProviderAtHand = {
  guide: 'sprinklr-custom-app',
  async signIn(page) {
    await page.goto('https://staging-contoso.sprinklr.com/');
    await (await seen(page, 'input[type=email]')).type('admin@contoso.com');
    await (await seen(page, 'form button[type=submit]')).click();
    await seen(page, `[title="${labels.newTab}"]`);
  },
  signOnUrl: (state) => `${baseUrl(new SprinklrState(state).staging)}/ui/sso/start`,
  logins: (state) => new SprinklrState(state).staging.logins,
  form: { words: /Press Save/, saved: labels.saved, also: [{ words: /Press Start Test/, saved: labels.testPassed }] },
};
