import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { labels } from './labels.ts';

const pane: Scope = { kind: 'pane', names: labels.testSingleSignOnWithApp };

/** The pane behind **Test this application**. What it starts opens in a new tab. */
export const testSignOn = definePage({
  id: 'entra/test-sign-on',
  side: 'idp',
  title: { en: 'Test single sign-on', de: 'Einmaliges Anmelden testen' },
  anchors: { 'test-sign-in': { control: 'press', names: labels.testSignIn, scope: [pane] } },
  via: [
    {
      anchor: 'entra/saml-sign-on#test-app',
      words: { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' },
    },
  ],
  source: { name: 'Microsoft Entra documentation: debug SAML single sign-on; public UI scripts', date: '2025-02-01' },
});
