import type { Text } from '../guide/schema/index.ts';

/** Words of the rules about what a console showed, beside the values that have to agree. `{place}`: the control in question. */
export const seenWords: Record<string, { title: Text; detail: Text; remedy: Text }> = {
  'app-kind': {
    title: { en: 'This kind of app has no SAML', de: 'Diese Art von App hat kein SAML' },
    detail: {
      en: '**{place}** is chosen. Such an app signs in another way, and its menu has no **Single sign-on** with SAML.',
      de: 'Gewählt ist **{place}**. Eine solche App meldet anders an, und in ihrem Menü gibt es kein **Einmaliges Anmelden** mit SAML.',
    },
    remedy: { en: 'Choose **Non-gallery** before you press **Create**.', de: 'Wählen Sie **Non-gallery**, bevor Sie auf **Erstellen** klicken.' },
  },
  'index-holds-url': {
    title: { en: 'An address stands in **{place}**', de: 'In **{place}** steht eine Adresse' },
    detail: {
      en: 'That narrow box beside the reply URL takes a number, or nothing. Entra would say that it must be a valid number.',
      de: 'Das schmale Feld neben der Antwort-URL nimmt eine Zahl oder nichts. Entra würde eine gültige Zahl verlangen.',
    },
    remedy: { en: 'Empty it, and put the address into the wide box.', de: 'Leeren Sie es und setzen Sie die Adresse in das breite Feld.' },
  },
  'not-saved': {
    title: { en: '**{place}** was filled in and not saved', de: '**{place}** wurde ausgefüllt und nicht gespeichert' },
    detail: {
      en: 'The card is still empty. Until it is saved, Entra offers neither download nor test.',
      de: 'Die Karte ist noch leer. Bis gespeichert ist, bietet Entra weder Download noch Test an.',
    },
    remedy: { en: 'Open **Edit** again, fill in, and press **Save**.', de: 'Öffnen Sie **Bearbeiten** noch einmal, füllen Sie aus und klicken Sie auf **Speichern**.' },
  },
  'changed-after-proof': {
    title: { en: '**{place}** changed after the login that worked', de: '**{place}** wurde nach der gelungenen Anmeldung geändert' },
    detail: {
      en: 'People who have an account may get a second one, or none.',
      de: 'Leute mit Konto bekommen womöglich ein zweites oder keines mehr.',
    },
    remedy: { en: 'Sign in once more as somebody who has an account, before others do.', de: 'Melden Sie sich noch einmal als jemand mit Konto an, bevor andere es tun.' },
  },
  'logout-url': {
    title: { en: '**{place}** leads back to Entra', de: '**{place}** führt zurück zu Entra' },
    detail: {
      en: 'This row is for an address of the service’s. With Entra’s own, signing out goes in circles.',
      de: 'Diese Zeile ist für eine Adresse des Dienstes. Mit Entras eigener dreht sich das Abmelden im Kreis.',
    },
    remedy: { en: 'Empty it, unless the service gave you an address for it.', de: 'Leeren Sie sie, außer der Dienst hat Ihnen dafür eine Adresse gegeben.' },
  },
  'spn-audience': {
    title: { en: 'Entra may write **spn:** before this identifier', de: 'Entra schreibt vor diesen Bezeichner womöglich **spn:**' },
    detail: {
      en: 'It does so with identifiers that are a bare id. The service would then be named otherwise than it expects.',
      de: 'Das geschieht bei Bezeichnern, die nur eine ID sind. Der Dienst hieße dann anders, als er erwartet.',
    },
    remedy: { en: 'Use an address as identifier, if the service lets you choose.', de: 'Nehmen Sie eine Adresse als Bezeichner, wenn der Dienst die Wahl lässt.' },
  },
};
