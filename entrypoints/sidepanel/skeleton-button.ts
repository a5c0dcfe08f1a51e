import { takeSkeleton } from '../../lib/browser/skeleton.ts';
import type { PanelModel } from '../../lib/model/panel-model.ts';
import type { DeskPort } from '../../lib/model/ports.ts';

const words = {
  en: { take: 'Copy this page’s skeleton', taken: 'Copied', failed: 'This page cannot be read.' },
  de: { take: 'Gerüst dieser Seite kopieren', taken: 'Kopiert', failed: 'Diese Seite lässt sich nicht lesen.' },
};

/** Development builds only: a button below the panel, which copies what the page in front is made of. */
export function showSkeletonButton(model: PanelModel, desk: DeskPort): void {
  const said = words[desk.language.startsWith('de') ? 'de' : 'en'];
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = said.take;
  button.addEventListener('click', async () => {
    const { tabId, facts } = model.console.view.value;
    const text = tabId === null ? null : await takeSkeleton(tabId, facts?.language ?? '', desk.now().toISOString().slice(0, 10)).catch(() => null);
    button.textContent = text !== null && (await desk.copy(text)) ? said.taken : said.failed;
  });
  document.body.append(button);
}
