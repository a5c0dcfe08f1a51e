import { expect, test } from 'vitest';
import { createConnection } from '../../lib/connection/index.ts';
import { guideById, providerById } from '../../lib/guide/index.ts';
import type { Opened } from '../../lib/model/open-connection.ts';
import { stepAddress } from '../../lib/model/step-address.ts';

const guide = guideById('krisp-custom-app')!;
const ids = { 'object-id': '11111111-1111-4111-8111-111111111111', 'app-id': '22222222-2222-4222-8222-222222222222' };
const opened = (values: Opened['values'] = {}): Opened => ({
  connection: createConnection({
    guide,
    name: 'Krisp',
    environment: 'production',
    id: '1',
    at: '2026-11-25T09:41:00Z',
  }),
  guide,
  providers: { idp: providerById('entra')!, sp: providerById('krisp')! },
  values,
});
const step = (id: string) => guide.steps.find((one) => one.id === id)!;
const app = (menu: string) =>
  `#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/${menu}/objectId/${ids['object-id']}/appId/${ids['app-id']}`;

test('the step’s own screen, on the console that is open', () => {
  const address = stepAddress(step('assign-users'), opened(ids), 'https://entra.microsoft.com/#home');
  expect(address).toBe(`https://entra.microsoft.com/${app('Users')}`);
});
test('from another tab, the console on which the set-up was seen last', () => {
  const about = opened(ids);
  const seen = (host: string, at: string) => ({ text: '', host, at });
  about.connection.sightings = {
    'entra/users#title': seen('portal.azure.com', '2026-11-25T09:41:00Z'),
    'entra/saml-sign-on#title': seen('entra.microsoft.com', '2026-11-25T09:50:00Z'),
    'krisp/saml-panel#team-slug': seen('account.krisp.ai', '2026-11-25T09:55:00Z'),
  };
  expect(stepAddress(step('assign-users'), about, null)).toBe(`https://entra.microsoft.com/${app('Users')}`);
  // And back: what is open wins over what was.
  expect(stepAddress(step('assign-users'), about, 'https://portal.azure.com/#home')).toBe(`https://portal.azure.com/${app('Users')}`);
  about.connection.sightings = { 'entra/users#title': seen('entra.microsoft.com.evil.example', '2026-11-25T09:50:00Z') };
  expect(stepAddress(step('assign-users'), about, null)).toBe(`https://portal.azure.com/${app('Users')}`);
});
test('a screen without an address is reached from the one before it', () => {
  expect(stepAddress(step('basic-saml'), opened(ids), null)).toContain(`https://portal.azure.com/${app('SignOn')}`);
});
test('nothing is offered for the screen in front', () => {
  expect(stepAddress(step('basic-saml'), opened(ids), `https://portal.azure.com/${app('SignOn')}`)).toBeNull();
});
test('while the app is not known, the way begins where apps are listed', () => {
  expect(stepAddress(step('assign-users'), opened(), null)).toBe(
    'https://portal.azure.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview',
  );
});
test('a console without addresses is opened at its first page, but never left for it', () => {
  expect(stepAddress(step('krisp-form'), opened(), null)).toBe('https://account.krisp.ai/');
  expect(stepAddress(step('krisp-form'), opened(), 'https://account.krisp.ai/settings/security')).toBeNull();
});
