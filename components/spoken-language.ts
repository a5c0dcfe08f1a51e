import { i18n } from '#i18n';

/**
 * The language of the panel's words, BCP 47. The browser chooses `locales` by the system's language, and names as its interface's language
 * the one it has words of its own for: a Chromium without its German package says `en-US` and gives out German words. Half of each
 * would be worse than either.
 *
 * `browserLanguage`: the browser's interface language, kept with its region where the words agree with it.
 */
export function spokenLanguage(browserLanguage: string): string {
  const words = i18n.t('common.language');
  return (browserLanguage.startsWith('de') ? 'de' : 'en') === words ? browserLanguage : words;
}
