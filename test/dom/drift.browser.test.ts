import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorQuery, pageById } from '../../lib/guide/index.ts';
import { bundleOf } from '../../scripts/drift/bundle.ts';
import { mutations } from '../../scripts/drift/mutations.ts';
import type { Outcome } from '../../scripts/drift/trial.ts';
import { openLab, type Lab } from './browser.ts';
import { samlPage, unboundPanel } from './fixtures/pages.ts';

/** A small part of `npm run drift`, which draws the twins' screens: here two pages of ours, every change twice. */
let lab: Lab;
let bundle: string;
beforeAll(async () => {
  [lab, bundle] = await Promise.all([openLab(), bundleOf('./in-page.ts')]);
});
afterAll(() => lab.close());

const values = { 'app-name': 'Krisp', 'email-claim-name': 'emailaddress' };
const queriesOf = (id: string) =>
  Object.keys(pageById(id)?.anchors ?? {}).map((key) => anchorQuery(`${id}#${key}`, values, 'en'));

describe.each([
  ['the SAML page', samlPage({ german: false }), 'entra/saml-sign-on'],
  ['a panel with unbound labels', unboundPanel, 'krisp/saml-panel'],
])('%s', (_, html, id) => {
  it('is read right, whatever changes, and the same for the same seed', async () => {
    const page = await lab.open(html);
    await page.run(`${bundle};undefined`);
    const trial = (from: number) => {
      const seeds = Array.from({ length: mutations.length * 2 }, (_, index) => from + index);
      return page.run<Outcome[]>(`driftTrial(document, ${JSON.stringify(queriesOf(id))}, ${JSON.stringify({ seeds })})`);
    };
    const outcomes = await trial(100);
    const touched = outcomes.filter((one) => one.touched);
    expect(touched.length).toBeGreaterThan(mutations.length);
    expect(outcomes.filter(({ got }) => got === 'wrong')).toEqual([]);
    const known = touched.filter(({ expected }) => expected === 'found');
    expect(known.filter(({ got }) => got === 'right').length / known.length).toBeGreaterThanOrEqual(0.9);
    expect(await trial(100)).toEqual(outcomes);
    await page.close();
  });
});
