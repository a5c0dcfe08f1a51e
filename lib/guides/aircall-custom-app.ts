import { defineGuide } from '../guide/define.ts';
import { aircallAgreements } from './aircall-steps/agreements.ts';
import { emailClaimSource } from './aircall-steps/claim.ts';
import { chooseMethod, giveMetadata, haveSamlOn, save, sendToAircall, testLogin } from './aircall-steps/connect.ts';
import { aircallValues, read, service, sources } from './aircall-steps/service.ts';
import { assignUsers, chooseSaml, createOwnApp, entraAgreements, giveValues, takeCertificate } from './entra-steps/index.ts';

/**
 * Aircall with an app of one's own in Entra, as Aircall's article for Entra has it. That article ends with the exported metadata; what
 * follows is in its general article on SAML. Assigning people is Entra's own demand.
 */
export const aircallCustomApp = defineGuide({
  id: 'aircall-custom-app',
  title: { en: 'Set up Aircall with Microsoft Entra', de: 'Aircall mit Microsoft Entra einrichten' },
  idp: 'entra',
  sp: 'aircall',
  constants: {
    // A proposal in the manner of the article's example, acme-saml@aircall; the admin may call the app anything.
    'app-name': 'saml@aircall',
    'email-claim-source': 'user.mail',
  },
  agreements: [...entraAgreements(service, aircallValues), ...aircallAgreements],
  steps: [
    haveSamlOn,
    createOwnApp(service),
    assignUsers(service),
    chooseSaml(),
    giveValues(service, aircallValues, { conflicts: ['aircall-sign-on-url'] }),
    emailClaimSource(),
    {
      ...takeCertificate(service, 'metadata', {
        alternatives: [
          {
            words: {
              en: 'The file’s link serves as well: the **App Federation Metadata Url** is taken from the page.',
              de: 'Der Link der Datei tut es auch: Die **App Federation Metadata Url** wird von der Seite genommen.',
            },
            source: 'Aircall: configure Microsoft Entra ID for SAML SSO',
            date: read,
          },
        ],
      }),
      done: { held: ['signing-certificate', 'sso-url', 'metadata-url'] },
    },
    chooseMethod,
    giveMetadata(),
    save(),
    sendToAircall,
    testLogin(),
  ],
  sources,
  verified: '2026-11-26',
});
