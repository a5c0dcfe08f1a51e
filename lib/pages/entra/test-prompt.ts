import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { labels } from './labels.ts';

const dialog: Scope = { kind: 'dialog', names: labels.testSingleSignOnWithApp };

/** What the portal asks after the basic settings were saved. It lies over the page, and the service provider is not set up yet. */
export const testPrompt = definePage({
  id: 'entra/test-prompt',
  side: 'idp',
  title: { en: 'Test prompt', de: 'Testabfrage' },
  anchors: {
    later: { control: 'press', names: labels.noIllTestLater, scope: [dialog] },
  },
  source: { name: 'Microsoft Entra documentation, tutorials', date: '2024-12-01' },
});
