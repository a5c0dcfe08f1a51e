import { AircallState, labels, ssoLoginUrl } from '../../twins/aircall/index.ts';
import { seen } from '../admin.ts';
import type { ServiceProviderAtHand } from './service-provider.ts';

const button = (name: string) => `::-p-aria([name="${name}"][role="button"])`;
const box = (name: string) => `::-p-aria([name="${name}"][role="textbox"])`;

export const aircall: ServiceProviderAtHand = {
  guide: 'aircall-custom-app',
  async signIn(page) {
    await page.goto('https://dashboard.aircall.io/login');
    await (await seen(page, box(labels.email))).type('admin@contoso.com');
    await (await seen(page, 'input[type=password]')).type('any');
    await (await seen(page, button(labels.signIn))).click();
    await page.waitForFunction(() => location.pathname === '/overview');
  },
  signOnUrl: () => ssoLoginUrl,
  async beginLogin(page) {
    await (await seen(page, box(labels.email))).type('B.Simon@contoso.com');
    await (await seen(page, button(labels.continue))).click();
  },
  logins: (state) => new AircallState(state).logins,
  form: { words: /Save the page here/, saved: labels.saved },
};
