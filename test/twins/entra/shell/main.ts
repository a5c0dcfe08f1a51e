/** Starts the portal in the top document. */
import { adminNavigation, isAdminCenter } from './admin-center.ts';
import { topBar, sideBar } from './chrome.ts';
import { extensionFrames } from './echo.ts';
import { el } from './elements.ts';
import { journey } from './journey.ts';
import { startSession, switches } from './portal.ts';
import { prewarm } from './react-host.ts';
import { startRouter } from './router.ts';
import { toastHost } from './toasts.ts';

/** R30: elements that mean nothing, and a page that never rests. */
function ballast(): HTMLElement {
  const host = el('div', { class: 'fxs-ballast', 'aria-hidden': 'true' });
  const { ballast: count, churn } = switches();
  for (let number = 0; number < count; number++) host.append(el('span', { class: 'fxs-ballast-item' }));
  if (churn) {
    let beat = 0;
    setInterval(() => {
      beat++;
      const item = host.children[beat % Math.max(1, host.children.length)];
      item?.setAttribute('data-telemetry', String(beat));
      host.append(el('i'));
      if (host.childElementCount > count + 50) host.lastElementChild?.remove();
    }, 16);
  }
  return host;
}

async function start(): Promise<void> {
  await startSession();
  const container = document.getElementById('web-container') ?? document.body;
  const side = isAdminCenter ? adminNavigation() : sideBar();
  const reactFrames = el('div', { class: 'fxs-prewarmed', 'aria-hidden': 'true' });
  container.append(
    el('div', { class: `fxs-portal${isAdminCenter ? ' fxs-admin-center' : ''}` },
      topBar(side.toggle),
      el('div', { class: 'fxs-portal-main' }, side.element, journey())),
    toastHost,
    reactFrames,
    extensionFrames(),
    ballast(),
  );
  prewarm(reactFrames);
  startRouter();
}

void start();
