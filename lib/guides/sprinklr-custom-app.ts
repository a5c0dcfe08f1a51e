import { defineGuide } from '../guide/define.ts';
import {
  assignUsers,
  chooseSaml,
  createOwnApp,
  entraAgreements,
  giveValues,
  nameIdAgrees,
  setNameId,
  takeCertificate,
} from './entra-steps/index.ts';
import { sprinklrAgreements } from './sprinklr-steps/agreements.ts';
import { advocacy, emulation, fillForm, importMetadata, nameIt, newCertificate, save, testLogin } from './sprinklr-steps/form.ts';
import { given } from './sprinklr-steps/given.ts';
import { service, sprinklrValues } from './sprinklr-steps/service.ts';

/** Sprinklr as its article on SAML 2.0 has it, with an app of one's own in Entra: staging first, then production. */
export const sprinklrCustomApp = defineGuide({
  id: 'sprinklr-custom-app',
  title: { en: 'Set up Sprinklr with Microsoft Entra', de: 'Sprinklr mit Microsoft Entra einrichten' },
  idp: 'entra',
  sp: 'sprinklr',
  environments: ['staging', 'production'],
  constants: {
    // Proposals; the admin may choose otherwise.
    'app-name': 'Sprinklr',
    'sso-name': 'Microsoft Entra',
    // "Usually it is https://saml.sprinklr.com for all environments" (conflict `sprinklr-entity-id`).
    'sp-entity-id': 'https://saml.sprinklr.com',
    'name-id-source': 'user.mail',
    'sso-type': 'SAML 2.0',
    'user-id-type': 'Assertion contains User’s sprinklr.com username',
    'user-id-location': 'User ID is in the Name Identifier element of the Subject statement',
    'request-binding': 'HTTP POST',
    'signature-method': 'SHA256',
  },
  agreements: [...entraAgreements(service, sprinklrValues, { claim: false }), nameIdAgrees(service), ...sprinklrAgreements],
  steps: [
    given,
    createOwnApp(service, {
      conflicts: ['sprinklr-app-kind'],
      alternatives: [
        {
          words: {
            en: 'Microsoft’s tutorial adds **Sprinklr** from the gallery, by hand or with the **Enterprise App Configuration Wizard**.',
            de: 'Microsofts Anleitung fügt **Sprinklr** aus dem Katalog hinzu, von Hand oder mit dem **Enterprise App Configuration Wizard**.',
          },
          address: 'https://portal.office.com/AdminPortal/home?Q=Docs#/azureadappintegration',
          source: 'Microsoft: Microsoft Entra integration with Sprinklr',
          date: '2022-11-21',
        },
      ],
    }),
    assignUsers(service),
    chooseSaml(),
    giveValues(service, sprinklrValues, { conflicts: ['sprinklr-entity-id', 'sprinklr-acs-url'] }),
    setNameId(service, { conflicts: ['sprinklr-user-id'] }),
    takeCertificate(service, 'metadata'),
    nameIt,
    importMetadata,
    fillForm,
    newCertificate,
    advocacy,
    emulation,
    save,
    testLogin,
  ],
  sources: [
    { name: 'Sprinklr: SAML 2.0 SSO', date: '2022-12-20' },
    {
      name: 'Microsoft: Microsoft Entra integration with Sprinklr',
      url: 'https://learn.microsoft.com/entra/identity/saas-apps/sprinklr-tutorial',
      date: '2022-11-21',
    },
  ],
  verified: '2026-11-26',
});
