import { closeBasicSaml, putTestOff } from './prompts.ts';
import { at, type Own, press, type Service, type StepOf } from './service.ts';

const edit = at(
  'entra/saml-sign-on#edit-claims',
  'Press **{label}** on the card **Attributes & Claims**.',
  'Klicken Sie auf **{label}** in der Karte **Benutzerattribute und Ansprüche**.',
);
const openClaim = at(
  'entra/claims#open-claim-email',
  'The claim is there already. Open it and put it right.',
  'Den Anspruch gibt es schon. Öffnen Sie ihn und stellen Sie ihn richtig.',
);
const shown = {
  any: [
    { shows: 'entra/saml-sign-on#claim-email', value: 'email-claim-source' as const },
    { shows: 'entra/claims#claim-email', value: 'email-claim-source' as const },
  ],
};
const fields: StepOf<'fill'>['fields'] = [
  { value: 'email-claim-name', anchor: 'entra/manage-claim#name' },
  { value: 'email-claim-source', anchor: 'entra/manage-claim#source-attribute' },
];
const form = [
  // Where an article's sentence on saving is cut short ("… the changes."), it is implied.
  { anchor: 'entra/manage-claim#save', words: press },
  at('entra/manage-claim#name', 'The claim’s name goes here, exactly so.', 'Hier steht der Name des Anspruchs, genau so geschrieben.'),
  at(
    'entra/manage-claim#source-attribute',
    'Choose **{email-claim-source}** here, or fill it from the panel.',
    'Wählen Sie hier **{email-claim-source}**, oder füllen Sie es aus der Seitenleiste.',
  ),
];
const why = ({ name }: Service) => ({
  en: `${name} recognises people by this claim. Large and small letters count.`,
  de: `An diesem Anspruch erkennt ${name} die Leute. Groß- und Kleinschreibung zählt.`,
});

const common = (service: Service) => ({
  id: 'claims',
  act: 'fill' as const,
  side: 'idp' as const,
  why: why(service),
  fields,
  way: [...form, openClaim, { anchor: 'entra/claims#add-new-claim', words: press }, putTestOff(service), closeBasicSaml, edit],
  done: shown,
});

/** A claim of the guide's own for the e-mail address. Wants `email-claim-name` and `email-claim-source`. */
export const addEmailClaim = (service: Service, own: Own = {}): StepOf<'fill'> => ({
  ...common(service),
  page: 'entra/manage-claim',
  title: { en: 'Add the e-mail claim', de: 'Den E-Mail-Anspruch hinzufügen' },
  what: {
    en: 'On **Attributes & Claims** press **Edit**, then **Add new claim**. Fill in name and source attribute, press **Save**. Leave the other claims as they are.',
    de: 'Klicken Sie in **Benutzerattribute und Ansprüche** auf **Bearbeiten**, dann auf **Neuen Anspruch hinzufügen**. Füllen Sie Name und Quellattribut, dann **Speichern**. Die anderen Ansprüche bleiben, wie sie sind.',
  },
  minutes: 2,
  ...own,
});

/** The app brought its e-mail claim along: it is looked at, and put right only where it is not so. */
export const reviewEmailClaim = (service: Service, own: Own = {}): StepOf<'fill'> => ({
  ...common(service),
  page: 'entra/saml-sign-on',
  title: { en: 'Check the e-mail claim', de: 'Den E-Mail-Anspruch prüfen' },
  what: {
    en: 'The card **Attributes & Claims** should have a row `{email-claim-name}` with `{email-claim-source}` already. Only if it has not: press **Edit** and put the claim right.',
    de: 'In der Karte **Benutzerattribute und Ansprüche** sollte schon eine Zeile `{email-claim-name}` mit `{email-claim-source}` stehen. Nur wenn nicht: **Bearbeiten** und den Anspruch richtigstellen.',
  },
  minutes: 1,
  ...own,
});
