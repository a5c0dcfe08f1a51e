import { at, closeBasicSaml, press, putTestOff, type Own, type StepOf } from '../entra-steps/index.ts';
import { service } from './service.ts';

/**
 * The claim `emailaddress`, which every app comes with. Only its source may be another: its name and namespace are Aircall's and stay.
 * Wants `email-claim-name` (the whole Attribute Name) and `email-claim-source`.
 */
export const emailClaimSource = (own: Own = {}): StepOf<'fill'> => ({
  id: 'claims',
  act: 'fill',
  side: 'idp',
  page: 'entra/saml-sign-on',
  title: { en: 'Check the e-mail claim', de: 'Den E-Mail-Anspruch prüfen' },
  what: {
    en: 'The card **Attributes & Claims** should have a row `emailaddress` with `{email-claim-source}` already. Only if it has not: press **Edit**, open the claim and change its **Source attribute**.',
    de: 'In der Karte **Benutzerattribute und Ansprüche** sollte schon eine Zeile `emailaddress` mit `{email-claim-source}` stehen. Nur wenn nicht: **Bearbeiten**, den Anspruch öffnen und sein **Quellattribut** ändern.',
  },
  why: {
    en: 'By this address Aircall finds the person. It must be the one under which Aircall knows them.',
    de: 'An dieser Adresse findet Aircall die Person. Es muss die sein, unter der Aircall sie kennt.',
  },
  minutes: 1,
  fields: [{ value: 'email-claim-source', anchor: 'entra/manage-claim#source-attribute' }],
  way: [
    { anchor: 'entra/manage-claim#save', words: press },
    at(
      'entra/manage-claim#source-attribute',
      'Choose **{email-claim-source}** here, or fill it from the panel.',
      'Wählen Sie hier **{email-claim-source}**, oder füllen Sie es aus der Seitenleiste.',
    ),
    at(
      'entra/claims#open-claim-email',
      'Open the claim that ends in **emailaddress**.',
      'Öffnen Sie den Anspruch, der auf **emailaddress** endet.',
    ),
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
      { shows: 'entra/saml-sign-on#claim-email', value: 'email-claim-source' },
      { shows: 'entra/claims#claim-email', value: 'email-claim-source' },
    ],
  },
  ...own,
});
