import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { TwinState } from '../../twins/state.ts';
import { seen } from '../admin.ts';
import { press } from '../guided.ts';
import { arrived, filesIn } from '../downloads.ts';
import type { Ground, GuidedRun } from './guided-run.ts';
import { portalLabel } from './portal-label.ts';

/** Where nobody can sign in for a moment: the step that then comes up, and the rule that says so. */
interface Gap {
  step: string;
  rule: string;
}

/**
 * How a guide that replaces a certificate is followed: the old one is kept and can be had as a file, old and new stand side by side, the
 * gap is announced and logins fail in it; at the end they work again, signed with the new one. `gap`: null where there is none.
 */
export function certificateChange(gap: Gap | null, own: (ground: Ground, title: string) => Promise<void> = async () => undefined): Pick<GuidedRun, 'own' | 'prove'> {
  return {
    own: (ground) => ({
      instead: (words, page) => inCertificates(ground, words, page),
      skip: /Tidy up/,
      async onStep(title) {
        if (title === 'Make the new certificate') await backup(ground);
        if (title === 'Make it active') await sideBySide(ground);
        if (gap && title === gap.step) {
          const rules = await ground.desk.panel.$$eval('[data-rule]', (all) => all.map((each) => (each as HTMLElement).dataset.rule));
          if (!rules.includes(gap.rule)) throw new Error(`nothing says “${gap.rule}” at “${title}”: ${rules.join()}`);
          if (await ground.login()) throw new Error(`a login works at “${title}”, where none should`);
        }
        await own(ground, title);
      },
    }),
    prove({ twins, sp }) {
      const [old, ...fresh] = certificatesOf(twins.state);
      const results = sp.logins(twins.state).map(({ ok, reason }) => (ok ? 'in' : reason));
      if (fresh.length !== 1 || old!.active || !fresh[0]!.active) throw new Error('the new certificate is not the active one');
      if (results.join() !== (gap ? 'signature-invalid,in' : 'in')) throw new Error(`logins went otherwise: ${results.join()}`);
    },
  };
}

const certificatesOf = (state: TwinState) => state.tenant.apps[0]!.certificates;
const body = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '');

/** The old one, as the panel hands it out. */
async function backup({ desk, twins }: Ground): Promise<void> {
  const before = filesIn(desk.downloads);
  await press(desk, 'Save the old one as a file');
  const file = await arrived(desk.downloads, before);
  if (body(readFileSync(file, 'utf8')) !== body(certificatesOf(twins.state)[0]!.pem)) throw new Error(`${file} is not the old certificate`);
}

/** Old and new, each with the thumbprint by which Entra's list knows it. */
async function sideBySide({ desk, twins }: Ground): Promise<void> {
  const shown = await desk.panel.$eval('.change table', (table) => table.textContent.replace(/\s+/g, '')).catch(() => '');
  const lacks = certificatesOf(twins.state).filter(({ thumbprint }) => !shown.includes(thumbprint.toUpperCase()));
  if (lacks.length > 0) throw new Error(`old and new do not stand side by side: “${shown}”`);
}

/**
 * The menus of Entra's certificates have no names of their own, so that the ring shows the grid and the words say which row, in the
 * console's language. And what is to be looked at anew is reloaded.
 */
async function inCertificates(ground: Ground, words: string, page: Page): Promise<boolean> {
  const [, said] = /Open the menu … of the row that is (.+)\.$/.exec(words) ?? [];
  if (said) {
    const status = portalLabel(ground, 'inactive');
    // What is written with accents throughout is read all the same.
    if (said !== status && !ground.twins.state.switches.pseudo) throw new Error(`the row is called “${said}” instead of “${status}”`);
    const row = await seen(page, `::-p-xpath(//*[@role="row"][contains(normalize-space(.), "${status}")])`);
    // Where the list is wider than its pane, the menu is at its end: one scrolls there.
    const menu = await row.$(`button[aria-label="${portalLabel(ground, 'moreActions')}"]`);
    if (!menu) throw new Error(`the row ${status} has no menu`);
    await ground.desk.admin.click(menu);
    return true;
  }
  if (!/Reload this page/.test(words)) return false;
  await page.reload();
  return true;
}
