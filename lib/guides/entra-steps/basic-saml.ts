import type { Text } from '../../guide/schema/index.ts';
import { closeBasicSaml } from './prompts.ts';
import { at, type Own, press, type Service, type StepOf, whose } from './service.ts';

/** A value of the service that goes into Basic SAML Configuration, with the service's own word for it. */
export interface ServiceValue {
  value: 'sp-entity-id' | 'acs-url' | 'sign-on-url';
  label: Required<Text>;
}

/** Where it stands: the field in the pane, the command that makes the field appear, the row of the card. */
const places = {
  'sp-entity-id': { field: 'identifier', reveal: 'add-identifier' },
  'acs-url': { field: 'reply-url', reveal: 'add-reply-url' },
  'sign-on-url': { field: 'sign-on-url', reveal: null },
} as const;

export const shownOnCard = (value: ServiceValue['value']): string => `entra/saml-sign-on#${places[value].field}`;

const counted = (count: number) =>
  [{ en: 'value', de: 'den Wert' }, { en: 'two values', de: 'die zwei Werte' }, { en: 'three values', de: 'die drei Werte' }][count - 1] ?? {
    en: 'values',
    de: 'die Werte',
  };

/** The service's values into the pane behind card 1. */
export function giveValues(service: Service, values: readonly ServiceValue[], own: Own = {}): StepOf<'fill'> {
  const of = whose(service);
  const many = counted(values.length);
  return {
    id: 'basic-saml',
    act: 'fill',
    side: 'idp',
    page: 'entra/basic-saml',
    title: { en: `Give Entra ${of.en} ${many.en}`, de: `Entra ${many.de} von ${service.name} geben` },
    what: {
      en: `On **Basic SAML Configuration** press **Edit**. Fill in the ${many.en}, then press **Save**.`,
      de: `Klicken Sie in **Grundlegende SAML-Konfiguration** auf **Bearbeiten**. Füllen Sie ${many.de} ein und klicken Sie auf **Speichern**.`,
    },
    why: {
      en: 'By the identifier Entra knows who asks; to the reply URL it sends the login. Both must be right to the last character.',
      de: 'Am Bezeichner erkennt Entra, wer fragt; an die Antwort-URL schickt es die Anmeldung. Bei beiden zählt jedes Zeichen.',
    },
    minutes: values.length,
    fields: values.map(({ value }) => {
      const { field, reveal } = places[value];
      return { value, anchor: `entra/basic-saml#${field}`, ...(reveal ? { reveal: `entra/basic-saml#${reveal}` } : {}) };
    }),
    way: [
      // Some articles' sentence on saving is cut short. The pane has a Save, and nothing is kept without it.
      { anchor: 'entra/basic-saml#save', words: press },
      // A wide window shows the card beside the pane, and the step is done; in a narrow one the pane lies over it.
      closeBasicSaml,
      ...values.flatMap(({ value, label }) => {
        const { field, reveal } = places[value];
        return [
          at(
            `entra/basic-saml#${field}`,
            `${of.en} ${label.en} goes here. Fill it from the panel.`,
            `Hier gehört ${of.de} ${label.de} hin. Füllen Sie das Feld aus der Seitenleiste.`,
          ),
          ...(reveal
            ? [
                at(
                  `entra/basic-saml#${reveal}`,
                  `**{label}** opens the box for the ${label.en}.`,
                  `**{label}** öffnet das Feld. Hinein gehört ${of.de} ${label.de}.`,
                ),
              ]
            : []),
        ];
      }),
      at(
        'entra/saml-sign-on#edit-basic-saml',
        'Press **{label}** on the card **Basic SAML Configuration**.',
        'Klicken Sie auf **{label}** in der Karte **Grundlegende SAML-Konfiguration**.',
      ),
    ],
    done: { all: values.map(({ value }) => ({ shows: shownOnCard(value), value })) },
    ...own,
  };
}
