import type { Text } from '../guide/schema/index.ts';

/** Words of the rules about what a console showed, beside the values that have to agree. `{place}`: the control in question; `{sp}`: the service. */
export const seenWords = {
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
  'signed-part': {
    title: { en: '**{place}** leaves a part unsigned', de: '**{place}** lässt einen Teil unsigniert' },
    detail: {
      en: 'Signed is only what is chosen there. If {sp} looks for a signature on the other part, it finds none.',
      de: 'Signiert wird nur, was dort gewählt ist. Sucht {sp} am anderen Teil eine Signatur, findet es keine.',
    },
    remedy: { en: 'Choose **Sign SAML response and assertion**: that suits every service.', de: 'Wählen Sie **Sign SAML response and assertion**: Das passt für jeden Dienst.' },
  },
  'signing-algorithm': {
    title: { en: '**{place}** is not what services take today', de: '**{place}** ist nicht, was Dienste heute annehmen' },
    detail: { en: 'Entra would sign with that. Many services refuse SHA-1, and some take nothing but SHA-256.', de: 'Entra würde damit signieren. Viele Dienste lehnen SHA-1 ab, manche nehmen nur SHA-256.' },
    remedy: { en: 'Choose **SHA-256** under **{place}**, and save.', de: 'Wählen Sie bei **{place}** **SHA-256** und speichern Sie.' },
  },
  'name-id-opaque': {
    title: { en: 'The NameID says nothing to {sp}', de: 'Die NameID sagt {sp} nichts' },
    detail: {
      en: 'In this format Entra makes up a text that stands for the person. {sp} looks for an address it knows.',
      de: 'In diesem Format erfindet Entra einen Text, der für die Person steht. {sp} sucht eine Adresse, die es kennt.',
    },
    remedy: { en: 'Open the claim and set **Name identifier format** to **Email address**.', de: 'Öffnen Sie den Anspruch und wählen Sie unter **Namensbezeichnerformat auswählen** die E-Mail-Adresse (**Email address**).' },
  },
  'mail-empty': {
    title: { en: 'This person has no mail address in Entra', de: 'Diese Person hat in Entra keine E-Mail-Adresse' },
    detail: { en: 'The claim is made of it. Entra leaves an empty claim out, and {sp} gets no address.', de: 'Der Anspruch wird daraus gebildet. Einen leeren lässt Entra weg, und {sp} bekommt keine Adresse.' },
    remedy: { en: 'Fill the person’s mail address, or test with somebody who has a mailbox.', de: 'Tragen Sie die E-Mail-Adresse der Person ein, oder testen Sie mit jemandem, der ein Postfach hat.' },
  },
  'guest-name': {
    title: { en: 'A guest’s sign-in name is no address', de: 'Der Anmeldename eines Gasts ist keine Adresse' },
    detail: { en: 'The claim is made of it, and {sp} hardly knows anybody by that name.', de: 'Der Anspruch wird daraus gebildet, und unter diesem Namen kennt {sp} kaum jemanden.' },
    remedy: { en: 'Test with a member, or give guests **user.mail** by a condition of the claim.', de: 'Testen Sie mit einem Mitglied, oder geben Sie Gästen über eine Bedingung des Anspruchs **user.mail**.' },
  },
  'groups-over-limit': {
    title: { en: 'Groups may be missing from some logins', de: 'Bei manchen Anmeldungen fehlen womöglich die Gruppen' },
    detail: { en: 'For a person in more than 150 groups Entra sends none of them, but a link that no SAML service follows.', de: 'Ist jemand in mehr als 150 Gruppen, sendet Entra keine davon, sondern einen Link, dem kein SAML-Dienst folgt.' },
    remedy: { en: 'Open the claim and choose **Groups assigned to the application**.', de: 'Öffnen Sie den Anspruch und wählen Sie **Groups assigned to the application**.' },
  },
  'groups-as-ids': {
    title: { en: 'Groups come as ids, not as names', de: 'Gruppen kommen als IDs, nicht als Namen' },
    detail: { en: 'Of groups made in Entra the object id is sent, unless the claim says otherwise.', de: 'Von Gruppen aus Entra wird die Objekt-ID gesendet, sofern der Anspruch nichts anderes sagt.' },
    remedy: { en: 'Enter the ids at {sp}, or choose names as the claim’s **Source attribute**.', de: 'Tragen Sie bei {sp} die IDs ein, oder wählen Sie im Anspruch als **Quellattribut** die Namen.' },
  },
  'one-assigned': {
    title: { en: 'Only one entry is on the app’s list', de: 'Auf der Liste der App steht nur ein Eintrag' },
    detail: { en: 'If that is the person who tested, everybody else will be turned away (AADSTS50105).', de: 'Ist das die Person, die getestet hat, werden alle anderen abgewiesen (AADSTS50105).' },
    remedy: { en: 'Add the others, or a group they are in themselves. Then test as one of them.', de: 'Fügen Sie die anderen hinzu, oder eine Gruppe, in der sie selbst sind. Testen Sie dann als eine davon.' },
  },
  'enforced-unproven': {
    title: { en: '**{place}** is on, and no login has worked yet', de: '**{place}** ist an, und noch keine Anmeldung hat funktioniert' },
    detail: { en: 'If the login fails, nobody gets into {sp} any more, not even you.', de: 'Scheitert die Anmeldung, kommt niemand mehr in {sp}, auch Sie nicht.' },
    remedy: { en: 'Switch it off until a login has worked. Keep this {sp} session open.', de: 'Schalten Sie es aus, bis eine Anmeldung funktioniert hat. Lassen Sie diese Sitzung bei {sp} offen.' },
  },
} satisfies Record<string, { title: Text; detail: Text; remedy: Text }>;
