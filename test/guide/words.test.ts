import { expect, test } from 'vitest';
import { fillAll, fillWhole, placeholders, words } from '../../lib/guide/words.ts';

const text = { en: 'Choose **{email-claim-source}**.', de: 'Wählen Sie **{email-claim-source}**.' };

test('a text in the browser’s language, English for all others', () => {
  const values = { 'email-claim-source': 'user.mail' };
  expect(words(text, 'de-AT', values)).toBe('Wählen Sie **user.mail**.');
  expect(words(text, 'fr', values)).toBe('Choose **user.mail**.');
  expect(words({ en: 'Only English.' }, 'de')).toBe('Only English.');
});
test('what is not known stays as it stands', () => {
  expect(words(text, 'en')).toBe('Choose **{email-claim-source}**.');
  expect(fillWhole('{a}/{b}', { a: '1' })).toBeNull();
  expect(fillWhole('{a}/{b}', { a: '1', b: '' })).toBeNull();
  expect(fillWhole('{a}/{b}', { a: '1', b: '2' })).toBe('1/2');
});
test('a value is put in once, and never read as a text itself', () => {
  expect(words({ en: '{a} {b}' }, 'en', { a: '{b}', b: '$&' })).toBe('{b} $&');
  expect(placeholders('{a} {b} {a} {} {A}')).toEqual(['a', 'b']);
});
test('words in two languages are put in each by its own', () => {
  expect(fillAll({ en: 'In {x}', de: 'In {x} drin' }, { x: { en: 'Name', de: 'Namen' } })).toEqual({ en: 'In Name', de: 'In Namen drin' });
});
