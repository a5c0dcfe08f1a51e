import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { labels } from './labels.ts';

const pane: Scope = { kind: 'pane', names: labels.createYourOwnApplication };

/** The pane behind "Create your own application". Only the non-gallery choice makes an app that offers SAML. */
export const createApp = definePage({
  id: 'entra/create-app',
  side: 'idp',
  title: { en: 'Create your own application', de: 'Eigene Anwendung erstellen' },
  anchors: {
    name: { control: 'textbox', names: labels.nameOfYourApp, placeholders: labels.inputName, scope: [pane] },
    'non-gallery': { control: 'radio', names: labels.nonGallery, scope: [pane] },
    register: { control: 'radio', names: labels.registerAnApplication, scope: [pane] },
    'application-proxy': { control: 'radio', names: labels.applicationProxy, scope: [pane] },
    create: { control: 'press', names: labels.create, scope: [pane] },
  },
  via: [
    {
      anchor: 'entra/gallery#create-your-own',
      words: { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' },
    },
  ],
  address: 'https://portal.azure.com/#@{tenant-id}/view/Microsoft_AAD_IAM/AppGalleryBladeV2',
  source: { name: 'Krisp help article, Microsoft Entra documentation, public UI scripts', date: '2025-02-01' },
});
