import type { Handler } from '../../test/twins/http.ts';
import type { TwinState } from '../../test/twins/state.ts';
import { type Practice, practiceOf, practices } from './guides.ts';

const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** All guides that can be practised, the chosen one marked. */
const chooser = (chosen: Practice) =>
  practices
    .map(({ guide }) => {
      const here = guide.id === chosen.guide.id;
      return `<a href="?guide=${guide.id}"${here ? ' aria-current="true"' : ''}>${escaped(guide.title.en)}</a>`;
    })
    .join('\n    ');

/** What is there before one begins. */
const before = ({ guide, prepare }: Practice) =>
  guide.purpose === 'set-up'
    ? ''
    : prepare
      ? ' Its set-up is there already and works.'
      : ' Set it up first, with its own guide above; then come back to this one.';

/** The one screen of instructions that the practice browser opens with. */
const page = (chosen: Practice) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Practice tenant · SSO Handshake</title>
<style>
  :root { color-scheme: light dark; --ink: #1d2330; --soft: #5b6474; --line: #d9dee7; --paper: #fbfbfd; --card: #fff; --accent: #1f5fd0; }
  @media (prefers-color-scheme: dark) { :root { --ink: #e8ebf2; --soft: #a3acbd; --line: #343b49; --paper: #14171d; --card: #1c2028; --accent: #8ab4ff; } }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
  main { max-width: 44rem; margin: 8vh auto; padding: 0 1.5rem; }
  h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; margin: 0 0 .5rem; }
  p { margin: 0 0 1rem; } .soft { color: var(--soft); }
  nav { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1.5rem 0 0; }
  nav a { padding: .35rem .75rem; border: 1px solid var(--line); border-radius: 999px; background: var(--card); text-decoration: none; font-size: .9375rem; }
  nav a:hover { border-color: var(--accent); } nav a[aria-current] { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; }
  ol { padding: 0; margin: 2rem 0; list-style: none; counter-reset: n; }
  li { counter-increment: n; display: grid; grid-template-columns: 2.25rem 1fr; padding: .9rem 0; border-top: 1px solid var(--line); }
  li::before { content: counter(n); font-weight: 600; color: var(--accent); }
  a { color: var(--accent); } b { font-weight: 600; }
  code { font: .9em ui-monospace, monospace; padding: .1em .35em; border: 1px solid var(--line); border-radius: 4px; background: var(--card); }
</style>
</head>
<body>
<main>
  <h1>Your practice tenant is ready</h1>
  <p class="soft">A make-believe Contoso on this machine: an Azure portal, and the services it signs in to. Nothing you do here reaches the real ones, and in this window their real sites cannot be reached.</p>
  <nav aria-label="What to practise">
    ${chooser(chosen)}
  </nav>
  <ol>
    <li><span>Open <b>SSO Handshake</b> with its button in the toolbar, if its panel is not open already, and choose <b>${escaped(chosen.guide.title.en)}</b>.${before(chosen)}</span></li>
    <li><span>Go where the panel sends you: to <a href="${chosen.console.address}" target="_blank">${new URL(chosen.console.address).host}</a> (${chosen.console.signIn}) and to the <a href="https://portal.azure.com/" target="_blank">Azure portal</a> (pick the admin).</span></li>
    <li><span>Click what is ringed on the page; let the panel fill what it holds. Saving stays with you.</span></li>
    <li><span>At the end, sign in as a person who may: <b>B.Simon</b>. If something is wrong, the panel has said so before.</span></li>
  </ol>
  <p class="soft">Close the browser to end. The next start begins with an empty tenant.</p>
</main>
</body>
</html>`;

export const practiceHost = 'practice.localhost';

/** Shows the chosen guide; one that replaces a certificate finds a working set-up, made when it is first opened. */
export const practiceHandler =
  (state: TwinState, first: Practice): Handler =>
  ({ url }, response) => {
    const chosen = practiceOf(url.searchParams.get('guide') ?? '') ?? first;
    if (chosen.prepare && state.tenant.apps.length === 0) chosen.prepare(state);
    response.send(200, page(chosen), 'text/html; charset=utf-8');
  };
