import type { Browser, Page } from 'puppeteer-core';
import { browserWindow, driverOf } from './firefox-driver.ts';

/**
 * Firefox's real sidebar as a page that puppeteer can drive, opened as an admin does: by the toolbar button.
 *
 * A driver only sees tabs, although the sidebar's document is one like theirs. So Firefox's own driver is taught, in the browser's window,
 * that this one document belongs to its list; from there on scripts, trusted clicks and files reach it as they reach a tab.
 */
export async function openSidebar(browser: Browser, extensionName: string, width = 400): Promise<Page> {
  const driver = driverOf(browser);
  const window = await browserWindow(driver);
  await window.run(`
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionName)});
    await extension.wakeupBackground?.();
    if (!SidebarController.isOpen) extension.apiManager.global.browserActionFor(extension).triggerAction(window);
  `);
  const { id, url } = await window.run<{ id: string; url: string }>(`
    const view = () => document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
    const url = () => view()?.currentURI?.spec ?? '';
    while (!SidebarController.isOpen || !url().endsWith('/sidepanel.html')) await new Promise((resolve) => setTimeout(resolve, 20));
    document.getElementById('sidebar-box').style.width = '${width}px';
    const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
    const sidebar = view();
    sidebar.permanentKey ??= {};
    const id = NavigableManager.getIdForBrowser(sidebar);
    const byId = NavigableManager.getBrowserById;
    NavigableManager.getBrowserById = (wanted) => (wanted === id ? sidebar : byId.call(NavigableManager, wanted));
    return { id, url: url() };
  `);
  const context = { context: id, url, parent: null, children: [], originalOpener: null, userContext: 'default', clientWindow: window.clientWindow };
  const before = new Set(await browser.pages());
  driver.emit('browsingContext.contextCreated', context);
  const page = (await browser.pages()).find((each) => !before.has(each));
  if (!page) throw new Error('puppeteer took no notice of the sidebar');
  return page;
}
