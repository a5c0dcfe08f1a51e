import { describe, expect, test } from 'vitest';
import { languages } from '../switches.ts';
import { htmlLang, label, labelKeys, pseudo } from './labels.ts';

const english = { language: 'en', wording: 'new', pseudo: false } as const;

describe('labels (R15)', () => {
  test('a label in each language that is on record, and English where it is not', () => {
    const save = languages.map((language) => label('save', { ...english, language }));
    expect(save).toEqual(['Save', 'Speichern', 'Enregistrer', 'Guardar', 'Salvar', 'Salva', '保存', '保存', '저장']);
    expect(languages.map((language) => label('home', { ...english, language }))).toEqual(languages.map((language) => (language === 'ja' ? 'ホーム' : 'Home')));
  });

  test('every language is half-translated: much of it, and not all', () => {
    for (const language of languages.slice(1)) {
      const translated = labelKeys.filter((key) => label(key, { ...english, language }) !== label(key, english)).length;
      expect(translated, language).toBeGreaterThan(labelKeys.length / 10);
      expect(translated, language).toBeLessThan(labelKeys.length);
    }
  });

  test('the names of Azure AD’s age, and today’s', () => {
    expect([label('entraId', english), label('entraId', { ...english, wording: 'old' })]).toEqual(['Microsoft Entra ID', 'Azure Active Directory']);
    expect(labelKeys.filter((key) => label(key, { ...english, wording: 'old' }) !== label(key, english)).length).toBeGreaterThan(5);
  });

  test('the pseudo-language touches every label, and tells its own name', () => {
    for (const key of labelKeys) {
      const text = label(key, { ...english, pseudo: true });
      expect(text).toMatch(/^\[!!! .+ !!!\]$/u);
      expect(text).toBe(pseudo(label(key, english)));
    }
    expect(label('save', { ...english, pseudo: true })).toBe('[!!! Sávé !!!]');
    expect([htmlLang(english), htmlLang({ ...english, language: 'pt-BR' }), htmlLang({ ...english, pseudo: true })]).toEqual(['en', 'pt-BR', 'qps-ploc']);
  });
});
