import { at, type Own, type StepOf } from './service.ts';

/** SAML as the app's way of signing in. */
export const chooseSaml = (own: Own = {}): StepOf<'do'> => ({
  id: 'choose-saml',
  act: 'do',
  side: 'idp',
  page: 'entra/sso-method',
  title: { en: 'Choose SAML', de: 'SAML wählen' },
  what: {
    en: 'Open **Single sign-on** in the app’s menu and choose **SAML**.',
    de: 'Öffnen Sie **Einmaliges Anmelden** im Menü der App und wählen Sie **SAML**.',
  },
  why: {
    en: 'Entra then makes the app’s certificate and shows the five cards of its SAML settings.',
    de: 'Entra erzeugt damit das Zertifikat der App und zeigt die fünf Karten ihrer SAML-Einstellungen.',
  },
  minutes: 1,
  way: [
    at(
      'entra/sso-method#saml',
      'Choose **{label}**. The page takes a moment.',
      'Wählen Sie **{label}**. Die Seite braucht einen Moment.',
      20,
    ),
  ],
  done: { any: [{ seen: 'entra/saml-sign-on#title' }, { seen: 'entra/saml-sign-on#identifier' }] },
  ...own,
});
