import { definePage } from '../../guide/define.ts';
import { labels } from './labels.ts';

export const gallery = definePage({
  id: 'entra/gallery',
  side: 'idp',
  title: { en: 'App gallery', de: 'App-Katalog' },
  anchors: {
    title: { control: 'heading', names: labels.browseGallery },
    'create-your-own': { control: 'press', names: labels.createYourOwnApplication },
    /** A result of the search. What else stands on the tile (publisher, icons) is not its name. */
    tile: { control: 'press', names: { en: ['{gallery-name}'] }, scope: [{ kind: 'blade', names: labels.browseGallery }] },
    search: {
      control: 'textbox',
      names: labels.searchApplication,
      placeholders: labels.searchApplication,
    },
  },
  via: [
    {
      anchor: 'entra/directory-overview#enterprise-application',
      words: { en: 'Choose **{label}**.', de: 'Wählen Sie **{label}**.' },
    },
    {
      anchor: 'entra/enterprise-apps#new-application',
      words: { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' },
    },
    {
      anchor: 'entra/directory-overview#add',
      words: { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' },
    },
  ],
  address: 'https://portal.azure.com/#@{tenant-id}/view/Microsoft_AAD_IAM/AppGalleryBladeV2',
  source: { name: 'Microsoft Entra documentation: add an application from the gallery', date: '2025-02-01' },
});
