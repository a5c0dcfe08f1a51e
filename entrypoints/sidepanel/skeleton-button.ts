import { takeSkeleton } from '../../lib/browser/skeleton.ts';
import type { PanelModel } from '../../lib/model/panel-model.ts';
import type { DeskPort, PagePort } from '../../lib/model/ports.ts';

const words = {
  en: { take: 'Copy this page’s skeleton', taken: 'Copied', failed: 'This page cannot be read.' },
  de: { take: 'Gerüst dieser Seite kopieren', taken: 'Kopiert', failed: 'Diese Seite lässt sich nicht lesen.' },
};

/** Development builds only: a button below the panel, which copies what the page in front is made of, whether or not a guide is open. */
export function showSkeletonButton(page: PagePort, model: Pick<PanelModel, 'console'>, desk: DeskPort): void {
  const said = words[desk.language.startsWith('de') ? 'de' : 'en'];
  const button = document.createElement('button');
  button.type = 'button';
  // The panel follows the tab in front while a guide is open, and no longer. What was copied of another page says nothing of this one.
  page.activeTab.subscribe(() => (button.textContent = said.take));
  button.addEventListener('click', async () => {
    const tab = page.activeTab.peek();
    const { tabId, facts } = model.console.view.value;
    const language = (tab?.tabId === tabId && facts?.language) || '';
    const text = tab && (await takeSkeleton(tab.tabId, language, desk.now().toISOString().slice(0, 10)).catch(() => null));
    button.textContent = text !== null && (await desk.copy(text)) ? said.taken : said.failed;
  });
  document.body.append(button);
}
