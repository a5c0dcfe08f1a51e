import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { labels } from './labels.ts';

/** The pane bears the name that the app has in the gallery. */
const pane: Scope = { kind: 'pane', names: { en: ['{gallery-name}'] } };

/** The pane behind a tile of the gallery. An app that signs in with OpenID Connect has **Sign up for** there instead of **Create**. */
export const galleryApp = definePage({
  id: 'entra/gallery-app',
  side: 'idp',
  title: { en: 'App from the gallery', de: 'App aus dem Katalog' },
  anchors: {
    name: { control: 'textbox', names: labels.name, scope: [pane] },
    create: { control: 'press', names: labels.create, scope: [pane] },
  },
  via: [
    { anchor: 'entra/gallery#tile', words: { en: 'Open this tile.', de: 'Öffnen Sie diese Kachel.' } },
    {
      anchor: 'entra/gallery#search',
      words: { en: 'Search for **{gallery-name}** here.', de: 'Suchen Sie hier **{gallery-name}**.' },
    },
  ],
  address: 'https://portal.azure.com/#@{tenant-id}/view/Microsoft_AAD_IAM/AppGalleryBladeV2',
  source: { name: 'Microsoft Entra documentation: add an application from the gallery', date: '2025-02-01' },
});
