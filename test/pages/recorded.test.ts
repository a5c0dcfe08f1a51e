import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../lib/dom/names.ts';
import { labels } from '../../lib/pages/entra/labels.ts';
import { languages, type Language, type Names } from '../../lib/guide/schema/index.ts';

/*
 * The facts' own table of labels is beside the project on the machine where it is made, not in it. Where it is not at hand, this
 * measurement is left out, and says so.
 */
const file = join(import.meta.dirname, '../../../shared/pages.md');
const text = existsSync(file) ? readFileSync(file, 'utf8') : null;
if (text === null) console.log('The table of labels is not at hand: whether all of it is recorded is not measured here.');

const all = Object.values(labels) as Names[];

/** Where the table writes two wordings as one, or describes a control that it has no words for. */
const written: Record<string, string[]> = {
  'Radio: Application Proxy': [],
  'Radio: Register (old wording)': [],
  'Radio: Non-gallery': [],
  'Integrar qualquer outro aplicativo que você não encontre / encontrar na galeria': [
    'Integrar qualquer outro aplicativo que você não encontre na galeria',
    'Integrar qualquer outro aplicativo que você não encontrar na galeria',
  ],
  'Add user/group (old: Add user)': ['Add user/group', 'Add user'],
  'Ajouter un utilisateur(/groupe)': ['Ajouter un utilisateur', 'Ajouter un utilisateur/groupe'],
  'Configurar (o) Logon Único com SAML': ['Configurar Logon Único com SAML', 'Configurar o Logon Único com SAML'],
  '(User) Attributes & Claims': ['Attributes & Claims', 'User Attributes & Claims'],
  "Test prompt / No, I'll test later": ["No, I'll test later"],
  '"<App>でシングルサインオンをTest" / "いいえ、後でtestします" (half-translated in the real UI)': ['{app-name}でシングルサインオンをTest', 'いいえ、後でtestします'],
};

/** Wordings of one cell; unknown, remembered only, abridged and half-seen ones are none. */
function wordingsOf(cell: string): string[] {
  const plain = cell.replace(/\*\*|ᵁ/g, '').trim();
  if (written[plain]) return written[plain];
  return plain
    .split(/ \/ |→/)
    .map((part) => part.replace(/\((?:tile|group|from the gallery)\)/g, '').trim())
    .filter((part) => part !== '' && !/^\?|…|\[M\]/.test(part))
    .map((part) => part.replaceAll('<App>', '{app-name}'));
}

interface Row {
  en: string;
  cells: Record<string, string>;
}
const rows: Row[] = (text ?? '')
  .split('\n## 4.')[1]
  ?.split('\n## 5.')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| en |'))
  .map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === languages.length)
  .map((cells) => ({ en: cells[0] ?? '', cells: Object.fromEntries(languages.map((language, at) => [language, cells[at] ?? ''])) })) ?? [];

const has = (names: Names, language: Language, wording: string) =>
  (names[language] ?? []).some((one) => normalise(one) === normalise(wording));

describe.runIf(text !== null)('the table of labels', () => {
  test('is read at all', () => expect(rows.length).toBeGreaterThan(55));

  test('is recorded, every wording in every language', () => {
    const missing = rows.flatMap(({ en, cells }) =>
      languages.flatMap((language) =>
        wordingsOf(cells[language] ?? '')
          .filter((wording) => !all.some((names) => has(names, language, wording)))
          .map((wording) => `${en} [${language}]: ${wording}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('leaves unknown what is unknown', () => {
    const invented = rows.flatMap(({ en, cells }) => {
      const [wording] = wordingsOf(en);
      const names = all.find((one) => wording !== undefined && has(one, 'en', wording));
      // The old name of the same thing has a row of its own.
      const elsewhere = (language: Language, one: string) =>
        rows.some((row) => row.en !== en && wordingsOf(row.cells[language] ?? '').some((other) => normalise(other) === normalise(one)));
      return languages
        .filter((language) => cells[language] === '?')
        .flatMap((language) => (names?.[language] ?? []).filter((one) => !elsewhere(language, one)).map((one) => `${en} [${language}]: ${one}`));
    });
    expect(invented).toEqual([]);
  });
});
