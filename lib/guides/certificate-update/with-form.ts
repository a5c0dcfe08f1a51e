import { defineGuide } from '../../guide/define.ts';
import type { AnchorRef, Guide, GuideLiteral, Text, ValueId, Waypoint } from '../../guide/schema/index.ts';
import { activate, makeNew, microsoftSource, signsWithNew, takeNew, tidy } from './entra-steps.ts';

type Steps = GuideLiteral['steps'];

/** A service provider that keeps the certificate in a form of its console. */
export interface FormService {
  id: string;
  sp: string;
  /** As the service calls itself. */
  name: string;
  /** The form, the field that holds the certificate in it, and what saves it. */
  page: string;
  field: AnchorRef;
  /** What the field is called there. */
  fieldLabel: string;
  save: AnchorRef;
  saveLabel: string;
  /**
   * A test of its own, without which the service does not save. It goes through a whole sign-in, so that the new certificate has to be
   * active by then.
   */
  ownTest?: Steps;
  /** How one opens the form again, nearest control first, where the page's own `via` does not say it all. */
  way?: Waypoint[];
  /** How to see what was saved. */
  lookAgain: Text;
  /** Other values that stand in the form and help: the sign-on address for the test, what tells the app from others. */
  captures?: { value: ValueId; anchor: AnchorRef }[];
  /** What tells that the app in Entra is this service's. */
  agreements?: GuideLiteral['agreements'];
  /** Opens the test login; left out: by hand. */
  signOn?: 'sign-on-url';
  alternatives?: NonNullable<Steps[number]['alternatives']>;
  sources: GuideLiteral['sources'];
  verified: string;
}

/**
 * Another signing certificate for a service that trusts one at a time. The order leaves the shortest gap: the new one is made and taken
 * while it is inactive; then the service gets it and it is made active, one straight after the other. Where the service first tests what
 * it is to save, the form is filled, then the new one is made active, then tested and saved.
 */
export function certificateUpdateWithForm(service: FormService): Guide {
  const { id, sp, name, page, field, fieldLabel, save, saveLabel, way = [], ownTest, sources, verified } = service;
  const words = ownTest ? activeFirst(service) : savedFirst(service);
  const keep = backup(service);
  return defineGuide({
    id,
    purpose: 'certificate',
    title: { en: `Replace ${name}’s certificate`, de: `Das Zertifikat für ${name} ersetzen` },
    idp: 'entra',
    sp,
    constants: { 'app-name': name },
    agreements: [
      ...(service.agreements ?? []),
      signsWithNew,
      {
        id: 'certificate',
        value: 'signing-certificate',
        shownAt: field,
        as: 'certificate',
        label: { en: `${name} has the new certificate`, de: `${name} hat das neue Zertifikat` },
        otherwise: { en: `${name} would not trust Entra’s signature.`, de: `${name} würde Entras Signatur nicht vertrauen.` },
        step: 'service-form',
      },
    ],
    steps: [
      keep,
      makeNew,
      takeNew,
      {
        id: 'service-form',
        act: 'fill',
        side: 'sp',
        page,
        title: { en: `Give ${name} the new certificate`, de: `${name} das neue Zertifikat geben` },
        what: {
          en: `Replace what stands in **${fieldLabel}** by the new certificate. Change nothing else.`,
          de: `Ersetzen Sie den Inhalt von **${fieldLabel}** durch das neue Zertifikat. Ändern Sie sonst nichts.`,
        },
        why: words.fill,
        minutes: 1,
        fields: [{ value: 'signing-certificate', anchor: field }],
        way: [
          {
            anchor: field,
            words: {
              en: 'The new certificate goes here, in place of the old. Fill it from the panel.',
              de: 'Hier kommt das neue Zertifikat an die Stelle des alten. Füllen Sie es aus der Seitenleiste.',
            },
          },
          ...way,
        ],
        done: { shows: field, value: 'signing-certificate' },
      },
      ...(ownTest ? [activate(words.activate), ...ownTest] : []),
      {
        id: 'service-save',
        act: 'confirm',
        side: 'sp',
        page,
        gate: 'certificate-change',
        title: { en: `Save it at ${name}`, de: `Bei ${name} speichern` },
        what: {
          en: `Press **${saveLabel}**. Stay signed in there until the test login has worked.`,
          de: `Klicken Sie auf **${saveLabel}**. Bleiben Sie dort angemeldet, bis die Testanmeldung geklappt hat.`,
        },
        why: words.save,
        minutes: 1,
        ask: { en: `Did ${name} take it?`, de: `Hat ${name} es angenommen?` },
        way: [{ anchor: save, words: { en: 'The new certificate is in. Press **{label}**.', de: 'Das neue Zertifikat steht da. Klicken Sie auf **{label}**.' } }],
        done: { confirmed: true },
      },
      ...(ownTest ? [] : [activate(words.activate)]),
      {
        id: 'service-check',
        act: 'do',
        side: 'sp',
        page,
        title: { en: `Look at what ${name} now holds`, de: `Nachsehen, was ${name} jetzt hat` },
        what: service.lookAgain,
        why: {
          en: `What stands in an open form may not be what was saved. The panel compares what ${name} shows with the new certificate.`,
          de: `Was in einem offenen Formular steht, ist nicht unbedingt gespeichert. Die Seitenleiste vergleicht, was ${name} zeigt, mit dem neuen Zertifikat.`,
        },
        minutes: 1,
        way: [
          ...way,
          {
            anchor: field,
            words: {
              en: 'Reload this page and open the form again: then this shows what was saved.',
              de: 'Laden Sie die Seite neu und öffnen Sie das Formular wieder: Dann steht hier, was gespeichert ist.',
            },
          },
        ],
        done: { shows: field, value: 'signing-certificate', since: 'service-save' },
      },
      {
        id: 'test-login',
        act: 'confirm',
        side: 'sp',
        page,
        title: { en: 'Sign in once for real', de: 'Einmal wirklich anmelden' },
        what: {
          en: `Open ${name}’s sign-in page in a private window and sign in as one of the people who may.`,
          de: `Öffnen Sie die Anmeldeseite von ${name} in einem privaten Fenster und melden Sie sich als eine der berechtigten Personen an.`,
        },
        why: {
          en: `Only a login signed with the new certificate proves it. If it fails: put the old one back at ${name}, and make it active in Entra again.`,
          de: `Erst eine Anmeldung mit dem neuen Zertifikat beweist es. Klappt sie nicht: bei ${name} wieder das alte eintragen und es in Entra wieder aktiv machen.`,
        },
        minutes: 2,
        ask: { en: 'Are you in?', de: 'Sind Sie drin?' },
        ...(service.signOn ? { open: service.signOn } : {}),
        done: { confirmed: true },
      },
      tidy,
    ],
    sources: [...sources, microsoftSource],
    verified,
  });
}

