import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openAddress } from '../../lib/browser/open-address.ts';

const entra = ['https://portal.azure.com/*', 'https://entra.microsoft.com/*'];
const gallery = '#view/Microsoft_AAD_IAM/AppGalleryBladeV2';

/** Open tabs; gives back what the browser was told. */
function withTabs(...urls: string[]) {
  const tabs = urls.map((url, index) => ({ id: index + 1, windowId: 7, url, active: index === 0, lastAccessed: index }));
  const query = vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async (about) => {
    const hosts = ([(about as { url?: string | string[] }).url ?? []].flat() as string[]).map((pattern) => pattern.replace('/*', '/'));
    // A browser that is asked for no address at all shows every tab.
    return tabs.filter(({ url }) => hosts.length === 0 || hosts.some((host) => url.startsWith(host))) as never;
  });
  const update = vi.spyOn(fakeBrowser.tabs, 'update').mockImplementation((async () => ({})) as never);
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async () => ({})) as never);
  vi.spyOn(fakeBrowser.windows, 'update').mockImplementation((async () => ({})) as never);
  return { query, update, create };
}

test('consoles that are alike: the one that is open is kept', async () => {
  const { update } = withTabs('https://account.krisp.ai/', 'https://entra.microsoft.com/#home');
  await openAddress(`https://portal.azure.com/${gallery}`, entra, true);
  expect(update).toHaveBeenLastCalledWith(2, { active: true, url: `https://entra.microsoft.com/${gallery}` });
});

test('a screen that is open already is only brought to the front', async () => {
  const { update } = withTabs('https://account.krisp.ai/', `https://entra.microsoft.com/${gallery}`);
  await openAddress(`https://portal.azure.com/${gallery}`, entra, true);
  expect(update).toHaveBeenLastCalledWith(2, { active: true });
});

test('hosts that are not alike are never mixed up', async () => {
  const { update } = withTabs('https://staging-acme.sprinklr.com/app');
  await openAddress('https://acme.sprinklr.com/', ['https://acme.sprinklr.com/*', 'https://staging-acme.sprinklr.com/*']);
  expect(update).toHaveBeenLastCalledWith(1, { active: true, url: 'https://acme.sprinklr.com/' });
});

test('an address of no console goes to a tab of its own, and the one in front stays', async () => {
  const { update, create } = withTabs('https://account.krisp.ai/settings');
  await openAddress('mailto:support@krisp.ai?subject=x', []);
  expect(create).toHaveBeenCalledWith({ url: 'mailto:support@krisp.ai?subject=x' });
  expect(update).not.toHaveBeenCalled();
});
