import { queryAllByRole } from '@testing-library/dom';
import { selectors } from '../../../lib/dom/controls.ts';
import { locate, look, looking } from '../../../lib/dom/locate.ts';
import type { AnchorQuery } from '../../../lib/dom/look.ts';
import { memoryOf } from '../../../lib/dom/memory.ts';
import { createOverlay } from '../../../lib/dom/overlay/overlay.ts';
import type { Steps } from '../../../lib/dom/steps.ts';
import { watchWhileWatched } from '../../../lib/dom/watch.ts';

const own = (part: Partial<AnchorQuery>): AnchorQuery => ({ key: 'p#a', control: 'press', names: [], scope: [], placeholders: [], evidence: [], ...part });
const inPane = (name: string) => [{ kind: 'pane' as const, names: [name] }];
const pane = inPane('Basic SAML Configuration');

/** What is looked for: in its pane; in the whole page, by name, both a command and one that is not there. */
export const cases = {
  'Save in its pane': own({ names: ['Save'], scope: pane }),
  'a field in its pane': own({ control: 'textbox', names: ['Sign on URL'], scope: pane }),
  'a command of the page': own({ names: ['New application'] }),
  'a command that is not there': own({ names: ['Upload metadata file'] }),
} satisfies Record<string, AnchorQuery>;
const roles = { press: 'button', textbox: 'textbox' } as Record<string, string>;

/** As many as a guide asks for at once, some there and some not: half without a scope, a quarter in the pane, a quarter on screens that are not open. */
const queries: AnchorQuery[] = Array.from({ length: 60 }, (_, n) => {
  const key = `p#${n}`;
  if (n % 2 === 0) return own({ key, control: n % 8 === 0 ? 'value' : 'press', names: [n === 0 ? 'Thumbprint' : `Command ${n}`] });
  return n % 4 === 1
    ? own({ key, control: 'textbox', names: [`Setting ${n}`, `Einstellung ${n}`], scope: pane })
    : own({ key, control: n % 8 === 3 ? 'textbox' : 'press', names: [`Setting ${n}`], scope: inPane(`Screen ${n % 3}`) });
});

/** Ten elements a row, as a portal's grid has them: two commands, a field, a link, texts. */
const row = (n: number) =>
  `<div class="row"><div class="cell"><a href="#a${n}">Application ${n}</a></div><div class="cell"><span>user${n}.mail</span></div><div class="cell"><input aria-label="Value ${n}"></div><button aria-label="More actions for ${n}"><i></i></button></div>`;
const some = (draw: (n: number) => string) => Array.from({ length: 8 }, (_, at) => draw(at * 8 + 1)).join('');
const shell = `<section class="fxs-blade"><h2 class="fxs-blade-title-titleText">Krisp | SAML-based Sign-on</h2><button>New application</button>${some((n) => `<button>Command ${n + 1}</button>`)}<div id="rows"></div></section>
<div class="fxs-contextpane" aria-labelledby="t"><h2 class="fxs-blade-title-titleText" id="t">Basic SAML Configuration</h2><button>Save</button><label for="f">Sign on URL</label><input id="f">${some((n) => `<label for="f${n}">Setting ${n}</label><input id="f${n}">`)}</div>`;

export function build(size: number): number {
  document.body.innerHTML = shell;
  document.querySelector('#rows')!.innerHTML = Array.from({ length: Math.floor(size / 10) }, (_, n) => row(n)).join('');
  return document.querySelectorAll('*').length;
}

/** What comes and goes between two turns. */
const passing = document.createElement('div');
passing.innerHTML = row(0);
const memory = memoryOf(document, new AbortController().signal);

/**
 * Does one of the things that are compared so many times, each after a change of the page. `first`: as on a page that was never looked at;
 * `ours`: as a guide does it, who looks at the same page again and again. Milliseconds of each, on average, without the change.
 */
export function repeat(name: keyof typeof cases, what: 'first' | 'ours' | 'bare' | 'peer', times: number): number {
  const query = cases[name];
  const selector = selectors[query.control];
  if (locate(document, query).found !== (name === 'a command that is not there' ? 'none' : 'one')) throw new Error(`${name} is not told right`);
  const run = {
    first: () => locate(document, query),
    ours: () => locate(document, query, { memory }),
    bare: () => document.querySelectorAll(selector),
    peer: () => queryAllByRole(document.body, roles[query.control]!, { name: query.names[0]! }),
  }[what];
  let taken = 0;
  for (let time = 0; time < times; time += 1) {
    if (passing.isConnected) passing.remove();
    else document.body.append(passing);
    void document.body.offsetHeight;
    const start = performance.now();
    run();
    taken += performance.now() - start;
  }
  return taken / times;
}

/** Marks what we do in the browser's trace. */
function* ours<T>(work: Steps<T>): Steps<T> {
  for (;;) {
    const start = performance.now();
    const { done, value } = work.next();
    performance.measure('ours', { start });
    if (done) return value;
    yield value;
  }
}

export interface Churned {
  made: number;
  looks: number;
}

/** Changes so many things a second for so long; with a ring on the page and us asked at each change that we tell, or without us. */
export async function churn(perSecond: number, seconds: number, withUs: boolean): Promise<Churned> {
  const stop = new AbortController();
  const memory = memoryOf(document, stop.signal);
  const overlay = createOverlay(document, stop.signal, { memory });
  let looks = 0;
  const watching = watchWhileWatched(
    document,
    function* () {
      yield* ours(overlay.refreshing());
      setTimeout(ask, 5);
    },
    { signal: stop.signal, ignore: (node) => overlay.owns(node) },
  );
  const ask = async () => {
    if (stop.signal.aborted) return;
    const answers = await watching.lookInSlices(ours(looking(document, queries, { memory })));
    if (answers.filter(({ found }) => found === 'one').length < 10) throw new Error('the look finds too little');
    looks += 1;
  };
  if (withUs) {
    overlay.point({ query: cases['Save in its pane'], words: 'Press **Save**.', surroundings: [] });
    await ask();
  }
  const cells = [...document.querySelectorAll('.cell span')];
  const end = performance.now() + seconds * 1000;
  const begun = performance.now();
  let made = 0;
  await new Promise<void>((done) => {
    const tick = () => {
      const due = ((performance.now() - begun) / 1000) * perSecond;
      for (; made < due; made += 1) cells[made % cells.length]!.textContent = `user ${made}`;
      if (performance.now() < end) setTimeout(tick, 4);
      else done();
    };
    tick();
  });
  stop.abort();
  return { made, looks };
}

/** A ring that stays while screens come and go. */
const stayed = createOverlay(document, new AbortController().signal, { memory });
/** One screen goes, the next comes, and is looked at and pointed at. */
export function blade(turn: number, withUs: boolean): void {
  document.querySelector('#rows')!.innerHTML = Array.from({ length: 200 }, (_, n) => row(turn * 200 + n)).join('');
  if (!withUs) return;
  look(document, queries, { memory });
  stayed.point({ query: own({ names: [`More actions for ${turn * 200}`] }), words: `Press **${turn}**.`, surroundings: [] });
}

Object.assign(globalThis, { bench: { build, repeat, churn, blade } });
