import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { either, labels } from './labels.ts';

const blade: Scope = { kind: 'blade', names: labels.addAssignment };

export const addAssignment = definePage({
  id: 'entra/add-assignment',
  side: 'idp',
  title: { en: 'Add assignment', de: 'Zuweisung hinzufügen' },
  anchors: {
    /** Two blocks have it: people, and role. The first stands under "Users and groups". */
    'none-selected': { control: 'press', names: labels.noneSelected, scope: [blade] },
    assign: { control: 'press', names: labels.assign, scope: [blade] },
  },
  via: [
    {
      anchor: 'entra/users#add',
      words: { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' },
    },
  ],
  source: { name: 'Krisp help article; Microsoft Entra documentation: assign users and groups', date: '2025-04-01' },
});

const picker: Scope = { kind: 'pane', names: either(labels.usersAndGroups, labels.users) };

/** Whom to choose is the admin's to say: the guide points at the box and the button, never at a person. */
export const userPicker = definePage({
  id: 'entra/user-picker',
  side: 'idp',
  title: { en: 'Choose users', de: 'Benutzer auswählen' },
  anchors: {
    search: { control: 'textbox', names: labels.search, placeholders: labels.search, scope: [picker] },
    select: { control: 'press', names: labels.select, scope: [picker] },
  },
  via: [
    {
      anchor: 'entra/add-assignment#none-selected',
      words: { en: 'Press **{label}** under **Users and groups**.', de: 'Klicken Sie auf **{label}** unter **Benutzer und Gruppen**.' },
    },
  ],
  source: { name: 'Krisp help article; Microsoft Entra documentation: assign users and groups', date: '2025-04-01' },
});
