import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { spokenLanguage } from '../../components/spoken-language.ts';

/** The words that the browser gives out are of this language. */
const give = (language: string) => vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue(language);

test('guides are told in the language of the panel’s other words, whatever the browser calls its own', () => {
  give('de');
  expect(['de', 'de-AT', 'en-US'].map(spokenLanguage)).toEqual(['de', 'de-AT', 'de']);
  give('en');
  expect(['en-GB', 'fr', 'de'].map(spokenLanguage)).toEqual(['en-GB', 'fr', 'en']);
});
