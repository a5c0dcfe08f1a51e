import { createModel, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { AnchorQuery, Cover, FillResult, Look, PageFacts } from '../dom/look.ts';
import { matchesPattern } from './match-pattern.ts';
import { mergeLooks } from './merge-looks.ts';
import type { Frame, PagePort } from './ports.ts';

export type Side = 'idp' | 'sp';

/** What the open connection wants to know of the pages in front. */
export interface Subject {
  id: string;
  consoles: Record<Side, { hosts: readonly string[]; frameHosts: readonly string[] }>;
  queries(side: Side, language: string): AnchorQuery[];
}

/** A frame that was asked, with the titles that stand around it in the shell. */
export interface LookedAt extends Frame {
  tabId: number;
  surroundings: string[];
}

/**
 * The tab in front, as last looked at.
 * `away`: neither console. `silent`: a console, but its page does not answer (it was open before the extension, or the grant).
 * `here`: it answered.
 */
export interface View {
  state: 'away' | 'silent' | 'here';
  tabId: number | null;
  side: Side | null;
  url: string | null;
  facts: PageFacts | null;
  looks: ReadonlyMap<string, Look>;
  owners: ReadonlyMap<string, LookedAt>;
  /** The frames that were asked: those that the tab shows. */
  frames: readonly LookedAt[];
  /** One of them shows that something is on its way, or has yet to answer. */
  busy: boolean;
}

const nowhere: View = {
  state: 'away',
  tabId: null,
  side: null,
  url: null,
  facts: null,
  looks: new Map(),
  owners: new Map(),
  frames: [],
  busy: false,
};
/** Most queries one message may carry (`lib/browser/protocol.ts`). */
const batch = 200;
/** How often a silent page is brought its script, and after how many milliseconds once more. */
const most = 4;
const pause = 1000;

/** Looks at the tab in front for the open connection: on every change of tab, page or subject, one look at a time. */
export const ConsoleModel = createModel((page: PagePort, subject: ReadonlySignal<Subject | null>) => {
  const view = signal<View>(nowhere);
  const pointed = signal<{ at: LookedAt; key: string; words: string } | null>(null);
  const telling = signal(false);
  let orders = 0;
  /** The page has said that what it was told last is ringed there. */
  let ringed = false;
  const woken = { page: '', times: 0 };
  let again: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  async function lookOnce(): Promise<void> {
    const tab = page.activeTab.peek();
    const about = subject.peek();
    const seen = tab && about ? await lookAt(page, tab.tabId, tab.url, about) : nowhere;
    // The tab or the connection moved on while the frames answered: this look is about something else.
    if (
      page.activeTab.peek()?.tabId !== tab?.tabId ||
      page.activeTab.peek()?.url !== tab?.url ||
      subject.peek()?.id !== about?.id
    ) {
      void look();
      return;
    }
    view.value = seen;
    const silent = seen.state === 'silent' ? `${seen.tabId} ${seen.url}` : '';
    if (silent !== woken.page) {
      clearTimeout(again);
      again = undefined;
      Object.assign(woken, { page: silent, times: 0 });
    }
    // A script that came while the page was on its way went with the page before it. One that stays silent needs the admin's reload.
    if (seen.tabId !== null && silent && again === undefined && woken.times < most) {
      woken.times += 1;
      again = setTimeout(() => {
        again = undefined;
        void look();
      }, pause);
      await page.wake(seen.tabId);
    }
  }
  effect(() => () => {
    clearTimeout(again);
    woken.times = most;
  });

  /** Resolves after a look that began no earlier than this call. Calls in between share one. */
  function look(): Promise<void> {
    if (!running) {
      running = lookOnce().finally(() => (running = null));
      return running;
    }
    next ??= running.then(() => {
      next = null;
      return look();
    });
    return next;
  }

  effect(() =>
    page.onChanged((tabId) => {
      if (tabId === page.activeTab.peek()?.tabId) void look();
    }),
  );
  effect(() => {
    void page.activeTab.value;
    void subject.value;
    void look();
  });

  async function point(target: { query: AnchorQuery; words: string } | null): Promise<void> {
    const before = pointed.peek();
    const at = target ? (view.peek().owners.get(target.query.key) ?? null) : null;
    const same =
      before &&
      at &&
      before.at.nonce === at.nonce &&
      before.key === target?.query.key &&
      before.words === target.words;
    if (same && (ringed || telling.peek())) return;
    ringed = false;
    const order = ++orders;
    telling.value = !same;
    pointed.value = at && target ? { at, key: target.query.key, words: target.words } : null;
    if (before && before.at.nonce !== at?.nonce) {
      await page.ask(before.at.tabId, before.at.frameId, 'point', { nonce: before.at.nonce, target: null });
    }
    // A frame that is going away answers late: it must not hold up an older order until after a newer one.
    if (order !== orders) return;
    if (at && target) {
      const reply = await page.ask(at.tabId, at.frameId, 'point', {
        nonce: at.nonce,
        target: { ...target, surroundings: at.surroundings },
      });
      if (order !== orders) return;
      ringed = reply === true;
    }
    telling.value = false;
  }

  return {
    view: view as ReadonlySignal<View>,
    pointed: pointed as ReadonlySignal<{ at: LookedAt; key: string; words: string } | null>,
    /** The page is told what to ring and has not answered yet: what is ringed there may still be what was before. */
    telling: telling as ReadonlySignal<boolean>,
    look,
    /**
     * Rings one control in the frame that owns it and takes every other ring away; null takes the last one away. Called again, it tells
     * a page once more that could not ring it, or did not answer.
     */
    point,
    /**
     * Writes one value into the field that was previewed. The frame is the one the preview was about: if its document
     * has changed since, nothing is written.
     */
    async fill(order: {
      owner: LookedAt;
      query: AnchorQuery;
      reveal: AnchorQuery | null;
      value: string;
      expect: string | null;
    }): Promise<FillResult> {
      const { owner, ...rest } = order;
      const data = { nonce: owner.nonce, surroundings: owner.surroundings, ...rest };
      const result = await page.ask(owner.tabId, owner.frameId, 'fill', data);
      return result ?? { key: order.query.key, outcome: 'refused', why: 'document', seen: [] };
    },
  };
});
export type ConsoleModel = InstanceType<typeof ConsoleModel>;

async function lookAt(page: PagePort, tabId: number, url: string | null, subject: Subject): Promise<View> {
  const side = sideOf(url, subject);
  if (!side) return { ...nowhere, tabId, url };
  const silent: View = { ...nowhere, state: 'silent', tabId, url, side };
  const frames = await page.frames(tabId);
  const { hosts, frameHosts } = subject.consoles[side];
  const top = frames.find((frame) => frame.top && matchesPattern(`${frame.origin}/`, hosts));
  if (!top) return silent;
  const facts = await page.ask(tabId, top.frameId, 'describe', { nonce: top.nonce });
  if (!facts) return silent;

  const queries = subject.queries(side, facts.language);
  const asked: LookedAt[] = [{ ...top, tabId, surroundings: [] }];
  const covers = new Map<string, readonly Cover[]>();
  for (const frame of frames) {
    // A frame the shell does not show is a parked blade: it keeps its old controls and must not answer for the screen
    // in front.
    const place = facts.frames.find((surrounding) => surrounding.frame === frame.name);
    if (!frame.top && place && matchesPattern(`${frame.origin}/`, frameHosts)) {
      asked.push({ ...frame, tabId, surroundings: place.titles });
      covers.set(frame.nonce, place.covers ?? []);
    }
  }
  const [answers, about] = await Promise.all([
    Promise.all(
      asked.map(async (frame) => ({ frame, looks: under(covers.get(frame.nonce), await lookIn(page, frame, queries)) })),
    ),
    Promise.all(asked.slice(1).map(({ frameId, nonce }) => page.ask(tabId, frameId, 'describe', { nonce }))),
  ]);
  const busy = [facts, ...about].some((one) => one?.busy) || asked.some(({ nonce }) => page.isLate(nonce));
  return { state: 'here', tabId, url, side, facts, ...mergeLooks(answers), frames: asked, busy };
}

async function lookIn(page: PagePort, frame: LookedAt, queries: AnchorQuery[]): Promise<Look[]> {
  const looks: Look[] = [];
  for (let from = 0; from < queries.length; from += batch) {
    const data = { nonce: frame.nonce, queries: queries.slice(from, from + batch), surroundings: frame.surroundings };
    looks.push(...((await page.ask(frame.tabId, frame.frameId, 'look', data)) ?? []));
  }
  return looks;
}

/** What lies under something of the frame's parent cannot be pressed, which the frame itself does not see. */
function under(covers: readonly Cover[] = [], looks: Look[]): Look[] {
  return looks.map((look) => {
    if (look.found !== 'one' || !look.at) return look;
    const [x, y] = look.at;
    const by = covers.find(([left, top, width, height]) => x > left && x < left + width && y > top && y < top + height)?.[4];
    return by === undefined ? look : { ...look, covered: by, enabled: look.enabled && by !== 'pane' };
  });
}

function sideOf(url: string | null, about: Subject): Side | null {
  if (matchesPattern(url, about.consoles.idp.hosts)) return 'idp';
  if (matchesPattern(url, about.consoles.sp.hosts)) return 'sp';
  return null;
}
