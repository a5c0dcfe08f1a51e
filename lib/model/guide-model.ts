import { computed, createModel, effect, signal, type ReadonlySignal } from '@preact/signals';
import { dropValue, goTo, holdValue, markStep } from '../connection/index.ts';
import type { Connection, HeldValue, StepMark } from '../connection/connection.ts';
import type { FillResult } from '../dom/look.ts';
import { waiver } from '../emulate/waiver.ts';
import { findings as findingsOf } from '../findings/index.ts';
import {
  advance,
  anchorQuery,
  fillPlan,
  nextControl,
  openable,
  progress as progressOf,
  words,
  type Pins,
} from '../guide/index.ts';
import type { AnchorRef, Step, ValueId } from '../guide/schema/index.ts';
import { captureRows, takeable } from './capture-rows.ts';
import type { ConnectionsModel } from './connections-model.ts';
import type { ConsoleModel, Side } from './console-model.ts';
import { fillable, fillRows, type FillRow } from './fill-rows.ts';
import { foresight } from './foresight.ts';
import { grantedHosts } from './granted-hosts.ts';
import { handshakeOf } from './handshake.ts';
import type { Opened } from './open-connection.ts';
import { foreign, holdIds } from './page-identity.ts';
import type { DeskPort } from './ports.ts';
import { recordPage } from './record-page.ts';
import { hostsFor, stepAddress } from './step-address.ts';
import { steadyTarget } from './steady-target.ts';
import { writeFields } from './write-fields.ts';

/**
 * Whether the step's screen can be worked with now. `ungranted`: its host is not ours to read yet. `elsewhere`: the tab
 * in front is not its console. `onward`: neither, but the control that was ringed last opens a tab to go on in. `silent`:
 * it is its console, but the page does not answer. `foreign`: it shows another app or tenant. `here`: all well.
 */
export type Stage = 'ungranted' | 'elsewhere' | 'onward' | 'silent' | 'foreign' | 'here';

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
    const granted = grantedHosts(desk, opened, () => console.look());
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
    /** The step that leads into a new tab, from the moment its control is ringed. */
    const leaving = signal<string | null>(null);
    const stage = computed<Stage | null>(() => {
      if (!step.value) return null;
      const { side, state } = console.view.value;
      if (!granted.value[step.value.side]) return 'ungranted';
      if (side !== step.value.side) return leaving.value === step.value.id ? 'onward' : 'elsewhere';
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
    const findings = computed(() =>
      opened.value ? findingsOf(opened.value.connection, opened.value.guide, desk.now(), connections.list.value) : [],
    );
    const { gate, shut, tryOut } = foresight(opened, step, findings, () => desk.now());
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
      if (taken || filling.value || forbidden.value) return null;
      const { url, facts } = console.view.value;
      return nextControl(step.value, looks.value, plan.value, url, facts?.language);
    });
    const steady = steadyTarget(step, found, looks, computed(() => console.view.value.busy));
    effect(() => steady.dispose);
    let pinned = pins.peek();
    effect(() => {
      for (const key of pinned.keys()) if (!pins.value.has(key)) steady.forget(key.split(' ')[0]!);
      pinned = pins.value;
    });
    const next = computed(() => steady.value.value.target);
    const waiting = computed(() => steady.value.value.waiting);
    const covered = computed(() => next.value?.look.covered ?? null);
    effect(() => {
      if (next.value) leaving.value = next.value.waypoint.opens === 'tab' ? step.peek()!.id : null;
    });
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

    const { take } = recordPage({ opened, step, strange, captures, view: console.view, change, now });

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
      void console.point({ query, words: text.slice(0, 600) });
    });
    // Another step, another form: old outcomes say nothing about it.
    effect(() => {
      void stepId.value;
      results.value = new Map();
    });

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
      /** The role of what lies over the control in front; null: nothing does. */
      covered,
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
      tryOut,
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

      async fill(): Promise<FillResult[]> {
        const about = opened.peek();
        const rows = fillable(fills.peek());
        if (!about || filling.peek() || forbidden.peek() || rows.length === 0) return [];
        filling.value = true;
        try {
          return await writeFields(rows, about.values, console, pins.peek(), (anchor, outcome) => {
            results.value = new Map(results.peek()).set(anchor, outcome);
          });
        } finally {
          filling.value = false;
        }
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
