import { describe, expect, it } from 'vitest';
import { matchesTitle, nameSet, normalise } from '../../lib/dom/names.ts';

describe('normalise', () => {
  it.each([
    [
      'white space of all kinds',
      'Reply\u00a0URL \u202f(Assertion\u3000Consumer\nService URL)',
      'Reply URL (Assertion Consumer Service URL)',
    ],
    ['curly quotes', 'What’s the name of your app?', "What's the name of your app?"],
    ['full-width parentheses', '识别码（实体 ID）', '识别码 (实体 ID)'],
    ['a space before a parenthesis or none', 'Certificate(Base64)', 'Certificate (Base64)'],
    ['a leading plus', '+ Add new claim', 'Add new claim'],
    ['trailing marks', 'Name *', 'Name'],
    ['several trailing marks', 'Sign on URL (Optional) *:', 'Sign on URL'],
    ['optional in German', 'Anmelde-URL (optional)', 'Anmelde-URL'],
    ['optional in Japanese, full width', 'サインオン URL（省略可能）', 'サインオン URL'],
    ['letter case', 'Logout Url', 'Logout URL'],
    ['composed and decomposed letters', 'Identificação', 'Identificac\u0327a\u0303o'],
    ['invisible characters', 'Sa\u200bve\u00ad', 'Save'],
    ['icon font letters', '\ue710Save', 'Save'],
    ['a pseudo-language', '[!!! Bášíç ŠÁML Çóñfígúrátíóñ !!!]', 'Basic SAML Configuration'],
    ['a pseudo-language that pads at the end', '[Šávé !!! !!]', 'Save'],
    ['a pseudo-language without accents', '[!!! Edit !!!]', 'Edit'],
    ['a title within a sentence in a pseudo-language', "[!!! Clóšé çóñtéñt '[!!! Máñágé çláím !!!]' !!!]", "Close content 'Manage claim'"],
    ['a part in a pseudo-language', '[!!! Šígñ óñ ÚRL (Óptíóñál) !!!] *', 'Sign on URL'],
  ])('takes %s as the same', (_, one, other) => {
    expect(normalise(one)).toBe(normalise(other));
  });

  it.each([
    ['a part of it', "Close content 'Register'", 'Register'],
    ['the plus of a name that is only a plus', '+', ''],
    ['parentheses that say something', 'Certificate (Base64)', 'Certificate (Raw)'],
    ['a star within', 'A * B', 'A B'],
    ['accents of a language', 'Enregistré', 'Enregistre'],
    ['brackets that say something', '[Save]', 'Save'],
    ['an exclamation mark', 'Save!', 'Save'],
  ])('does not take for the same: %s', (_, one, other) => {
    expect(normalise(one)).not.toBe(normalise(other));
  });
});

describe('nameSet', () => {
  it('leaves out names that are blank', () => {
    expect(nameSet(['', ' \u00a0', 'Save']).size).toBe(1);
  });
});

describe('matchesTitle', () => {
  const wanted = nameSet(['SAML-based Sign-on']);
  it('takes the whole title or its last segment', () => {
    expect(matchesTitle('SAML-based sign-on', wanted)).toBe(true);
    expect(matchesTitle('Krisp | SAML-based Sign-on', wanted)).toBe(true);
    expect(matchesTitle('A|B | SAML-based Sign-on', wanted)).toBe(true);
  });
  it('takes no other segment and no part', () => {
    expect(matchesTitle('SAML-based Sign-on | Overview', wanted)).toBe(false);
    expect(matchesTitle('About SAML-based Sign-on', wanted)).toBe(false);
  });
});
