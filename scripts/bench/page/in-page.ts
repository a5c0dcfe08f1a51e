import { queryAllByRole } from '@testing-library/dom';
import { selectors } from '../../../lib/dom/controls.ts';
import { locate, look } from '../../../lib/dom/locate.ts';
import type { AnchorQuery } from '../../../lib/dom/look.ts';
import { watchWhileWatched } from '../../../lib/dom/watch.ts';

const own = (part: Partial<AnchorQuery>): AnchorQuery => ({ key: 'p#a', control: 'press', names: [], scope: [], placeholders: [], evidence: [], ...part });
const pane = [{ kind: 'pane' as const, names: ['Basic SAML Configuration'] }];

/** What is looked for: in its pane, as nearly all anchors are; in the whole page, by name; and what is not there at all. */
export const cases = {
  'Save in its pane': own({ names: ['Save'], scope: pane }),
  'a field in its pane': own({ control: 'textbox', names: ['Sign on URL'], scope: pane }),
  'a command of the page': own({ names: ['New application'] }),
} satisfies Record<string, AnchorQuery>;
const roles = { press: 'button', textbox: 'textbox' } as Record<string, string>;

/** Ten elements a row, as a portal's grid has them: two commands, a field, a link, texts. */
const row = (n: number) =>
  `<div class="row"><div class="cell"><a href="#a${n}">Application ${n}</a></div><div class="cell"><span>user${n}.mail</span></div><div class="cell"><input aria-label="Value ${n}"></div><button aria-label="More actions for ${n}"><i></i></button></div>`;
const shell = `<section class="fxs-blade"><h2 class="fxs-blade-title-titleText">Krisp | SAML-based Sign-on</h2><button>New application</button><div id="rows"></div></section>
<div class="fxs-contextpane" aria-labelledby="t"><h2 class="fxs-blade-title-titleText" id="t">Basic SAML Configuration</h2><button>Save</button><label for="f">Sign on URL</label><input id="f"></div>`;

export function build(size: number): number {
  document.body.innerHTML = shell;
  document.querySelector('#rows')!.innerHTML = Array.from({ length: Math.floor(size / 10) }, (_, n) => row(n)).join('');
  return document.querySelectorAll('*').length;
}

function median(run: () => unknown, times: number): number {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    // As after a change of the page: what the browser remembers of its layout is not.
    document.body.toggleAttribute('data-turn');
    void document.body.offsetHeight;
    const start = performance.now();
    run();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

/** Milliseconds: the locator, a bare `querySelectorAll` of the same kind of control, and Testing Library's query by role and name. */
export function time(name: keyof typeof cases, times: number, peers: number): { ours: number; bare: number; peer: number | null } {
  const query = cases[name];
  if (locate(document, query).found !== 'one') throw new Error(`${name} is not found`);
  const selector = selectors[query.control];
  for (let warm = 0; warm < 3; warm += 1) {
    locate(document, query);
    document.querySelectorAll(selector);
  }
  return {
    ours: median(() => locate(document, query), times),
    bare: median(() => document.querySelectorAll(selector), times),
    peer: peers > 0 ? median(() => queryAllByRole(document.body, roles[query.control]!, { name: query.names[0]! }), peers) : null,
  };
}

/** Milliseconds of a whole look for 60 anchors. */
export function timeLook(times: number): number {
  const queries = Array.from({ length: 60 }, (_, at) => ({ ...Object.values(cases)[at % 3]!, key: `p#a${at}` }));
  return median(() => look(document, queries), times);
}

/** Changes so many things a second for so long; with us watching and asked at each change, or without. */
export async function churn(perSecond: number, seconds: number, withUs: boolean): Promise<{ made: number; looks: number; longest: number; looking: number }> {
  const stop = new AbortController();
  const queries = Array.from({ length: 60 }, (_, at) => ({ ...Object.values(cases)[at % 3]!, key: `p#a${at}` }));
  let looks = 0;
  let looking = 0;
  let longest = 0;
  const watching = watchWhileWatched(document, () => void setTimeout(ask, 5), { signal: stop.signal });
  const ask = () => {
    if (stop.signal.aborted) return;
    const start = performance.now();
    watching.look(() => look(document, queries));
    const took = performance.now() - start;
    looks += 1;
    looking += took;
    longest = Math.max(longest, took);
  };
  if (withUs) ask();
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
  return { made, looks, longest, looking };
}

/** One screen goes, the next comes, and is looked at. */
export function blade(turn: number): void {
  const rows = document.querySelector('#rows')!;
  rows.innerHTML = Array.from({ length: 200 }, (_, n) => row(turn * 200 + n)).join('');
  look(document, Object.values(cases));
}

Object.assign(globalThis, { bench: { build, time, timeLook, churn, blade } });
