import { signal } from '@preact/signals';
import type { Connection } from '../../lib/connection/connection.ts';
import type { MessageData } from '../../lib/browser/protocol.ts';
import type { Candidate, Cover, FillResult, Look, PageFacts } from '../../lib/dom/look.ts';
import type { ActiveTab, DeskPort, Frame, LoginEvent, LoginPort, PagePort, PinnedControl, Ports } from '../../lib/model/ports.ts';

/** What one control of a fake frame shows; a number: so many of it are there. */
export type Shown = { text: string; role?: string; name?: string; enabled?: boolean; checked?: boolean; by?: 'name' | 'pin'; covered?: string; at?: [number, number] } | number;

export interface FakeFrame extends Frame {
  shows: Record<string, Shown>;
  /** Titles around it in the shell; left out: the shell does not show this frame. */
  titles?: string[];
  /** What lies over it there. */
  covers?: Cover[];
}

export interface FakeTab {
  tabId: number;
  url: string | null;
  language?: string;
  busy?: boolean;
  frames: FakeFrame[];
}

export const nonce = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export function topFrame(origin: string, shows: Record<string, Shown>, number = 1): FakeFrame {
  return { frameId: 0, nonce: nonce(number), name: '', origin, top: true, shows };
}

/** Ports without a browser: tabs are plain objects, what was asked is written down. */
export function fakePorts(
  start: { connections?: Connection[]; open?: string | null; now?: Date; language?: string } = {},
) {
  let stored = start.connections ?? [];
  let open = start.open ?? null;
  const tabs = new Map<number, FakeTab>();
  const activeTab = signal<ActiveTab | null>(null);
  const changed = new Set<(tabId: number) => void>();
  const picked = new Set<(picked: Picked) => void>();
  let pins: PinnedControl[] = [];
  const hostsChanged = new Set<() => void>();
  const watchers = new Set<(connections: Connection[]) => void>();
  const granted = { hosts: true };
  const asked: { question: string; frameId: number; data: Record<string, unknown> }[] = [];
  const log = {
    opened: [] as string[],
    copied: [] as string[],
    downloads: [] as { name: string; text: string; bytes: Uint8Array | null }[],
    saves: 0,
    woken: 0,
  };
  const behaviour = { rewrite: (value: string) => value, copies: true, looking: Promise.resolve(), ringing: Promise.resolve(), rings: true as boolean | null, late: new Set<string>() };
  let ids = 0;

  const factsOf = (tab: FakeTab): PageFacts => ({
    language: tab.language ?? 'en',
    busy: tab.busy ?? false,
    frames: tab.frames.flatMap(({ name, top, titles, covers = [] }) => (top || !titles ? [] : [{ frame: name, titles, covers }])),
  });

  function fill(
    frame: FakeFrame,
    data: { query: { key: string }; reveal: { key: string } | null; value: string; expect: string | null },
  ): FillResult {
    const key = data.query.key;
    if (!(key in frame.shows) && data.reveal && data.reveal.key in frame.shows)
      frame.shows[key] = { text: '', role: 'textbox' };
    const shown = frame.shows[key];
    if (shown === undefined) return { key, outcome: 'refused', why: 'none', seen: [] };
    if (typeof shown === 'number') return { key, outcome: 'refused', why: 'many', seen: [] };
    if (data.expect !== null && shown.text !== data.expect)
      return { key, outcome: 'refused', why: 'changed', seen: [shown.text] };
    const before = shown.text;
    shown.text = behaviour.rewrite(data.value);
    return { key, outcome: 'filled', before, after: shown.text, kept: shown.text === data.value };
  }

  const page: PagePort = {
    activeTab,
    frames: async (tabId) =>
      tabs
        .get(tabId)
        ?.frames.map(({ frameId, nonce: of, name, origin, top }) => ({ frameId, nonce: of, name, origin, top })) ?? [],
    async ask(tabId, frameId, question, data) {
      asked.push({ question, frameId, data: data as never });
      const tab = tabs.get(tabId);
      const frame = tab?.frames.find((one) => one.frameId === frameId);
      if (!tab || !frame || frame.nonce !== data.nonce || behaviour.late.has(data.nonce)) return null;
      if (question === 'describe') return factsOf(tab) as never;
      if (question === 'point') {
        await behaviour.ringing;
        return behaviour.rings as never;
      }
      if (question === 'pick') return pickIn(frame, data as never) as never;
      if (question === 'fill') return fill(frame, data as never) as never;
      await behaviour.looking;
      return (data as unknown as { queries: { key: string }[] }).queries.map(({ key }) =>
        lookAt(key, frame.shows[key]),
      ) as never;
    },
    isLate: (one) => behaviour.late.has(one),
    async wake() {
      log.woken += 1;
    },
    onChanged(callback) {
      changed.add(callback);
      return () => changed.delete(callback);
    },
    onPicked(callback) {
      picked.add(callback);
      return () => picked.delete(callback);
    },
  };
  const desk: DeskPort = {
    async requestHosts() {
      granted.hosts = true;
      for (const tell of hostsChanged) tell();
      return true;
    },
    hasHosts: async (patterns) => granted.hosts || patterns.includes('https://portal.azure.com/*'),
    onHostsChanged(callback) {
      hostsChanged.add(callback);
      return () => hostsChanged.delete(callback);
    },
    async openAddress(address) {
      log.opened.push(address);
    },
    async copy(text) {
      if (behaviour.copies) log.copied.push(text);
      return behaviour.copies;
    },
    download: (name, _type, content) => {
      const bytes = typeof content === 'string' ? null : content;
      log.downloads.push({ name, text: bytes ? '' : (content as string), bytes });
    },
    now: () => start.now ?? new Date('2026-11-25T09:41:00Z'),
    newId: () => `connection-${(ids += 1)}`,
    language: start.language ?? 'en',
  };
  const logins = {
    allowed: true,
    /** Origins granted beforehand. */
    held: [] as string[],
    asked: [] as string[][],
    givenBack: [] as string[][],
    opened: [] as string[],
    stopped: 0,
    page: null as string | null,
    tell: (_event: LoginEvent): void => {},
  };
  const login: LoginPort = {
    async allow(origins) {
      logins.asked.push([...origins]);
      return logins.allowed;
    },
    held: async (origins) => origins.filter((origin) => logins.held.includes(origin)),
    async giveBack(origins) {
      logins.givenBack.push([...origins]);
    },
    async watch(address, _origins, tell) {
      logins.opened.push(address);
      logins.tell = tell;
      return { stop: () => void (logins.stopped += 1), readPage: async () => logins.page };
    },
  };
  const ports: Ports = {
    login,
    connections: {
      load: async () => structuredClone(stored),
      async save(connections) {
        stored = structuredClone(connections);
        log.saves += 1;
      },
      watch(callback) {
        watchers.add(callback);
        return () => watchers.delete(callback);
      },
      loadOpen: async () => open,
      async saveOpen(id) {
        open = id;
      },
    },
    page,
    desk,
    pins: {
      load: async () => structuredClone(pins),
      async save(list) {
        pins = structuredClone(list);
      },
      watch: () => () => undefined,
    },
  };
  return {
    ports,
    asked,
    logins,
    log,
    behaviour,
    granted,
    stored: () => stored,
    pins: () => pins,
    /** The admin points at a control in a frame. */
    pick(what: Picked) {
      for (const tell of picked) tell(what);
    },
    /** Another panel writes. */
    writeElsewhere(connections: Connection[]) {
      stored = connections;
      for (const tell of watchers) tell(connections);
    },
    /** Puts a tab in front. */
    show(tab: FakeTab) {
      tabs.set(tab.tabId, tab);
      activeTab.value = { tabId: tab.tabId, url: tab.url, granted: tab.url !== null };
    },
    /** The page in a tab changed. */
    change(tabId: number) {
      for (const tell of changed) tell(tabId);
    },
  };
}

