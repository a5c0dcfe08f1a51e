import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { closing, labels } from './labels.ts';

const pane: Scope = { kind: 'pane', names: labels.basicSamlConfiguration };

/**
 * The pane behind card 1's Edit. A new custom app has no row yet: the text boxes appear with **Add identifier** and **Add reply URL**.
 * Rows often have no label of their own, only a placeholder; beside a reply URL stands a box for its index, which must not be hit.
 */
export const basicSaml = definePage({
  id: 'entra/basic-saml',
  side: 'idp',
  title: { en: 'Basic SAML Configuration', de: 'Grundlegende SAML-Konfiguration' },
  anchors: {
    identifier: { control: 'textbox', names: labels.identifier, placeholders: labels.enterAnIdentifier, scope: [pane] },
    'add-identifier': { control: 'press', names: labels.addIdentifier, scope: [pane] },
    'reply-url': { control: 'textbox', names: labels.replyUrl, placeholders: labels.enterAReplyUrl, scope: [pane] },
    /** The narrow box beside a reply URL. */
    'reply-url-index': { control: 'textbox', names: { en: ['Index'] }, scope: [pane] },
    'add-reply-url': { control: 'press', names: labels.addReplyUrl, scope: [pane] },
    'sign-on-url': { control: 'textbox', names: labels.signOnUrl, placeholders: labels.enterASignOnUrl, scope: [pane] },
    save: { control: 'press', names: labels.save, scope: [pane] },
    close: { control: 'press', names: closing(labels.basicSamlConfiguration), scope: [pane] },
  },
  via: [
    {
      anchor: 'entra/saml-sign-on#edit-basic-saml',
      words: {
        en: 'Press **{label}** on the card **Basic SAML Configuration**.',
        de: 'Klicken Sie auf **{label}** in der Karte **Grundlegende SAML-Konfiguration**.',
      },
    },
  ],
  source: { name: 'Krisp help article, Microsoft Entra documentation, public UI scripts', date: '2025-11-27' },
});
