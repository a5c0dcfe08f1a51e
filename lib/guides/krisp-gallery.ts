import { defineGuide } from '../guide/define.ts';
import {
  assignUsers,
  chooseSaml,
  configurationWizard,
  createGalleryApp,
  entraAgreements,
  giveValues,
  reviewEmailClaim,
  takeCertificate,
  testInEntra,
} from './entra-steps/index.ts';
import { krispAgreements } from './krisp-steps/agreements.ts';
import { askForValues, handOver } from './krisp-steps/messages.ts';
import { krispValues, service } from './krisp-steps/service.ts';
import { configure, enforce, fillForm, readValues, testLogin } from './krisp-steps/steps.ts';
import { krispArticle, tutorial } from './krisp-steps/sources.ts';

const by = { source: tutorial.name, date: tutorial.date };
const wizard = configurationWizard(by.source, by.date);
const either = { confirmedAt: 'hand-over' };

/**
 * Krisp Technologies from the gallery, as Microsoft's tutorial has it: Krisp's support does Krisp's side. Where Krisp's console has a
 * page for it by now, its form is the other way.
 */
export const krispGallery = defineGuide({
  id: 'krisp-gallery',
  title: { en: 'Set up Krisp from the Entra gallery', de: 'Krisp aus dem Entra-Katalog einrichten' },
  idp: 'entra',
  sp: 'krisp',
  constants: {
    'gallery-name': 'Krisp Technologies',
    'app-name': 'Krisp Technologies',
    // The gallery's entry brings it along under this name.
    'email-claim-name': 'email',
    'email-claim-source': 'user.mail',
  },
  follows: {
    'krisp-app-kind': {
      en: 'This guide follows Microsoft: the entry of the gallery. The other guide for Krisp makes an app of your own.',
      de: 'Diese Anleitung folgt Microsoft: der Eintrag im Katalog. Die andere Anleitung für Krisp legt eine eigene App an.',
    },
    'krisp-claim-name': {
      en: 'The gallery’s app sends `email`, so that is what is checked. If Krisp says the e-mail is missing, ask Krisp which it wants.',
      de: 'Die App aus dem Katalog sendet `email`; darauf wird geprüft. Meldet Krisp eine fehlende E-Mail, fragen Sie Krisp nach dem Namen.',
    },
    'krisp-certificate-shape': {
      en: 'This guide follows Microsoft: Raw, sent to Krisp’s support. For Krisp’s form the same certificate is turned into text.',
      de: 'Diese Anleitung folgt Microsoft: Raw, an Krisps Support. Für Krisps Formular wird dasselbe Zertifikat in Text umgewandelt.',
    },
  },
  agreements: [...entraAgreements(service, krispValues), ...krispAgreements],
  steps: [
    {
      ...readValues,
      alternatives: [
        {
          words: {
            en: 'No such page in your Krisp? Ask Krisp’s support for the three values, and type them in here when the answer comes.',
            de: 'Gibt es die Seite in Ihrem Krisp nicht? Erbitten Sie die drei Werte bei Krisps Support und tippen Sie sie hier ein, wenn die Antwort kommt.',
          },
          step: 'ask-krisp',
          ...by,
        },
      ],
    },
    askForValues,
    createGalleryApp(service, { conflicts: ['krisp-app-kind'], alternatives: [wizard] }),
    assignUsers(service, {
      what: {
        en: 'Press **Add user/group**, then **None Selected**. Choose a test user (Microsoft’s is called B.Simon), press **Select**, then **Assign**.',
        de: 'Klicken Sie auf **Benutzer hinzufügen**, dann auf **None Selected**. Wählen Sie einen Testbenutzer (bei Microsoft heißt er B.Simon), dann **Auswählen** und **Zuweisen**.',
      },
      alternatives: [
        {
          words: {
            en: 'No test user yet? Microsoft’s article shows how to create one, and assigns it.',
            de: 'Noch kein Testbenutzer da? Microsofts Artikel zeigt, wie man einen anlegt und zuweist.',
          },
          address: 'https://learn.microsoft.com/entra/identity/enterprise-apps/add-application-portal-assign-users',
          ...by,
        },
        wizard,
      ],
    }),
    chooseSaml(),
    giveValues(service, krispValues, {
      why: {
        en: 'The gallery’s app comes with patterns, `<TEAM_SLUG_ID>` and `<ID>`: they stand for your own values and let nobody in. Each is checked against its pattern.',
        de: 'Die App aus dem Katalog bringt Muster mit, `<TEAM_SLUG_ID>` und `<ID>`: Sie stehen für Ihre eigenen Werte und lassen niemanden herein. Jeder Wert wird an seinem Muster geprüft.',
      },
      conflicts: ['krisp-sign-on-url'],
    }),
    reviewEmailClaim(service, { conflicts: ['krisp-claim-name'] }),
    takeCertificate(service, 'raw', {
      what: {
        en: 'Reload the page once: right after SAML is chosen, a gallery app may show a certificate that does not stay. Then download **Certificate (Raw)** and drop the file into the panel.',
        de: 'Laden Sie die Seite einmal neu: Gleich nach der Wahl von SAML zeigt eine App aus dem Katalog mitunter ein Zertifikat, das nicht bleibt. Laden Sie dann **Certificate (Raw)** herunter und ziehen Sie die Datei in die Seitenleiste.',
      },
      conflicts: ['krisp-certificate-shape'],
    }),
    handOver,
    { ...fillForm, done: { any: [fillForm.done, either] }, optional: true },
    { ...configure, done: { any: [configure.done, either] }, optional: true },
    {
      ...testLogin,
      why: {
        en: 'Nobody needs to be created at Krisp: a first login makes the account (just in time, on from the start, says Microsoft). Krisp needs a free seat for it.',
        de: 'Bei Krisp muss niemand angelegt werden: Die erste Anmeldung legt das Konto an (just in time, laut Microsoft von Anfang an aktiv). Krisp braucht dafür einen freien Platz.',
      },
      done: { any: [testLogin.done, { confirmedAt: 'test-in-entra' }] },
      alternatives: [
        {
          words: {
            en: '**Test this application** in Entra leads to the same sign-on URL.',
            de: '**Test this application** in Entra führt zur selben Anmelde-URL.',
          },
          step: 'test-in-entra',
          ...by,
        },
        {
          words: {
            en: 'The tile **{app-name}** in My Apps leads there too, for the people you assigned.',
            de: 'Auch die Kachel **{app-name}** in „Meine Apps“ führt dorthin, für die zugewiesenen Leute.',
          },
          address: 'https://myapps.microsoft.com/',
          ...by,
        },
      ],
    },
    testInEntra(service, 'test-login'),
    enforce,
  ],
  sources: [tutorial, krispArticle],
  verified: '2026-11-26',
});
