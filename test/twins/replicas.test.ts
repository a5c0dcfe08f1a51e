import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * What the twins must reproduce of the consoles (R1 to R30): where they do, the tests that fail once they no longer do (`held`: files
 * in which a title ends with the fact's number), and the tests and runs that show that ours copes with it (`shown`: a passage of a file).
 */
type Place = readonly [file: string, passage: string];
interface Replica {
  what: string;
  twin: Place;
  held: readonly string[];
  shown: readonly Place[];
}

const guided: Place = ['e2e/krisp.e2e.ts', 'from an empty tenant to the login of an assigned user'];
const oldAge: Place = ['e2e/krisp-old-wording.e2e.ts', 'the wording of Azure AD'];
const busy: Place = ['e2e/variants.ts', "name: 'busy no sandbox'"];
const traps = (passage: string): Place => ['dom/traps.browser.test.ts', passage];

const replicas: Record<string, Replica> = {
  R1: { what: 'the real host names, over TLS', twin: ['twins/server.ts', "'sandbox-1.reactblade.portal.azure.net'"], held: ['hosts'], shown: [['e2e/chromium.ts', '--host-resolver-rules=MAP *:443'], guided] },
  R2: { what: 'each screen in two builds', twin: ['twins/switches.ts', 'export function buildOf'], held: ['entra/react/parity.browser', 'entra/shell.browser'], shown: [['twins/entra/react/parity.browser.test.ts', 'names on %s what the Knockout build names'], guided] },
  R3: { what: 'cross-origin frames with and without a sandbox', twin: ['twins/entra/shell/react-host.ts', 'switches().sandboxAttribute'], held: ['entra/shell.browser'], shown: [busy, guided] },
  R4: { what: 'hidden prewarmed frames, one with the live name', twin: ['twins/entra/shell/react-host.ts', 'export function prewarm'], held: ['entra/shell.browser'], shown: [traps('hidden frames that are kept ready'), ['dom/frames.browser.test.ts', 'knows from inside whether it can be seen']] },
  R5: { what: 'parked blades', twin: ['twins/entra/shell/journey.ts', 'fxs-blade-parked'], held: ['entra/shell.browser'], shown: [traps('blades that were left behind')] },
  R6: { what: 'a blade without title and content at first, then without controls', twin: ['twins/entra/shell/journey.ts', 'R6'], held: ['entra/journey.browser'], shown: [guided] },
  R7: { what: 'hash routing in both forms, and late', twin: ['twins/entra/shell/journey.ts', 'R7'], held: ['entra/journey.browser', 'entra/hash'], shown: [['model/late-address.test.ts', 'ours is taken when the address has followed'], ['guide/page-address.test.ts', '#blade/']] },
  R8: { what: 'text boxes that commit on change, or write back', twin: ['twins/switches.ts', 'textBoxCommit'], held: ['entra/controls.browser'], shown: [traps('a text box that writes its old value back'), oldAge] },
  R9: { what: 'real React and Fluent fields', twin: ['twins/entra/react/parts/fields.tsx', "from '@fluentui/react'"], held: ['entra/controls.browser'], shown: [['dom/fill.browser.test.ts', 'fills controlled boxes'], guided] },
  R10: { what: 'combo boxes with a list elsewhere', twin: ['twins/entra/knockout/combo-box.ts', 'R10'], held: ['entra/controls.browser'], shown: [['dom/fill.browser.test.ts', 'chooses from a list that is drawn elsewhere and loads late'], guided] },
  R11: { what: 'virtualised lists', twin: ['twins/entra/knockout/grids.ts', 'R11'], held: ['entra/controls.browser', 'service-providers.browser'], shown: [traps('a list of which only the rows in view exist')] },
  R12: { what: 'closed menu groups', twin: ['twins/entra/shell/resource-menu.ts', 'menuGroupsCollapsed'], held: ['entra/shell.browser', 'service-providers.browser'], shown: [traps('a menu’s group that is closed'), oldAge] },
  R13: { what: 'commands that are boxes, disabled by aria-disabled', twin: ['twins/entra/knockout/controls.ts', 'R13'], held: ['entra/controls.browser', 'entra/journey.browser'], shown: [['dom/locate.test.ts', 'counts a toolbar item and the button in it once']] },
  R14: { what: 'balloons, sort buttons and containers with a field’s name', twin: ['twins/entra/knockout/text-box.ts', 'lookAlikes'], held: ['entra/controls.browser', 'service-providers.browser'], shown: [traps('info balloons and buttons that sort'), traps('a container with the field’s own label')] },
  R15: { what: 'labels of nine languages, two ages and a pseudo-language', twin: ['twins/entra/labels.ts', 'R15'], held: ['entra/labels', 'entra/shell.browser'], shown: [['e2e/variants.ts', "name: 'pseudo-language'"], oldAge] },
  R16: { what: 'questions without a role, in the top document', twin: ['twins/entra/shell/dialogs.ts', 'R16'], held: ['entra/shell.browser'], shown: [guided] },
  R17: { what: 'panes, inner scrolling, zoom, right to left', twin: ['twins/entra/shell/style.css', 'R17'], held: ['entra/shell.browser'], shown: [['e2e/krisp.e2e.ts', 'right to left, 80 %'], ['dom/overlay.browser.test.ts', 'follows scrolling, resizing']] },
  R18: { what: 'themes and high layers', twin: ['twins/entra/page.ts', 'R18'], held: ['entra/shell.browser', 'hosts'], shown: [['e2e/krisp.e2e.ts', "theme: 'high-contrast'"], ['dom/overlay.browser.test.ts', 'stands above a modal dialog']] },
  R19: { what: 'downloads by an anchor: PEM, DER, XML', twin: ['twins/entra/knockout/downloads.ts', 'R19'], held: ['entra/controls.browser'], shown: [['twins/entra.test.ts', 'gives the same certificate as PEM and DER'], guided] },
  R20: { what: 'a late certificate, and a dummy one', twin: ['twins/entra/apps.ts', 'R20'], held: ['entra/controls.browser', 'entra'], shown: [['twins/entra.test.ts', 'shows the certificate some time after SAML was chosen'], ['twins/entra.test.ts', 'a dummy certificate until the page is loaded again']] },
  R21: { what: 'ids that differ on every load', twin: ['twins/entra/shell/elements.ts', 'R21'], held: ['entra/shell.browser'], shown: [['e2e/point-at-it.e2e.ts', 'await portal.reload()'], ['e2e/nothing-lost.e2e.ts', 'the page is reloaded at every step']] },
  R22: { what: 'nodes replaced on drawing again', twin: ['twins/entra/shell/elements.ts', 'R22'], held: ['entra/shell.browser'], shown: [traps('a node that is replaced while it is pointed at'), ['e2e/krisp-old-wording.e2e.ts', 'redrawDelay']] },
  R23: { what: 'errors of the server', twin: ['twins/entra/apps.ts', 'R23'], held: ['entra/controls.browser', 'entra'], shown: [['twins/entra.test.ts', 'refuses an identifier that another app has'], ['twins/entra.test.ts', 'refuses changes of an admin without the right']] },
  R24: { what: 'links that act on trusted clicks only', twin: ['twins/entra/react/blade.tsx', 'R24'], held: ['entra/controls.browser'], shown: [busy] },
  R25: { what: 'a strict policy and trusted types', twin: ['twins/entra/page.ts', "require-trusted-types-for 'script'"], held: ['entra/shell.browser', 'hosts'], shown: [['e2e/krisp-old-wording.e2e.ts', 'strictCsp'], ['dom/overlay.browser.test.ts', 'needs nothing that a strict policy refuses']] },
  R26: { what: 'a gallery app with rows and patterns', twin: ['twins/entra/knockout/basic-saml.ts', 'R26'], held: ['entra/controls.browser'], shown: [['e2e/krisp-gallery.e2e.ts', 'in the Entra admin center']] },
  R27: { what: 'a session that ends, and a bare home after it', twin: ['twins/entra/hosts.ts', 'R27'], held: ['entra/shell.browser', 'entra'], shown: [['twins/entra.test.ts', 'ends a session, and a visitor is sent to sign in and back to the bare home'], ['model/late-address.test.ts', 'a session that ends leaves the guide where it was']] },
  R28: { what: 'sign-in pages on origins of their own', twin: ['twins/server.ts', "'login.microsoftonline.com'"], held: ['entra/shell.browser', 'hosts'], shown: [['dom/may-serve.test.ts', 'mayServe'], traps('a sign-in form in the page’s place')] },
  R29: { what: 'a second extension that changes the page', twin: ['twins/second-extension.ts', 'R29'], held: ['second-extension.browser'], shown: [traps('a second extension, which masks')] },
  R30: { what: 'ten thousand nodes that never rest', twin: ['twins/entra/shell/main.ts', 'R30'], held: ['entra/shell.browser'], shown: [busy, ['dom/watch.browser.test.ts', 'tells of many changes at most ten times a second']] },
};

test('all thirty are there', () => {
  expect(Object.keys(replicas)).toEqual(Array.from({ length: 30 }, (_, index) => `R${index + 1}`));
});

/** The titles of a file's tests, with those of the groups they are in. */
const titles = (file: string) => {
  const text = readFileSync(join(import.meta.dirname, `${file}.test.ts`), 'utf8');
  return [...text.matchAll(/^ *(?:describe|test|it)(?:\.each\(.*\))?\('(.*?)', /gm), ...text.matchAll(/^\](?: as const)?\)\('(.*?)', /gm)].map(([, title]) => title!);
};

test.each(Object.entries(replicas))('%s is held by tests that are about it', (fact, { held }) => {
  for (const file of held) expect(titles(file).filter((title) => title.includes(`(${fact})`)), file).not.toEqual([]);
});

test.each(Object.entries(replicas))('%s is in the twins, and shown', (_, { what, twin, shown }) => {
  for (const [file, passage] of [twin, ...shown]) {
    const text = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
    expect(text.includes(passage), `${what}: “${passage}” in test/${file}`).toBe(true);
  }
});
