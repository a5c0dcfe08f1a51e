import { describe, expect, it } from 'vitest';
import type { BasicSamlValues } from './screens/basic-saml-form.ts';
import { addRow, changeRow, problemsOf, removeRow, settingsOf, valuesOf } from './screens/basic-saml-form.ts';

const empty = { identifiers: [], replyUrls: [], signOnUrl: '', relayState: '', logoutUrl: '' };
const rules = { signOnUrlRequired: false };

/** Adds a row with a value, as a user does. */
function add(values: BasicSamlValues, list: 'identifiers' | 'replyUrls', value: string): BasicSamlValues {
  const added = addRow(values[list]);
  return { ...values, [list]: changeRow(added, added.rows.at(-1)?.key ?? 0, { value }) };
}

describe('Basic SAML Configuration of the React build', () => {
  it('has no row for a new app, and asks for one of each', () => {
    const values = valuesOf(empty);
    expect(values.identifiers.rows).toEqual([]);
    expect(problemsOf(values, rules)).toEqual(['valueRequired', 'valueRequired']);
  });

  it('sends the default row first, whatever the order on the page', () => {
    let values = add(add(valuesOf(empty), 'identifiers', 'first'), 'identifiers', 'second');
    expect(settingsOf(values).identifiers).toEqual(['first', 'second']);
    const second = values.identifiers.rows[1]?.key ?? 0;
    values = { ...values, identifiers: { ...values.identifiers, chosen: second } };
    expect(settingsOf(values).identifiers).toEqual(['second', 'first']);
  });

  it('gives the default mark to another row when its row is deleted', () => {
    const values = add(add(valuesOf(empty), 'replyUrls', 'https://a.example/'), 'replyUrls', 'https://b.example/');
    const left = removeRow(values.replyUrls, values.replyUrls.chosen);
    expect(left.rows.map(({ value }) => value)).toEqual(['https://b.example/']);
    expect(left.chosen).toBe(left.rows[0]?.key);
  });

  it('keeps an index only when it is a number', () => {
    let { replyUrls, ...rest } = add(valuesOf(empty), 'replyUrls', 'https://a.example/acs');
    const key = replyUrls.rows[0]?.key ?? 0;
    replyUrls = changeRow(replyUrls, key, { index: '2' });
    expect(settingsOf({ ...rest, replyUrls }).replyUrls).toEqual([{ url: 'https://a.example/acs', index: 2 }]);
    replyUrls = changeRow(replyUrls, key, { index: 'x' });
    expect(settingsOf({ ...rest, replyUrls }).replyUrls).toEqual([{ url: 'https://a.example/acs' }]);
  });

  it.each(['acs', 'ftp://a.example/', 'https://a.example/a b', '//a.example/'])('refuses %j as a reply URL', (url) => {
    const values = add(add(valuesOf(empty), 'identifiers', 'slug'), 'replyUrls', url);
    expect(problemsOf(values, rules)).toEqual(['absoluteUrl']);
  });

  it('asks for a sign-on URL only where the template does', () => {
    const values = valuesOf({ ...empty, identifiers: ['slug'], replyUrls: [{ url: 'https://a.example/acs' }] });
    expect(problemsOf(values, rules)).toEqual([]);
    expect(problemsOf(values, { signOnUrlRequired: true })).toEqual(['valueRequired']);
  });
});
