import { at, type StepOf } from '../entra-steps/index.ts';

export const addressesInEntra: StepOf<'read'> = {
  id: 'addresses',
  act: 'read',
  side: 'idp',
  page: 'entra/user',
  title: { en: 'Look the person up in Entra', de: 'Die Person in Entra nachschlagen' },
  what: {
    en: 'Open **Users**, then the person. Take over **User principal name** and, from the tab **Properties**, **Email**; or type them here. Has the person no e-mail address? Then skip this step once the name is in.',
    de: 'Öffnen Sie **Users**, dann die Person. Übernehmen Sie **User principal name** und aus dem Reiter **Properties** **Email**, oder tippen Sie beides hier ein. Hat die Person keine? Dann überspringen Sie den Schritt, sobald der Name da ist.',
  },
  why: {
    en: 'Two addresses of one person can differ. Entra sends one of them, Aircall knows one of them.',
    de: 'Zwei Adressen einer Person können verschieden sein. Entra sendet eine davon, Aircall kennt eine davon.',
  },
  minutes: 2,
  captures: [
    { value: 'user-principal-name', anchor: 'entra/user#user-principal-name' },
    { value: 'user-mail', anchor: 'entra/user#mail' },
  ],
  way: [
    at('entra/user#mail', 'Take this over in the panel.', 'Übernehmen Sie das in der Seitenleiste.'),
    at(
      'entra/user#user-principal-name',
      'Take this over in the panel. The e-mail address is on the tab **Properties**.',
      'Übernehmen Sie das in der Seitenleiste. Die E-Mail-Adresse steht im Reiter **Properties**.',
    ),
  ],
  done: { held: ['user-principal-name', 'user-mail'] },
};

export const addressAtAircall: StepOf<'read'> = {
  id: 'address-at-aircall',
  act: 'read',
  side: 'sp',
  page: 'aircall/people',
  title: { en: 'Note the address at Aircall', de: 'Die Adresse bei Aircall notieren' },
  what: {
    en: 'Type the address under which Aircall knows the person.',
    de: 'Tippen Sie die Adresse ein, unter der Aircall die Person kennt.',
  },
  why: {
    en: 'The login works when Entra sends exactly this one. Where Aircall shows it, no source says.',
    de: 'Die Anmeldung klappt, wenn Entra genau diese sendet. Wo Aircall sie zeigt, sagt keine Quelle.',
  },
  minutes: 1,
  captures: [{ value: 'sp-user-email', anchor: 'aircall/people#email' }],
  done: { held: ['sp-user-email'] },
};

export const rightForEveryone: StepOf<'confirm'> = {
  id: 'right-for-everyone',
  act: 'confirm',
  side: 'sp',
  page: 'aircall/people',
  title: { en: 'Is it right for everyone?', de: 'Passt es für alle?' },
  what: {
    en: 'The claim is one for all people of the app. Look at two or three others who sign in to Aircall already.',
    de: 'Der Anspruch gilt für alle Leute der App. Sehen Sie bei zwei, drei anderen nach, die sich schon bei Aircall anmelden.',
  },
  why: {
    en: 'If their sign-in name is not their address at Aircall, the change would shut them out.',
    de: 'Ist deren Anmeldename nicht ihre Adresse bei Aircall, würde die Änderung sie aussperren.',
  },
  minutes: 3,
  ask: {
    en: 'Is everybody’s sign-in name their address at Aircall, or does nobody sign in with SSO yet?',
    de: 'Ist bei allen der Anmeldename die Adresse bei Aircall, oder meldet sich noch niemand mit SSO an?',
  },
  done: { confirmed: true },
};

export const recreateConnection: StepOf<'confirm'> = {
  id: 'recreate',
  act: 'confirm',
  side: 'sp',
  page: 'aircall/security',
  title: { en: 'Set the connection up anew at Aircall', de: 'Die Verbindung bei Aircall neu einrichten' },
  what: {
    en: 'On the **Security** tab of **My Company** remove the SAML connection, and give Aircall the same metadata again. Without that tab, ask Aircall’s team to do it.',
    de: 'Entfernen Sie im Reiter **Security** von **My Company** die SAML-Verbindung und geben Sie Aircall dieselben Metadaten noch einmal. Ohne diesen Reiter bitten Sie Aircalls Team darum.',
  },
  why: {
    en: 'Aircall’s article asks for it after the claim has changed. What its buttons are called, no source says.',
    de: 'Aircalls Artikel verlangt es, nachdem der Anspruch geändert ist. Wie die Schaltflächen heißen, sagt keine Quelle.',
  },
  minutes: 2,
  ask: { en: 'Is the connection there again?', de: 'Ist die Verbindung wieder da?' },
  done: { confirmed: true },
};
