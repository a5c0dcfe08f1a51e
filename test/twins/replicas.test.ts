import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * What the twins must reproduce of the consoles (R1 to R30), where they do, and which test or run shows it: a file
 * below `test`, and a passage of it.
 */
type Place = readonly [file: string, passage: string];
interface Replica {
  what: string;
  twin: Place;
  shown: readonly Place[];
}

const guided: Place = ['e2e/krisp.e2e.ts', 'from an empty tenant to the login of an assigned user'];
const oldAge: Place = ['e2e/krisp-old-wording.e2e.ts', 'the wording of Azure AD'];
const busy: Place = ['e2e/variants.ts', "name: 'busy no sandbox'"];
const traps = (passage: string): Place => ['dom/traps.browser.test.ts', passage];

const replicas: Record<string, Replica> = {
  R1: { what: 'the real host names, over TLS', twin: ['twins/server.ts', "'sandbox-1.reactblade.portal.azure.net'"], shown: [['e2e/chromium.ts', '--host-resolver-rules=MAP *:443'], guided] },
  R2: { what: 'each screen in two builds', twin: ['twins/switches.ts', 'export function buildOf'], shown: [['twins/entra/react/parity.browser.test.ts', 'names on %s what the Knockout build names'], guided] },
  R3: { what: 'cross-origin frames with and without a sandbox', twin: ['twins/entra/shell/react-host.ts', 'switches().sandboxAttribute'], shown: [busy, guided] },
  R4: { what: 'hidden prewarmed frames, one with the live name', twin: ['twins/entra/shell/react-host.ts', 'export function prewarm'], shown: [traps('hidden frames that are kept ready'), ['dom/frames.browser.test.ts', 'knows from inside whether it can be seen']] },
  R5: { what: 'parked blades', twin: ['twins/entra/shell/journey.ts', 'fxs-blade-parked'], shown: [traps('blades that were left behind')] },
  R6: { what: 'a blade without title and content at first', twin: ['twins/entra/shell/surface.ts', 'R6'], shown: [guided] },
  R7: { what: 'hash routing in both forms, and late', twin: ['twins/entra/shell/journey.ts', 'R7'], shown: [['model/late-address.test.ts', 'ours is taken when the address has followed'], ['guide/page-address.test.ts', '#blade/']] },
  R8: { what: 'text boxes that commit on change, or write back', twin: ['twins/switches.ts', 'textBoxCommit'], shown: [traps('a text box that writes its old value back'), oldAge] },
  R9: { what: 'real React and Fluent fields', twin: ['twins/entra/react/parts/fields.tsx', "from '@fluentui/react'"], shown: [['dom/fill.browser.test.ts', 'fills controlled boxes'], guided] },
  R10: { what: 'combo boxes with a list elsewhere', twin: ['twins/entra/knockout/combo-box.ts', 'R10'], shown: [['dom/fill.browser.test.ts', 'chooses from a list that is drawn elsewhere and loads late'], guided] },
  R11: { what: 'virtualised lists', twin: ['twins/entra/knockout/grids.ts', 'R11'], shown: [traps('a list of which only the rows in view exist')] },
  R12: { what: 'closed menu groups', twin: ['twins/entra/shell/resource-menu.ts', 'menuGroupsCollapsed'], shown: [traps('a menu’s group that is closed'), oldAge] },
  R13: { what: 'commands that are boxes, disabled by aria-disabled', twin: ['twins/entra/knockout/controls.ts', 'R13'], shown: [['dom/locate.test.ts', 'counts a toolbar item and the button in it once']] },
  R14: { what: 'balloons, sort buttons and containers with a field’s name', twin: ['twins/entra/knockout/text-box.ts', 'lookAlikes'], shown: [traps('info balloons and buttons that sort'), traps('a container with the field’s own label')] },
  R15: { what: 'labels of nine languages, two ages and a pseudo-language', twin: ['twins/entra/labels.ts', 'R15'], shown: [['e2e/variants.ts', "name: 'pseudo-language'"], oldAge] },
  R16: { what: 'questions without a role, in the top document', twin: ['twins/entra/shell/dialogs.ts', 'R16'], shown: [guided] },
  R17: { what: 'panes, inner scrolling, zoom, right to left', twin: ['twins/entra/shell/style.css', 'R17'], shown: [['e2e/krisp.e2e.ts', 'right to left, 80 %'], ['dom/overlay.browser.test.ts', 'follows scrolling, resizing']] },
  R18: { what: 'themes and high layers', twin: ['twins/entra/page.ts', 'R18'], shown: [['e2e/krisp.e2e.ts', "theme: 'high-contrast'"], ['dom/overlay.browser.test.ts', 'stands above a modal dialog']] },
  R19: { what: 'downloads by an anchor: PEM, DER, XML', twin: ['twins/entra/knockout/downloads.ts', 'R19'], shown: [['twins/entra.test.ts', 'gives the same certificate as PEM and DER'], guided] },
  R20: { what: 'a late certificate, and a dummy one', twin: ['twins/entra/apps.ts', 'R20'], shown: [['twins/entra.test.ts', 'shows the certificate some time after SAML was chosen'], ['twins/entra.test.ts', 'a dummy certificate until the page is loaded again']] },
  R21: { what: 'ids that differ on every load', twin: ['twins/entra/shell/elements.ts', 'R21'], shown: [['e2e/point-at-it.e2e.ts', 'await portal.reload()'], ['e2e/nothing-lost.e2e.ts', 'the page is reloaded at every step']] },
  R22: { what: 'nodes replaced on drawing again', twin: ['twins/entra/shell/elements.ts', 'R22'], shown: [traps('a node that is replaced while it is pointed at'), ['e2e/krisp-old-wording.e2e.ts', 'redrawDelay']] },
  R23: { what: 'errors of the server', twin: ['twins/entra/apps.ts', 'R23'], shown: [['twins/entra.test.ts', 'refuses an identifier that another app has'], ['twins/entra.test.ts', 'refuses changes of an admin without the right']] },
  R24: { what: 'links that act on trusted clicks only', twin: ['twins/entra/react/blade.tsx', 'R24'], shown: [busy] },
  R25: { what: 'a strict policy and trusted types', twin: ['twins/entra/page.ts', "require-trusted-types-for 'script'"], shown: [['e2e/krisp-old-wording.e2e.ts', 'strictCsp'], ['dom/overlay.browser.test.ts', 'needs nothing that a strict policy refuses']] },
  R26: { what: 'a gallery app with rows and patterns', twin: ['twins/entra/knockout/basic-saml.ts', 'R26'], shown: [['e2e/krisp-gallery.e2e.ts', 'in the Entra admin center']] },
  R27: { what: 'a session that ends, and a bare home after it', twin: ['twins/entra/hosts.ts', 'R27'], shown: [['twins/entra.test.ts', 'ends a session, and a visitor is sent to sign in and back to the bare home'], ['model/late-address.test.ts', 'a session that ends leaves the guide where it was']] },
  R28: { what: 'sign-in pages on origins of their own', twin: ['twins/server.ts', "'login.microsoftonline.com'"], shown: [['dom/may-serve.test.ts', 'mayServe'], traps('a sign-in form in the page’s place')] },
  R29: { what: 'a second extension that changes the page', twin: ['dom/traps.browser.test.ts', 'new MutationObserver(mask)'], shown: [traps('a second extension, which masks')] },
  R30: { what: 'ten thousand nodes that never rest', twin: ['twins/entra/shell/main.ts', 'R30'], shown: [busy, ['dom/watch.browser.test.ts', 'tells of many changes at most ten times a second']] },
};

test('all thirty are there', () => {
  expect(Object.keys(replicas)).toEqual(Array.from({ length: 30 }, (_, index) => `R${index + 1}`));
});

test.each(Object.entries(replicas))('%s is in the twins, and shown', (_, { what, twin, shown }) => {
  for (const [file, passage] of [twin, ...shown]) {
    const text = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
    expect(text.includes(passage), `${what}: “${passage}” in test/${file}`).toBe(true);
  }
});
