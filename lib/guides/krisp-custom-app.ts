import { defineGuide } from '../guide/define.ts';
import { agreements } from './krisp-custom-app/agreements.ts';
import { entraSteps } from './krisp-custom-app/entra-steps.ts';
import { krispFirstStep, krispLastSteps } from './krisp-custom-app/krisp-steps.ts';

/**
 * Krisp with an app of one's own in Entra, as Krisp's article for Azure has it. What the article leaves out (its sentences on saving
 * are cut short) is filled in from Microsoft's documentation of the same screens.
 */
export const krispCustomApp = defineGuide({
  id: 'krisp-custom-app',
  title: { en: 'Set up Krisp with Microsoft Entra', de: 'Krisp mit Microsoft Entra einrichten' },
  idp: 'entra',
  sp: 'krisp',
  constants: {
    // A proposal; the admin may call the app anything.
    'app-name': 'Krisp',
    // Krisp's article for Azure; its others, and Microsoft's, say `email` (conflict `krisp-claim-name`).
    'email-claim-name': 'Email',
    'email-claim-source': 'user.mail',
  },
  agreements,
  steps: [krispFirstStep, ...entraSteps, ...krispLastSteps],
  sources: [
    {
      name: 'Krisp: set up Krisp SSO with Azure',
      url: 'https://help.krisp.ai/hc/en-us/articles/8094576586780',
      date: '2024-06-01',
    },
    {
      name: 'Microsoft: SSO integration with Krisp Technologies',
      url: 'https://learn.microsoft.com/entra/identity/saas-apps/krisp-technologies-tutorial',
      date: '2023-06-06',
    },
  ],
  verified: '2026-11-25',
});
