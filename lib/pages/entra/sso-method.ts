import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { labels } from './labels.ts';

const blade: Scope = { kind: 'blade', names: labels.singleSignOn };

/** The tiles Disabled, SAML, Password-based and Linked. After the choice the blade draws itself anew, some seconds later. */
export const ssoMethod = definePage({
  id: 'entra/sso-method',
  side: 'idp',
  title: { en: 'Single sign-on method', de: 'SSO-Methode' },
  anchors: {
    title: { control: 'heading', names: labels.selectMethod },
    /** In the list of claims, too, each row says "SAML" as its type. */
    saml: { control: 'press', names: labels.saml, scope: [blade] },
  },
  via: [
    {
      anchor: 'entra/app-menu#single-sign-on',
      words: { en: 'Open **{label}** in the menu.', de: 'Öffnen Sie **{label}** im Menü.' },
    },
    {
      anchor: 'entra/app-overview#set-up-sso',
      words: { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' },
    },
    {
      anchor: 'entra/app-menu#manage',
      words: { en: 'Open **{label}** in the menu.', de: 'Öffnen Sie **{label}** im Menü.' },
    },
  ],
  address:
    'https://portal.azure.com/#@{tenant-id}/view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/{object-id}/appId/{app-id}',
  source: { name: 'Krisp help article, Microsoft Entra documentation, public UI scripts', date: '2025-11-27' },
});
