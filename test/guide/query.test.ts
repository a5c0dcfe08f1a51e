import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { AnchorQuery } from '../../lib/dom/look.ts';
import { anchorQuery, anchorRefs, labelLanguage } from '../../lib/guide/query.ts';
import { guideById, guides, pages } from '../../lib/guide/registry.ts';
import { languages } from '../../lib/guide/schema/index.ts';
import { guide } from '../findings/set-up.ts';

test.each([
  ['de-DE', 'de'], ['DE', 'de'], ['ja-jp', 'ja'], ['pt-PT', 'pt-BR'], ['pt-br', 'pt-BR'], ['zh-CN', 'zh-Hans'], ['zh-hans', 'zh-Hans'],
  ['zh-TW', null], ['zh-Hant-HK', null], ['en-GB', 'en'], ['nl', null], ['qps-ploc', null], ['', null],
])('a page in %s speaks the recorded language %s', (tag, language) => {
  expect(labelLanguage(tag)).toBe(language);
});

describe('a query', () => {
  test('has the names of the page’s language, then English, old and new', () => {
    expect(anchorQuery('entra/users#add', { 'app-name': 'Krisp' }, 'de-DE').names).toEqual(['Benutzer hinzufügen', 'Add user/group', 'Add user']);
    expect(anchorQuery('entra/users#add', { 'app-name': 'Krisp' }, 'nl').names).toEqual(['Add user/group', 'Add user']);
  });
  test('has values put into names and scopes', () => {
    const query = anchorQuery('entra/saml-sign-on#login-url', { 'app-name': 'Krisp_app' }, 'de');
    expect(query.scope).toEqual([{ kind: 'card', names: ['Krisp_app einrichten', 'Set up Krisp_app'] }]);
    expect(anchorQuery('entra/saml-sign-on#claim-email', { 'email-claim-name': 'Email' }, 'en').names).toEqual(['Email']);
  });
  test('leaves out a name whose value is not known, and finds nothing when its scope has none', () => {
    expect(anchorQuery('entra/saml-sign-on#claim-email', {}, 'en').names).toEqual([]);
    const query = anchorQuery('entra/saml-sign-on#login-url', {}, 'en');
    expect(query.scope).toEqual([{ kind: 'card', names: [] }]);
    expect([...query.names, ...query.placeholders, ...query.evidence]).toEqual([]);
  });
  test('of a control that does not exist finds nothing', () => {
    expect(anchorQuery('entra/nowhere#nothing', {}, 'en')).toMatchObject({ names: [], placeholders: [], evidence: [] });
  });
  test('of every control in every language fits the message', () => {
    const values = { 'app-name': 'K'.repeat(500), 'email-claim-name': 'Email' };
    for (const language of languages) {
      for (const { id, anchors } of pages) {
        for (const key of Object.keys(anchors)) {
          expect(v.safeParse(AnchorQuery, anchorQuery(`${id}#${key}`, values, language)).success, `${id}#${key}`).toBe(true);
        }
      }
    }
  });
});

describe('what a guide looks for', () => {
  test('is split by console, each once', () => {
    const idp = anchorRefs(guide, 'idp');
    const sp = anchorRefs(guide, 'sp');
    expect(idp.every((ref) => ref.startsWith('entra/'))).toBe(true);
    expect(sp.every((ref) => ref.startsWith('krisp/'))).toBe(true);
    expect(new Set(idp).size).toBe(idp.length);
  });
  test('holds every field, value and agreement', () => {
    expect(anchorRefs(guide, 'idp')).toEqual(expect.arrayContaining(['entra/basic-saml#identifier', 'entra/basic-saml#add-identifier', 'entra/saml-sign-on#thumbprint', 'entra/home#search']));
    expect(anchorRefs(guide, 'sp')).toEqual(expect.arrayContaining(guide.agreements.map(({ shownAt }) => shownAt).filter((ref) => ref.startsWith('krisp/'))));
  });
  test('asks for rows before the command that saves them, which is then never seen older than they are', () => {
    const refs = anchorRefs(guideById('krisp-certificate')!, 'idp');
    const at = (ref: string) => refs.indexOf(ref);
    expect(at('entra/certificate#certificates')).toBeGreaterThanOrEqual(0);
    expect(at('entra/certificate#save')).toBeGreaterThan(at('entra/certificate#certificates'));
  });
  test('a command that saves rows is on their page', () => {
    for (const page of pages) for (const { savedBy } of Object.values(page.anchors)) if (savedBy !== undefined) expect(page.anchors).toHaveProperty(savedBy);
  });
  test('goes into one message', () => {
    for (const one of guides) for (const side of ['idp', 'sp'] as const) expect(anchorRefs(one, side).length).toBeLessThanOrEqual(200);
  });
});
