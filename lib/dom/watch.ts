import { inSlices, type Steps } from './steps.ts';

export interface WatchOptions {
  signal: AbortSignal;
  /** Our own host in the page: its changes are not the page's. */
  ignore?: (node: Node) => boolean;
  /** Least time from one call to the next, in milliseconds, asked before each. */
  pause?: () => number;
}

const least = 100;
/** What shows, hides, names or enables a control. */
const attributes =
  'class style hidden inert open disabled readonly title value aria-label aria-hidden aria-disabled aria-expanded aria-checked aria-rowcount'.split(
    ' ',
  );

/**
 * Call back when something has changed that an admin could see: markup, values, the address. At most once in a tenth of
 * a second, and always once after the last change. Between a first change and its call nothing is observed at all, so
 * that a page that never rests costs no more than a few calls a second.
 */
export function watch(
  root: Document | ShadowRoot,
  changed: () => void,
  { signal, ignore, pause = () => least }: WatchOptions,
): void {
  const view = (root.ownerDocument ?? (root as Document)).defaultView;
  if (!view || signal.aborted) return;
  let timer: number | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const observer = new MutationObserver((records) => {
    if (!ignore || records.some((record) => !isOurs(record, ignore))) note();
  });
  const observe = () =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: attributes,
    });
  const note = () => {
    if (timer !== undefined) return;
    observer.disconnect();
    timer = view.setTimeout(
      () => {
        timer = undefined;
        if (signal.aborted) return;
        observe();
        changed();
        last = view.performance.now();
      },
      Math.max(least, last + pause() - view.performance.now()),
    );
  };
  observe();
  const listen = { signal, capture: true, passive: true };
  // What slides or fades in is in nobody's sight until it has; its end changes no markup, nor does a popover that opens or closes.
  for (const type of ['input', 'change', 'toggle', 'transitionend', 'animationend'])
    root.addEventListener(type, ({ target }) => ignore?.(target as Node) || note(), listen);
  for (const type of ['hashchange', 'popstate']) view.addEventListener(type, note, listen);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(timer);
  });
}

function isOurs(record: MutationRecord, ignore: (node: Node) => boolean): boolean {
  if (ignore(record.target)) return true;
  if (record.type !== 'childList') return false;
  return [...record.addedNodes, ...record.removedNodes].every(ignore);
}

/** Changes that nobody has asked about for so long are kept to ourselves. */
const unheeded = 3;
/** Of a page's time at most this share is spent on looking, however restless the page is. */
const share = 1 / 40;
/** Nor is a change told later than this, in milliseconds. */
const most = 2000;

export interface Watching {
  /** Run a look; that somebody looks begins the watching, and what it costs decides how soon the next may come. */
  look<T>(run: () => T): T;
  /** The same for work in steps, of which as many are done at once as a page does not feel. */
  lookInSlices<T>(work: Steps<T>): Promise<T>;
}

/**
 * Watch only for as long as somebody looks: a look begins it, and when three changes have been told without another
 * look it rests until the next one. `woken` is called when a look ends the rest: what had changed meanwhile was told to nobody.
 */
export function watchWhileWatched(
  root: Document,
  changed: () => Steps<void>,
  { woken, ...options }: Omit<WatchOptions, 'pause'> & { woken?: () => void },
): Watching {
  let told = 0;
  // In milliseconds, of a look and of what we do ourselves when something has changed.
  let cost = 0;
  let reaction = 0;
  let stop: AbortController | undefined;
  const begin = () => {
    stop = new AbortController();
    const signal = AbortSignal.any([options.signal, stop.signal]);
    const tell = async () => {
      if (++told >= unheeded) {
        stop?.abort();
        stop = undefined;
      }
      const { spent } = await inSlices(changed());
      reaction = average(reaction, spent);
    };
    watch(root, tell, { ...options, signal, pause: () => Math.min((cost + reaction) / share, most) });
  };
  const heed = () => {
    told = 0;
    if (stop || options.signal.aborted) return;
    begin();
    woken?.();
  };
  return {
    look(run) {
      heed();
      const start = performance.now();
      const result = run();
      cost = average(cost, performance.now() - start);
      return result;
    },
    async lookInSlices(work) {
      heed();
      const { value, spent } = await inSlices(work);
      cost = average(cost, spent);
      return value;
    },
  };
}

/** One slow time (a cold page) is forgotten soon. */
const average = (before: number, now: number) => (before === 0 ? now : (before + now) / 2);
