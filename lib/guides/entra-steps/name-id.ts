import type { GuideLiteral } from '../../guide/schema/index.ts';
import { closeBasicSaml, putTestOff } from './prompts.ts';
import { at, type Own, press, type Service, type StepOf } from './service.ts';

/** What the Subject's NameID is made of. Wants `name-id-source`. */
export const setNameId = (service: Service, own: Own = {}): StepOf<'fill'> => ({
  id: 'name-id',
  act: 'fill',
  side: 'idp',
  page: 'entra/manage-claim',
  title: { en: 'Set the NameID', de: 'Die NameID festlegen' },
  what: {
    en: 'On **Attributes & Claims** press **Edit** and open **Unique User Identifier (Name ID)**. Fill in the source attribute, press **Save**.',
    de: 'Klicken Sie in **Benutzerattribute und Ansprüche** auf **Bearbeiten** und öffnen Sie **Eindeutige Benutzer-ID (Namens-ID)**. Füllen Sie das Quellattribut ein, dann **Speichern**.',
  },
  why: {
    en: `By the NameID ${service.name} finds the person. Entra sends the user principal name, which is not always the e-mail address.`,
    de: `An der NameID findet ${service.name} die Person. Entra sendet den Benutzerprinzipalnamen; das ist nicht immer die E-Mail-Adresse.`,
  },
  minutes: 2,
  fields: [{ value: 'name-id-source', anchor: 'entra/manage-claim#source-attribute' }],
  way: [
    { anchor: 'entra/manage-claim#save', words: press },
    at(
      'entra/manage-claim#source-attribute',
      'Choose **{name-id-source}** here, or fill it from the panel.',
      'Wählen Sie hier **{name-id-source}**, oder füllen Sie es aus der Seitenleiste.',
    ),
    at('entra/claims#open-name-id', 'Open **{label}**.', 'Öffnen Sie **{label}**.'),
    putTestOff(service),
    closeBasicSaml,
    at(
      'entra/saml-sign-on#edit-claims',
      'Press **{label}** on the card **Attributes & Claims**.',
      'Klicken Sie auf **{label}** in der Karte **Benutzerattribute und Ansprüche**.',
    ),
  ],
  done: {
    any: [
      { shows: 'entra/saml-sign-on#name-id', value: 'name-id-source' },
      { shows: 'entra/claims#name-id', value: 'name-id-source' },
    ],
  },
  ...own,
});

export const nameIdAgrees = (service: Service): GuideLiteral['agreements'][number] => ({
  id: 'name-id',
  value: 'name-id-source',
  shownAt: 'entra/saml-sign-on#name-id',
  label: { en: 'The NameID has its source', de: 'Die NameID hat ihre Quelle' },
  otherwise: {
    en: `${service.name} would not know the person.`,
    de: `${service.name} würde die Person nicht kennen.`,
  },
  step: 'name-id',
});