/** Why the three steps that belong together stand in this order, and between which of them nobody can sign in. */
type Why = Record<'fill' | 'save' | 'activate', Text>;

const savedFirst = ({ name, saveLabel }: FormService): Why => ({
  fill: {
    en: `Do this and the next two steps without a pause: from **${saveLabel}** until the new one is active nobody can sign in.`,
    de: `Machen Sie dies und die nächsten beiden Schritte ohne Pause: Von **${saveLabel}** bis das neue aktiv ist, kann sich niemand anmelden.`,
  },
  save: {
    en: `Now ${name} trusts the new one only, and Entra still signs with the old one. Go straight on.`,
    de: `Jetzt vertraut ${name} nur dem neuen, und Entra signiert noch mit dem alten. Machen Sie gleich weiter.`,
  },
  activate: {
    en: `${name} trusts the new certificate already. From this click on Entra signs with it, and logins work again.`,
    de: `${name} vertraut dem neuen Zertifikat schon. Ab diesem Klick signiert Entra damit, und Anmeldungen gehen wieder.`,
  },
});

const activeFirst = ({ name, saveLabel }: FormService): Why => ({
  fill: {
    en: `Leave the form open, and do the next three steps without a pause: from the new one’s activation until **${saveLabel}** nobody can sign in.`,
    de: `Lassen Sie das Formular offen und machen Sie die nächsten drei Schritte ohne Pause: Von der Aktivierung bis **${saveLabel}** kann sich niemand anmelden.`,
  },
  activate: {
    en: `${name} saves only what has passed its own test of every step. From this click until **${saveLabel}** there nobody can sign in. Go straight on.`,
    de: `${name} speichert nur, was den eigenen Test aller Schritte bestanden hat. Ab diesem Klick bis **${saveLabel}** kann sich niemand anmelden. Machen Sie gleich weiter.`,
  },
  save: {
    en: `Entra signs with the new one already. From this click on ${name} trusts it, and logins work again.`,
    de: `Entra signiert schon mit dem neuen. Ab diesem Klick vertraut ${name} ihm, und Anmeldungen gehen wieder.`,
  },
});

/** The certificate until now, from the form that shows it or from a file: kept here, and downloadable. */
function backup({ name, page, field, fieldLabel, captures = [], way = [], alternatives }: FormService): Steps[number] {
  return {
    id: 'keep-old',
    act: 'file',
    takes: 'previous-certificate',
    side: 'sp',
    page,
    title: { en: 'Keep the present certificate', de: 'Das jetzige Zertifikat aufheben' },
    what: {
      en: `Open the settings at ${name} and take what stands in **${fieldLabel}**. Where it is not shown, drop the file of the certificate that is active in Entra.`,
      de: `Öffnen Sie die Einstellungen bei ${name} und übernehmen Sie, was in **${fieldLabel}** steht. Wird es nicht gezeigt, legen Sie die Datei des in Entra aktiven Zertifikats ab.`,
    },
    why: {
      en: 'It is your way back. It stays in this connection, and can be saved as a file.',
      de: 'Das ist Ihr Weg zurück. Es bleibt in dieser Verbindung und lässt sich als Datei speichern.',
    },
    minutes: 1,
    captures: [{ value: 'previous-certificate', anchor: field }, ...captures],
    way: [
      {
        anchor: field,
        words: { en: 'This is the certificate until now. Take it over in the panel.', de: 'Das ist das Zertifikat bis jetzt. Übernehmen Sie es in der Seitenleiste.' },
      },
      ...way,
    ],
    done: { held: ['previous-certificate'] },
    ...(alternatives ? { alternatives } : {}),
  };
}
