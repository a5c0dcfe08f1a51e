import { defineContentScript } from 'wxt/utils/define-content-script';
import { report, serve } from '../../lib/browser/messages.ts';
import { describe } from '../../lib/dom/describe.ts';
import { fill } from '../../lib/dom/fill.ts';
import { frameShown } from '../../lib/dom/frame-shown.ts';
import { looking } from '../../lib/dom/locate.ts';
import { memoryOf } from '../../lib/dom/memory.ts';
import { createOverlay } from '../../lib/dom/overlay/overlay.ts';
import { lentPicker } from '../../lib/dom/pick/lent.ts';
import type { Picker } from '../../lib/dom/pick/picker.ts';
import { watchWhileWatched } from '../../lib/dom/watch.ts';
import { mayServe } from './may-serve.ts';

/**
 * The page's side, one a frame: finds, reads, writes one field and points, for the panel and for nobody else. Knows no
 * guide and keeps nothing. The same built file is registered at run time for the hosts that are granted later.
 */
export default defineContentScript({
  matches: ['https://portal.azure.com/*', 'https://entra.microsoft.com/*', 'https://*.reactblade.portal.azure.net/*'],
  allFrames: true,
  runAt: 'document_idle',
  matchOriginAsFallback: false,
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (!mayServe(window)) return;
    // A second script in this document takes over from the first; WXT ends the first's signal. It is never two that
    // answer.
    const { signal } = ctx;
    const nonce = crypto.randomUUID();
    const changed = () => void report('changed', { nonce });
    const isShown = frameShown(window, signal, changed);
    const memory = memoryOf(document, signal);
    const overlay = createOverlay(document, signal, { changed, memory });
    let picker: Picker | undefined;
    let lease: number | undefined;
    const watching = watchWhileWatched(
      document,
      function* () {
        // Asking is how one learns that the extension was updated underneath.
        if (ctx.isInvalid) return;
        yield* overlay.refreshing();
        changed();
      },
      { signal, woken: overlay.refresh, ignore: (node) => overlay.owns(node) || (picker?.owns(node) ?? false) },
    );

    serve('describe', (data) => (data.nonce === nonce ? describe(document) : null), { signal });
    serve(
      'look',
      ({ nonce: to, queries, surroundings }) => {
        if (to !== nonce) return null;
        if (!isShown()) return queries.map(({ key }) => ({ key, found: 'none', seen: [] }));
        return watching.lookInSlices(looking(document, queries, { surroundings, memory }));
      },
      { signal },
    );
    serve(
      'fill',
      ({ nonce: to, ...order }) => {
        if (to !== nonce) return null;
        const { key } = order.query;
        return isShown() ? fill(document, order) : { key, outcome: 'refused', why: 'none', seen: [] };
      },
      { signal },
    );
    serve(
      'point',
      ({ nonce: to, target }) => {
        if (to !== nonce) return null;
        // A page that rests would not let us learn that the extension has gone, and the ring would stay.
        clearInterval(lease);
        if (target) lease = ctx.setInterval(() => ctx.isInvalid, 1000);
        return watching.look(() => overlay.point(isShown() ? target : null));
      },
      { signal },
    );
    serve(
      'pick',
      ({ nonce: to, act, ...order }) => {
        if (to !== nonce || !isShown()) return null;
        if (act === 'start') {
          overlay.point(null);
          picker ??= lentPicker()?.(document, signal, (picked) => void report('picked', { nonce, ...picked }));
          return picker?.start(order) ?? null;
        }
        if (act === 'next' || act === 'before') return picker?.move(act === 'next' ? 1 : -1) ?? null;
        if (act === 'take') picker?.take();
        else picker?.stop();
        return null;
      },
      { signal },
    );
    void report('announce', { nonce, name: window.name.slice(0, 300) });
  },
});
