import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { closing, labels } from './labels.ts';

const blade: Scope = { kind: 'blade', names: labels.manageClaim };

/** One claim. With a namespace, the claim is sent as namespace/name. */
export const manageClaim = definePage({
  id: 'entra/manage-claim',
  side: 'idp',
  title: { en: 'Manage claim', de: 'Anspruch verwalten' },
  anchors: {
    name: { control: 'textbox', names: labels.name, scope: [blade] },
    namespace: { control: 'textbox', names: labels.namespace, scope: [blade] },
    'source-is-attribute': { control: 'radio', names: labels.attribute, scope: [blade] },
    'source-attribute': { control: 'combobox', names: labels.sourceAttribute, scope: [blade] },
    save: { control: 'press', names: labels.save, scope: [blade] },
    close: { control: 'press', names: closing(labels.manageClaim), scope: [blade] },
  },
  via: [
    {
      anchor: 'entra/claims#add-new-claim',
      words: { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' },
    },
  ],
  source: { name: 'Krisp help article; Microsoft Entra documentation: customize SAML claims', date: '2025-02-01' },
});
