import { computed, createModel, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { markStep } from '../connection/index.ts';
import type { Connection } from '../connection/connection.ts';
import type { Diagnoses } from '../diagnosis/index.ts';
import { isLoginStep } from '../guide/progress.ts';
import type { Guide, Step } from '../guide/schema/index.ts';
import type { CapturedLogin, LoginJudgement } from '../judge/index.ts';
import { loginAddress, loginOrigins } from './login-address.ts';
import type { Opened } from './open-connection.ts';
import { withPluses } from './pluses.ts';
import type { DeskPort, LoginEvent, LoginPort, LoginWatch } from './ports.ts';

/** How long a login may take, and how long the service's answer to the response is waited for, in milliseconds. */
const longestLogin = 300_000;
const longestAnswer = 5_000;

export type Watching =
  | { state: 'idle' }
  /** The hosts were not granted, or the browser has nothing to watch with. */
  | { state: 'refused' }
  /** `logout`: one was seen, which is no login. */
  | { state: 'watching'; start: 'sp' | 'idp'; request: boolean; response: boolean; logout?: boolean }
  | { state: 'ended'; why: 'response' | 'timeout' | 'cancelled' | 'closed' };

/** What came of a login that was watched, or of a text that was pasted. */
export type Outcome =
  | { kind: 'judgement'; from: 'watched' | 'pasted'; judgement: LoginJudgement; proven: boolean }
  | { kind: 'diagnosis'; diagnoses: Diagnoses }
  /** `code`: why nothing could be read of it. */
  | { kind: 'nothing'; code: string };

/** A service that lets somebody in leads on to its own page; one that shows a page at once may say anything on it. */
const letIn = (caught: CapturedLogin['caught']): boolean =>
  caught?.answer != null && caught.answer >= 300 && caught.answer < 400 && !caught.error;

export { isLoginStep };
export const loginStep = (guide: Guide): Step | undefined => guide.steps.find(isLoginStep);

/**
 * One real login, watched or pasted, and what an error means. Everything stays in this model: nothing is stored, and all of it goes with the
 * panel, or when another connection is opened. The readers are loaded when they are needed.
 */
export const LoginModel = createModel(
  (desk: Pick<DeskPort, 'now' | 'language'>, port: LoginPort, opened: ReadonlySignal<Opened | null>, change: (how: (connection: Connection) => Connection) => void) => {
    const watching = signal<Watching>({ state: 'idle' });
    const outcome = signal<Outcome | null>(null);
    const reading = signal(false);
    const canBegin = computed(() => {
      const about = opened.value;
      return { sp: about !== null && loginAddress('sp', about) !== null, idp: about !== null && loginAddress('idp', about) !== null };
    });
    /** Hosts that watching will be asked for, by name; empty: none of this connection's may be watched. */
    const hosts = computed(() => (opened.value ? loginOrigins(opened.value) : []));

    let run = 0;
    let watch: LoginWatch | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let caught: { request: string | null; response: string | null; at: string; postedTo: string | null; answer: number | null; error?: string | null } | null = null;
    let borrowed: string[] = [];
    /** What was seen is being told from a logout. */
    let telling: Promise<unknown> = Promise.resolve();

    function end(why: Extract<Watching, { state: 'ended' }>['why']): void {
      stop();
      watching.value = { state: 'ended', why };
    }
    function stop(): void {
      run += 1;
      clearTimeout(timer);
      watch?.stop();
      watch = null;
      if (borrowed.length > 0) void port.giveBack(borrowed);
      borrowed = [];
    }
    function clear(): void {
      stop();
      caught = null;
      watching.value = { state: 'idle' };
      outcome.value = null;
      reading.value = false;
    }
    const key = computed(() => opened.value?.connection.id ?? null);
    effect(() => {
      void key.value;
      untracked(clear);
      return stop;
    });

    function see(event: LoginEvent): void {
      const state = watching.peek();
      if (state.state !== 'watching') return;
      if (event.kind === 'closed') {
        if (caught?.response != null) void finish('closed');
        else void judgeRequest('closed');
        return;
      }
      if (event.kind === 'answer') {
        if (caught?.response == null) return;
        caught = { ...caught, answer: event.status, error: event.error ?? null };
        void finish();
        return;
      }
      const before = caught;
      const mine = run;
      if (event.kind === 'request') {
        // A second request is another attempt: what was caught before belongs to the first.
        caught = { request: event.message, response: null, at: event.at, postedTo: null, answer: null };
        watching.value = { ...state, request: true, response: false };
        if (before?.response != null) awaitLogin();
      } else {
        caught = { request: caught?.request ?? null, response: event.message, at: event.at, postedTo: event.url, answer: null };
        watching.value = { ...state, response: true };
        awaitAnswer();
      }
      telling = Promise.all([telling, tellLogout(event, before, mine).catch(() => {})]);
    }
    function awaitAnswer(): void {
      clearTimeout(timer);
      timer = setTimeout(() => void finish(), longestAnswer);
    }
    function awaitLogin(): void {
      clearTimeout(timer);
      timer = setTimeout(() => void judgeRequest('timeout'), longestLogin);
    }
    /** A logout travels as a login does (saml-profiles-2.0-os §4.4): it is put aside as if it had not come, and the watching goes on. */
    async function tellLogout({ kind, message }: Extract<LoginEvent, { message: string }>, before: typeof caught, mine: number): Promise<void> {
      const { isLogout } = await import('../judge/index.ts');
      const logout = await isLogout(message);
      const state = watching.peek();
      if (!logout || mine !== run || state.state !== 'watching') return;
      if (caught?.[kind] === message) {
        if (kind === 'response') caught = { ...caught, response: null, postedTo: null, answer: null, error: null };
        else caught = caught.response === null ? before : { ...caught, request: null };
      }
      watching.value = { ...state, request: caught?.request != null, response: caught?.response != null, logout: true };
      if (caught?.response != null) awaitAnswer();
      else awaitLogin();
    }
    const taken = (): CapturedLogin | null =>
      caught && {
        request: caught.request, response: caught.response,
        caught: { at: caught.at, postedTo: caught.postedTo, answer: caught.answer, error: caught.error ?? null },
      };
    async function finish(why?: 'closed'): Promise<void> {
      const mine = run;
      await telling;
      if (mine !== run || watching.peek().state !== 'watching') return;
      const captured = taken();
      if (captured?.response == null) return why && judgeRequest(why);
      end('response');
      await show(captured);
    }
    /** Without a response the request still tells why Entra refused. */
    async function judgeRequest(why: 'timeout' | 'cancelled' | 'closed'): Promise<void> {
      const captured = taken();
      end(why);
      if (captured?.request) await show(captured);
    }

    async function show(captured: CapturedLogin): Promise<void> {
      const judgement = await judge(captured);
      const about = opened.peek();
      if (!judgement || !about) return;
      if (judgement.refused === 'logout') return void (outcome.value = { kind: 'nothing', code: 'logout' });
      const proven = judgement.verdict === 'passed' && letIn(captured.caught);
      outcome.value = { kind: 'judgement', from: 'watched', judgement, proven };
      const step = loginStep(about.guide);
      if (proven && step) change((connection) => markStep(connection, step.id, 'proven', desk.now().toISOString()));
    }
    /** Null where something else was begun meanwhile. */
    async function judge(captured: CapturedLogin): Promise<LoginJudgement | null> {
      const about = opened.peek();
      if (!about) return null;
      const mine = ++run;
      reading.value = true;
      const { judgeLogin } = await import('../judge/index.ts');
      const judgement = await judgeLogin(about.connection, about.guide, captured, { now: desk.now() });
      if (mine !== run) return null;
      reading.value = false;
      return judgement;
    }
    async function diagnose(text: string): Promise<boolean> {
      const about = opened.peek();
      if (!about) return false;
      const mine = ++run;
      const { diagnose: find } = await import('../diagnosis/index.ts');
      const diagnoses = find(text, about.connection, about.guide, { now: desk.now() });
      if (mine !== run) return true;
      if (diagnoses.refused) outcome.value = { kind: 'nothing', code: diagnoses.refused };
      else if (diagnoses.all.length > 0) outcome.value = { kind: 'diagnosis', diagnoses };
      else return false;
      return true;
    }

    return {
      watching: watching as ReadonlySignal<Watching>,
      outcome: outcome as ReadonlySignal<Outcome | null>,
      reading: reading as ReadonlySignal<boolean>,
      canBegin,
      hosts,
      clear,

      /** Call it directly from a click: browsers grant hosts to nothing else. */
      start(start: 'sp' | 'idp'): Promise<void> {
        const about = opened.peek();
        const address = about && loginAddress(start, about);
        const origins = hosts.peek();
        if (!address || origins.length === 0) return Promise.resolve();
        clear();
        const mine = run;
        const before = port.held(origins);
        return port.allow(origins).then(async (allowed) => {
          if (!allowed) {
            if (mine === run) watching.value = { state: 'refused' };
            return;
          }
          const held = await before;
          const lent = origins.filter((origin) => !held.includes(origin));
          if (mine !== run) {
            void port.giveBack(lent);
            return;
          }
          borrowed = lent;
          watching.value = { state: 'watching', start, request: false, response: false };
          const begun = await port.watch(address, origins, see);
          if (mine !== run || !begun) {
            begun?.stop();
            if (mine === run) {
              stop();
              watching.value = { state: 'refused' };
            }
            return;
          }
          watch = begun;
          awaitLogin();
        });
      },
      cancel: () => (watching.peek().state === 'watching' ? judgeRequest('cancelled') : Promise.resolve()),
      /** Looks on the watched tab's page for an error, on a click. */
      async readPage(): Promise<void> {
        const mine = run;
        const text = await watch?.readPage();
        // Another connection may be open by now, and the page is none of its own.
        if (mine !== run) return;
        const found = text != null && (await diagnose(text));
        if (!found && watching.peek().state === 'watching') outcome.value = { kind: 'nothing', code: 'no-error' };
      },
      /** A response in any packaging, or whatever an error page says. */
      async paste(pasted: string): Promise<void> {
        const text = withPluses(pasted);
        if (watching.peek().state === 'watching') end('cancelled');
        outcome.value = null;
        const mine = ++run;
        const { handedIn } = await import('../judge/index.ts');
        const login = await handedIn(text);
        // Something else was pasted meanwhile, or another connection was opened.
        if (mine !== run) return;
        // Where Entra refused, its own code says why; the request beside it does not.
        if (login.response === null && /\bAADSTS\d{4,}/i.test(text) && (await diagnose(text))) return;
        const judgement = await judge(login);
        if (judgement === null) return;
        const { refused, status } = judgement;
        if (refused === 'private-key' || refused === 'logout') outcome.value = { kind: 'nothing', code: refused };
        // What is no login may be an error; a response that signs nobody in says why in words.
        else if ((refused !== null || status !== null) && (await diagnose(status?.message ?? status?.codes.join(' ') ?? text))) return;
        else if (refused !== null) outcome.value = { kind: 'nothing', code: refused };
        else outcome.value = { kind: 'judgement', from: 'pasted', judgement, proven: false };
      },
      /** What may be passed on; null while there is no judgement. */
      async exported(): Promise<string | null> {
        const now = outcome.peek();
        if (now?.kind !== 'judgement') return null;
        const { redacted } = await import('../judge/index.ts');
        return redacted(now.judgement, desk.language);
      },
    };
  },
);
export type LoginModel = InstanceType<typeof LoginModel>;
