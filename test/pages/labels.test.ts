import { describe, expect, test } from 'vitest';
import { labels } from '../../lib/pages/entra/labels.ts';
import { languages } from '../../lib/guide/schema/index.ts';
import type { Names } from '../../lib/guide/schema/index.ts';
import { pages } from '../../lib/guide/registry.ts';

const all = Object.entries(labels) as [string, Names][];

test.each(all)('%s has clean wordings in known languages', (_name, names) => {
  for (const [language, wordings] of Object.entries(names)) {
    expect(languages).toContain(language);
    expect(new Set(wordings).size).toBe(wordings.length);
    for (const wording of wordings) {
      expect(wording).toBe(wording.normalize('NFC').trim());
      expect(wording).not.toMatch(/ {2}|^\?$|ᵁ/);
    }
  }
});

/** New and old names of one thing: a matcher must take both. */
test.each([
  ['Microsoft Entra ID', 'Azure Active Directory'],
  ['Microsoft Entra Identifier', 'Azure AD Identifier'],
  ['Attributes & Claims', 'User Attributes & Claims'],
  ['SAML Certificates', 'SAML Signing Certificate'],
  ['Add user/group', 'Add user'],
  ['Manage claim', 'Manage user claims'],
  ['Browse Microsoft Entra Gallery', 'Browse Azure AD Gallery'],
])('%s was once %s', (now, old) => {
  const names = all.map(([, one]) => one.en).find((wordings) => wordings[0] === now);
  expect(names).toContain(old);
});

describe('labels that repeat on one screen', () => {
  /** The same wording for two controls of a kind on one page must be told apart by scope, in every language. */
  test.each(pages.map((page) => [page.id, page] as const))('%s', (_id, page) => {
    const anchors = Object.entries(page.anchors);
    for (const language of languages) {
      const owners = new Map<string, string>();
      for (const [id, anchor] of anchors) {
        const scope = anchor.scope.map(({ kind, names }) => `${kind} ${names.en[0]}`).join(' > ');
        for (const name of anchor.names[language] ?? []) {
          const key = [anchor.control, scope, name.toLowerCase()].join(' | ');
          expect(owners.get(key) ?? id, `${language} ${key}`).toBe(id);
          owners.set(key, id);
        }
      }
    }
  });
});
