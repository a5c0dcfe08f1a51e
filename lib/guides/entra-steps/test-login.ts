import { at, type Own, type Service, type StepOf } from './service.ts';

/** The test that Entra starts. `instead`: the id of the step whose confirmation makes this one needless. */
export const testInEntra = (service: Service, instead: string, own: Own = {}): StepOf<'confirm'> => ({
  id: 'test-in-entra',
  act: 'confirm',
  side: 'idp',
  page: 'entra/saml-sign-on',
  title: { en: 'Test it from Entra', de: 'Von Entra aus testen' },
  what: {
    en: `On the SAML page press **Test this application**, then **Test sign in**. It leads to ${service.name}’s sign-on URL in a new tab.`,
    de: `Klicken Sie auf der SAML-Seite auf **Test this application**, dann auf **Test sign in**. Das führt in einem neuen Tab zur Anmelde-URL von ${service.name}.`,
  },
  why: {
    en: 'You are signed in to Entra already, so it is you who is tested: you must be assigned to the app.',
    de: 'Bei Entra sind Sie schon angemeldet, getestet werden also Sie: Sie müssen der App zugewiesen sein.',
  },
  minutes: 2,
  ask: { en: `Are you in at ${service.name}?`, de: `Sind Sie bei ${service.name} drin?` },
  way: [
    {
      ...at('entra/test-sign-on#test-sign-in', 'Press **{label}**. A new tab opens.', 'Klicken Sie auf **{label}**. Ein neuer Tab öffnet sich.'),
      opens: 'tab',
    },
    at('entra/saml-sign-on#test-app', 'Press **{label}**.', 'Klicken Sie auf **{label}**.'),
    at('entra/saml-sign-on#test', 'Press **{label}** on the last card.', 'Klicken Sie auf **{label}** in der letzten Karte.'),
  ],
  done: { any: [{ confirmed: true }, { confirmedAt: instead }] },
  optional: true,
  ...own,
});
