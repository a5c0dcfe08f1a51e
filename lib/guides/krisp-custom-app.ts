import { defineGuide } from '../guide/define.ts';
import {
  addEmailClaim,
  assignUsers,
  chooseSaml,
  createOwnApp,
  entraAgreements,
  giveValues,
  takeCertificate,
} from './entra-steps/index.ts';
import { krispAgreements } from './krisp-steps/agreements.ts';
import { krispArticle, tutorial } from './krisp-steps/sources.ts';
import { krispValues, service } from './krisp-steps/service.ts';
import { configure, enforce, fillForm, readValues, testLogin } from './krisp-steps/steps.ts';

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
  agreements: [...entraAgreements(service, krispValues), ...krispAgreements],
  steps: [
    readValues,
    createOwnApp(service, { conflicts: ['krisp-app-kind'] }),
    assignUsers(service),
    chooseSaml(),
    giveValues(service, krispValues, { conflicts: ['krisp-sign-on-url'] }),
    addEmailClaim(service, { conflicts: ['krisp-claim-name'] }),
    takeCertificate(service, 'base64', { conflicts: ['krisp-certificate-shape'] }),
    fillForm,
    configure,
    testLogin,
    enforce,
  ],
  sources: [krispArticle, tutorial],
  verified: '2026-11-25',
});
