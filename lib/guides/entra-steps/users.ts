import { at, type Own, press, type Service, type StepOf } from './service.ts';

/** Who may sign in. Whom to choose stays the admin's. */
export const assignUsers = (_service: Service, own: Own = {}): StepOf<'do'> => ({
  id: 'assign-users',
  act: 'do',
  side: 'idp',
  page: 'entra/users',
  title: { en: 'Choose who may sign in', de: 'Festlegen, wer sich anmelden darf' },
  what: {
    en: 'Press **Add user/group**, then **None Selected**. Choose people or groups, press **Select**, then **Assign**.',
    de: 'Klicken Sie auf **Benutzer hinzufügen**, dann auf **None Selected**. Wählen Sie Personen oder Gruppen, dann **Auswählen** und **Zuweisen**.',
  },
  why: {
    en: 'Entra refuses everyone else (AADSTS50105). People in a group inside a group do not count. Put yourself on the list for the test.',
    de: 'Alle anderen weist Entra ab (AADSTS50105). Mitglieder einer Gruppe in einer Gruppe zählen nicht. Nehmen Sie sich für den Test mit auf.',
  },
  minutes: 2,
  way: [
    { anchor: 'entra/add-assignment#assign', words: press, wait: 15 },
    at('entra/user-picker#select', 'Press **{label}** when everyone is chosen.', 'Klicken Sie auf **{label}**, wenn alle gewählt sind.'),
    at(
      'entra/user-picker#search',
      'Find the people and groups who may sign in, and tick them.',
      'Suchen Sie die Personen und Gruppen, die sich anmelden dürfen, und haken Sie sie an.',
    ),
    at(
      'entra/add-assignment#none-selected',
      'Press **{label}** under **Users and groups**.',
      'Klicken Sie auf **{label}** unter **Benutzer und Gruppen**.',
    ),
    { anchor: 'entra/users#add', words: press },
  ],
  done: { seen: 'entra/users#assigned' },
  ...own,
});
