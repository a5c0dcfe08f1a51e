import type { GuideLiteral } from '../../guide/schema/index.ts';

/** What Krisp's form must hold, and what one would meet at login if it did not. */
export const krispAgreements: GuideLiteral['agreements'] = [
  {
    id: 'login-url',
    value: 'sso-url',
    shownAt: 'krisp/saml-panel#identity-provider-sso-url',
    label: { en: 'Entra’s Login URL is at Krisp', de: 'Entras Login URL steht bei Krisp' },
    otherwise: {
      en: 'Krisp would send people to the wrong sign-in page.',
      de: 'Krisp würde die Leute auf die falsche Anmeldeseite schicken.',
    },
    step: 'krisp-form',
  },
  {
    id: 'audience',
    value: 'sp-entity-id',
    shownAt: 'krisp/saml-panel#audience-uri',
    label: { en: 'Krisp’s Audience URI is the team slug', de: 'Krisps Audience URI ist der Team-Slug' },
    otherwise: {
      en: 'Krisp would take the login for somebody else’s.',
      de: 'Krisp würde die Anmeldung für eine fremde halten.',
    },
    step: 'krisp-form',
  },
  {
    // Krisp wants its own slug here, where other services want the Microsoft Entra Identifier: the vendor's way, not a mistake.
    id: 'issuer',
    value: 'sp-entity-id',
    shownAt: 'krisp/saml-panel#identity-provider-issuer',
    label: {
      en: 'Krisp’s Identity Provider Issuer is the team slug',
      de: 'Krisps Identity Provider Issuer ist der Team-Slug',
    },
    otherwise: { en: 'Krisp would refuse the login.', de: 'Krisp würde die Anmeldung ablehnen.' },
    step: 'krisp-form',
  },
  {
    id: 'certificate',
    value: 'signing-certificate',
    shownAt: 'krisp/saml-panel#certificate',
    as: 'certificate',
    label: { en: 'Krisp holds this app’s certificate', de: 'Krisp hat das Zertifikat dieser App' },
    otherwise: {
      en: 'Krisp would not trust Entra’s signature.',
      de: 'Krisp würde Entras Signatur nicht vertrauen.',
    },
    step: 'krisp-form',
  },
];