type Picked = MessageData<'picked'>;

/** Three controls a frame, stepped through. */
const stepped = new WeakMap<FakeFrame, number>();
function pickIn(frame: FakeFrame, { act }: { act: string }): Candidate | null {
  if (act === 'start') stepped.delete(frame);
  if (act === 'start') return { name: '', index: -1, count: 3 };
  if (act !== 'next' && act !== 'before') return null;
  const at = stepped.get(frame) ?? (act === 'next' ? -1 : 3);
  const index = at + (act === 'next' ? 1 : -1);
  stepped.set(frame, index);
  return index < 0 || index > 2 ? null : { name: `control ${index} of ${frame.frameId}`, index, count: 3 };
}

function lookAt(key: string, shown: Shown | undefined): Look {
  if (shown === undefined) return { key, found: 'none', seen: [] };
  if (typeof shown === 'number') return { key, found: 'many', count: shown, seen: [] };
  return {
    key,
    found: 'one',
    role: shown.role ?? 'button',
    name: shown.name ?? '',
    text: shown.text,
    checked: shown.checked ?? null,
    enabled: shown.enabled ?? true,
    by: shown.by ?? 'name',
    inView: true,
    ...(shown.at && { at: shown.at }),
    ...(shown.covered !== undefined && { covered: shown.covered }),
  };
}
export type FakePorts = ReturnType<typeof fakePorts>;
