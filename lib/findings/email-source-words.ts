import type { Text } from '../guide/schema/index.ts';
import type { EmailVerdict } from './email-source.ts';

type Words = Record<'title' | 'detail' | 'remedy', Text>;

/** What is said of each verdict. */
export const emailSourceWords: Record<EmailVerdict, Words> & { caseOnly: Text } = {
  change: {
    title: { en: 'The sign-in name is the right address', de: 'Der Anmeldename ist die richtige Adresse' },
    detail: {
      en: 'The account has the person’s user principal name; the claim sends another address.',
      de: 'Das Konto hat den Benutzerprinzipalnamen der Person; der Anspruch sendet eine andere Adresse.',
    },
    remedy: {
      en: 'Change the claim’s **Source attribute** to `user.userprincipalname`, save, and set the connection up anew.',
      de: 'Ändern Sie das **Quellattribut** des Anspruchs in `user.userprincipalname`, speichern Sie, und richten Sie die Verbindung neu ein.',
    },
  },
  'keep-sent-already': {
    title: { en: 'Leave the claim: it sends the right address already', de: 'Anspruch lassen: Er sendet schon die richtige Adresse' },
    detail: {
      en: 'The claim comes from the user principal name, and that is the account’s address.',
      de: 'Der Anspruch kommt vom Benutzerprinzipalnamen, und der ist die Adresse des Kontos.',
    },
    remedy: {
      en: 'Skip to setting the connection up anew: an earlier address may still be kept there.',
      de: 'Gehen Sie weiter zum Neueinrichten der Verbindung: Dort kann noch eine frühere Adresse stehen.',
    },
  },
  'keep-mail': {
    title: { en: 'Leave the claim: the mail address is the right one', de: 'Anspruch lassen: Die Mailadresse ist die richtige' },
    detail: {
      en: 'The account has the person’s mail address. With the user principal name this login would fail as well.',
      de: 'Das Konto hat die Mailadresse der Person. Mit dem Benutzerprinzipalnamen scheitert diese Anmeldung auch.',
    },
    remedy: {
      en: 'The claim has to come from `user.mail`. If it does, set the connection up anew; the cause lies elsewhere.',
      de: 'Der Anspruch muss von `user.mail` kommen. Tut er das, richten Sie die Verbindung neu ein; die Ursache liegt anderswo.',
    },
  },
  'keep-neither': {
    title: { en: 'Leave the claim: neither address is the account’s', de: 'Anspruch lassen: Keine der Adressen hat das Konto' },
    detail: {
      en: 'Neither the user principal name nor the mail address is what the account has. No change of the claim helps.',
      de: 'Weder Benutzerprinzipalname noch Mailadresse stimmen mit dem Konto überein. Keine Änderung des Anspruchs hilft.',
    },
    remedy: {
      en: 'Make the addresses one: change the account’s, or the person’s mail address in Entra. Then sign in again.',
      de: 'Machen Sie die Adressen gleich: im Konto, oder die Mailadresse der Person in Entra. Dann neu anmelden.',
    },
  },
  'keep-others': {
    title: { en: 'Leave the claim: it would shut others out', de: 'Anspruch lassen: Es würde andere aussperren' },
    detail: {
      en: 'The claim is one for everyone. Others sign in with their mail address, and the change would break that.',
      de: 'Der Anspruch gilt für alle. Andere melden sich mit ihrer Mailadresse an, und die Änderung würde das zerstören.',
    },
    remedy: {
      en: 'Put this one person right: change the account’s address, or the person’s mail address in Entra.',
      de: 'Bringen Sie nur diese Person in Ordnung: die Adresse im Konto oder ihre Mailadresse in Entra ändern.',
    },
  },
  caseOnly: {
    en: 'They differ in large and small letters; whether that counts there, no source says.',
    de: 'Sie weichen in Groß- und Kleinschreibung ab; ob das dort zählt, sagt keine Quelle.',
  },
};
