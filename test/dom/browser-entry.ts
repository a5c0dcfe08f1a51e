import { choose } from '../../lib/dom/choose.ts';
import { describe } from '../../lib/dom/describe.ts';
import { fill } from '../../lib/dom/fill.ts';
import { frameShown } from '../../lib/dom/frame-shown.ts';
import { locate, look, looking } from '../../lib/dom/locate.ts';
import { memoryOf } from '../../lib/dom/memory.ts';
import { mentionsIn, sayingsOf } from '../../lib/dom/mentions.ts';
import { createOverlay } from '../../lib/dom/overlay/overlay.ts';
import { createPicker } from '../../lib/dom/pick/picker.ts';
import { layoutSight } from '../../lib/dom/visible.ts';
import { watch, watchWhileWatched } from '../../lib/dom/watch.ts';

const stop = new AbortController();
const dom = {
  choose,
  createOverlay,
  createPicker,
  describe,
  fill,
  frameShown,
  locate,
  look,
  looking,
  layoutSight,
  memoryOf,
  mentionsIn,
  sayingsOf,
  watch,
  watchWhileWatched,
  overlay: createOverlay(document, stop.signal),
  stop,
};
Object.assign(globalThis, { dom });
