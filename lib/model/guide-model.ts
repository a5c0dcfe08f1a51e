import { computed, createModel, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { dropValue, goTo, holdValue, markStep, sight } from '../connection/index.ts';
import type { Connection, HeldValue, StepMark } from '../connection/connection.ts';
import type { FillResult } from '../dom/look.ts';
import type { Emulation, Options } from '../emulate/index.ts';
import { waiver } from '../emulate/waiver.ts';
import { findings as findingsOf, type Finding } from '../findings/index.ts';
import {
  advance,
  anchorByRef,
  anchorQuery,
  atPath,
  fillPlan,
  nextControl,
  openable,
  pageById,
  progress as progressOf,
  words,
  type Pins,
} from '../guide/index.ts';
import type { AnchorRef, Step, ValueId } from '../guide/schema/index.ts';
import { captureRows, takeable } from './capture-rows.ts';
import type { ConnectionsModel } from './connections-model.ts';
import type { ConsoleModel, Side, View } from './console-model.ts';
import { fillable, fillRows, writing, type FillRow } from './fill-rows.ts';
import { handshakeOf } from './handshake.ts';
import type { Opened } from './open-connection.ts';
import { foreign, holdIds } from './page-identity.ts';
import type { DeskPort } from './ports.ts';
import { hostsFor, stepAddress } from './step-address.ts';
import { steadyTarget } from './steady-target.ts';

/**
 * Whether the step's screen can be worked with now. `ungranted`: its host is not ours to read yet. `elsewhere`: the tab
 * in front is not its console. `silent`: it is, but the page does not answer. `foreign`: it shows another app or
 * tenant. `here`: all well.
 */
export type Stage = 'ungranted' | 'elsewhere' | 'silent' | 'foreign' | 'here';

/**
 * The guide at work on the open connection: what is seen is remembered, the next control is ringed, values are taken
 * and written.
 */
export const GuideModel = createModel(
  (
    desk: DeskPort,
    connections: ConnectionsModel,
    console: ConsoleModel,
    opened: ReadonlySignal<Opened | null>,
    pins: ReadonlySignal<Pins>,
  ) => {
    const granted = signal<Record<Side, boolean>>({ idp: true, sp: true });
    const results = signal<ReadonlyMap<AnchorRef, FillResult>>(new Map());
    const filling = signal(false);
    const pointing = signal(true);
    const now = () => desk.now().toISOString();

    const progress = computed(() => (opened.value ? progressOf(opened.value.guide, opened.value.connection) : null));
    const step = computed<Step | null>(() => progress.value?.current?.step ?? null);
    const stepId = computed(() => step.value?.id ?? null);
    const strange = computed(() =>
      opened.value ? foreign(console.view.value, opened.value.connection, connections.list.value) : null,
    );
    const stage = computed<Stage | null>(() => {
      if (!step.value) return null;
      const { side, state } = console.view.value;
      if (!granted.value[step.value.side]) return 'ungranted';
      if (side !== step.value.side) return 'elsewhere';
      if (state === 'silent') return 'silent';
      return strange.value ? 'foreign' : 'here';
    });
    const looks = computed(
      () => (stage.value === 'here' ? console.view.value.looks : new Map()) as typeof console.view.value.looks,
    );
    const plan = computed(() => {
      if (!opened.value || !step.value) return [];
      return fillPlan(step.value, opened.value.connection, looks.value, opened.value.guide);
    });
    const fills = computed<FillRow[]>(() =>
      fillRows(plan.value, looks.value, console.view.value.owners, results.value),
    );
    const captures = computed(() =>
      opened.value && step.value ? captureRows(step.value, opened.value.connection, looks.value) : [],
    );
    const thinking = signal<typeof import('./emulation.ts') | null>(null);
    const think = () => {
      if (!thinking.peek()) void import('./emulation.ts').then((module) => (thinking.value = module));
    };
    effect(() => {
      if (step.value?.gate !== undefined) think();
    });
    const gate = computed(() =>
      opened.value && step.value?.gate !== undefined && thinking.value
        ? thinking.value.gateOf(step.value, opened.value.connection, opened.value.guide, desk.now())
        : null,
    );
    /** Closed, or not thought through yet. */
    const shut = computed(() => step.value?.gate !== undefined && gate.value?.closed !== null);
    const findings = computed(() =>
      opened.value ? findingsOf(opened.value.connection, opened.value.guide, desk.now(), connections.list.value) : [],
    );
    /** Something says that the step in front is not to be done. */
    const forbidden = computed(() => findings.value.some(({ forbids, step: id }) => forbids && id === stepId.value));
    const found = computed(() => {
      if (!step.value || stage.value !== 'here') return null;
      // Nobody is led to a Save with which no login would work, nor to what shuts the other ways in before one has.
      if (shut.value) return null;
      // What was taken needs no pointing at, though the admin may look at it again.
      const taken =
        (step.value.act === 'read' || step.value.act === 'file') && progress.value?.current?.because != null;
      // While fields are being written nothing is for the admin to press.
      return taken || filling.value || forbidden.value ? null : nextControl(step.value, looks.value, plan.value, atPath(pageById(step.value.page)?.address, console.view.value.url));
    });
    const steady = steadyTarget(step, found, looks);
    effect(() => steady.dispose);
    const next = computed(() => steady.value.value.target);
    const waiting = computed(() => steady.value.value.waiting);
    const say = (text: Parameters<typeof words>[0]) => words(text, desk.language, opened.value?.values ?? {});
    const nextWords = computed(() => (next.value ? say(next.value.waypoint.words) : null));
    const handshake = computed(() => (opened.value ? handshakeOf(opened.value, desk.now()) : []));
    const address = computed<string | null>(() => {
      if (!opened.value || !step.value) return null;
      const { side, url } = console.view.value;
      return stepAddress(step.value, opened.value, side === step.value.side ? url : null);
    });

    function change(how: (connection: Connection) => Connection): void {
      const about = opened.peek();
      if (about) connections.change(about.connection.id, (before) => advance(before, how(before), about.guide));
    }
    const hold = (id: ValueId, held: HeldValue) => change((connection) => holdValue(connection, id, held));

    // What the page in front shows is remembered: that is how steps turn green.
    effect(() => {
      const view = console.view.value;
      untracked(() => {
        const about = opened.peek();
        if (!about || view.state !== 'here' || !view.url || strange.peek() || notYet(about, view)) return;
        const at = now();
        const host = new URL(view.url).host;
        change((connection) =>
          takeAppName(holdIds(sight(connection, view.looks, { at, host }), view, at), view.looks, { at, host }),
        );
        takeReadOnly();
      });
    });

    /**
     * Before the guide has come to the identity provider, a portal page in front shows whatever the admin did last
     * there: it says nothing of this connection's app.
     */
    const notYet = (about: Opened, view: View) =>
      view.side === 'idp' && about.connection.values['object-id'] === undefined && step.peek()?.side !== 'idp';

    /**
     * What the app is called is the admin's own choice, and may be typed into the console as well as here: the
     * connection follows, or it would look for an app of another name.
     */
    function takeAppName(
      connection: Connection,
      seen: typeof console.view.value.looks,
      { at, host }: { at: string; host: string },
    ): Connection {
      const current = step.peek();
      const field = current?.act === 'fill' ? current.fields.find(({ value }) => value === 'app-name') : undefined;
      const look = field && seen.get(field.anchor);
      if (!field || look?.found !== 'one' || look.text.trim() === '' || look.text === opened.peek()?.values['app-name'])
        return connection;
      return holdValue(connection, 'app-name', {
        value: look.text.trim(),
        provenance: { from: 'page', at, host, anchor: field.anchor },
      });
    }

    /**
     * Beside a downloaded file stand values that the identity provider fixed and nobody can type. They are taken along
     * while nothing is held for them; what differs from a held value waits for a click.
     */
    function takeReadOnly(): void {
      if (step.peek()?.act === 'file')
        take(takeable(captures.peek()).filter((row) => row.state === 'new' && fixedByIdp(row)));
    }
    /** Made by the identity provider, and read on its own page. */
    const fixedByIdp = ({ value, anchor }: { value: ValueId; anchor: AnchorRef }) =>
      sideOf(value) === 'idp' && anchorByRef(anchor)?.page.side === 'idp';
    const sideOf = (id: ValueId): Side | undefined => {
      const providers = opened.peek()?.providers;
      return (providers?.idp.values[id] ?? providers?.sp.values[id])?.side;
    };
    function take(rows: readonly { value: ValueId; anchor: AnchorRef; shown: string }[]): void {
      const { url } = console.view.peek();
      if (!url || rows.length === 0) return;
      const host = new URL(url).host;
      const at = now();
      change((connection) =>
        rows.reduce(
          (held, { value, anchor, shown }) =>
            holdValue(held, value, { value: shown, provenance: { from: 'page', at, host, anchor } }),
          connection,
        ),
      );
    }

    // The ring follows the next control, and goes when there is none.
    effect(() => {
      const target = next.value;
      const text = nextWords.value;
      const about = opened.value;
      const language = console.view.value.facts?.language ?? 'en';
      if (!pointing.value || !target || !text || !about) {
        void console.point(null);
        return;
      }
      const query = anchorQuery(target.waypoint.anchor, about.values, language, pins.peek());
      void console.point({ query, words: text.replaceAll('**', '').slice(0, 600) });
    });
    // Another step, another form: old outcomes say nothing about it.
    effect(() => {
      void stepId.value;
      results.value = new Map();
    });

    const providersKey = computed(() => (opened.value ? `${opened.value.guide.idp} ${opened.value.guide.sp}` : ''));
    async function readGrants(): Promise<void> {
      const about = opened.peek();
      if (!about) return;
      const [idp, sp] = await Promise.all([
        desk.hasHosts(about.providers.idp.hosts),
        desk.hasHosts(about.providers.sp.hosts),
      ]);
      granted.value = { idp, sp };
    }
    effect(() => {
      void providersKey.value;
      void readGrants();
    });
    effect(() => desk.onHostsChanged(() => void readGrants().then(() => console.look())));

    return {
      granted,
      progress,
      step,
      stage,
      strange,
      looks,
      fills,
      captures,
      next,
      nextWords,
      waiting,
      gate,
      shut,
      findings,
      forbidden,
      handshake,
      address,
      filling,
      pointing,

      /** Takes what the page shows for this step, on the admin's click. */
      takeShown: () => take(takeable(captures.peek())),
      holdByHand: (id: ValueId, text: string) => hold(id, { value: text, provenance: { from: 'hand', at: now() } }),
      drop: (id: ValueId) => change((connection) => dropValue(connection, id, now())),
      change,
      mark: (id: string, state: StepMark['state'] | null) =>
        change((connection) => markStep(connection, id, state, now())),
      /** What would happen at a login: now, or on another day, for another person, begun elsewhere. Null at first. */
      tryOut(options: Partial<Options> = {}): { emulation: Emulation; why: Finding[] } | null {
        const about = opened.value;
        const how = thinking.value;
        if (!how) think();
        const emulation = about && how && how.emulate(about.connection, about.guide, { now: desk.now(), ...options });
        return emulation ? { emulation, why: how.causes(emulation, findings.value) } : null;
      },
      /** Goes on though the login would fail, or waits after all. */
      goOnAnyway: (id: string, on: boolean) =>
        change((connection) => markStep(connection, waiver(id), on ? 'confirmed' : null, now())),
      go: (id: string | null) => change((connection) => goTo(connection, id)),
      /** The step before or after the one in front; null: there is none. */
      neighbour(by: -1 | 1): string | null {
        const steps = progress.peek()?.steps ?? [];
        const at = steps.findIndex((one) => one.step.id === step.peek()?.id);
        return (at < 0 ? (by < 0 ? steps.at(-1) : undefined) : steps[at + by])?.step.id ?? null;
      },

      /**
       * Writes the previewed fields one after the other, each into the document it was previewed in, and reads each
       * back.
       */
      async fill(): Promise<FillResult[]> {
        const about = opened.peek();
        const rows = fillable(fills.peek());
        if (!about || filling.peek() || forbidden.peek() || rows.length === 0) return [];
        filling.value = true;
        const outcomes: FillResult[] = [];
        try {
          const language = console.view.peek().facts?.language ?? 'en';
          for (const row of rows) {
            if (!row.owner) continue;
            const outcome = await console.fill({
              owner: row.owner,
              query: anchorQuery(row.anchor, about.values, language, pins.peek()),
              reveal: row.reveal ? anchorQuery(row.reveal, about.values, language, pins.peek()) : null,
              ...writing(row),
            });
            outcomes.push(outcome);
            results.value = new Map(results.peek()).set(row.anchor, outcome);
          }
          await console.look();
        } finally {
          filling.value = false;
        }
        return outcomes;
      },

      /** Call it directly from a click: browsers grant hosts to nothing else. */
      allow(side: Side): Promise<boolean> {
        const about = opened.peek();
        return about ? desk.requestHosts(about.providers[side].hosts) : Promise.resolve(false);
      },
      takeMeThere(): Promise<void> {
        const to = address.peek();
        const about = opened.peek();
        const side = step.peek()?.side;
        if (!to || !about || !side) return Promise.resolve();
        steady.expectScreen();
        return desk.openAddress(to, hostsFor(to, about.providers[side]), about.providers[side].hostsAlike);
      },
      /** Opens the address that a confirm step is about, if it is on one of the two consoles. */
      openValue(id: ValueId): Promise<void> {
        const about = opened.peek();
        const value = about?.values[id];
        const to = about && value ? openable(value, [about.guide.idp, about.guide.sp]) : null;
        return to ? desk.openAddress(to, []) : Promise.resolve();
      },
      /** The page in front is the right one after all: the connection follows it to its app and tenant. */
      adoptPage: () => change((connection) => holdIds(connection, console.view.peek(), now(), true)),
    };
  },
);
export type GuideModel = InstanceType<typeof GuideModel>;
