import type { GuideLiteral } from '../../guide/schema/index.ts';

/** Which two places must hold the same, and what one would meet at login if they did not. */
export const agreements: GuideLiteral['agreements'] = [
  {
    id: 'identifier',
    value: 'sp-entity-id',
    shownAt: 'entra/saml-sign-on#identifier',
    label: { en: 'Team slug is Entra’s Identifier', de: 'Team-Slug ist Entras Bezeichner' },
    otherwise: {
      en: 'Entra would not find the app (AADSTS700016).',
      de: 'Entra würde die App nicht finden (AADSTS700016).',
    },
    step: 'basic-saml',
  },
  {
    id: 'reply-url',
    value: 'acs-url',
    shownAt: 'entra/saml-sign-on#reply-url',
    label: { en: 'Krisp’s reply URL is Entra’s Reply URL', de: 'Krisps Reply URL ist Entras Antwort-URL' },
    otherwise: {
      en: 'Entra would refuse to answer (AADSTS50011).',
      de: 'Entra würde die Antwort verweigern (AADSTS50011).',
    },
    step: 'basic-saml',
  },
  {
    id: 'sign-on-url',
    value: 'sign-on-url',
    shownAt: 'entra/saml-sign-on#sign-on-url',
    label: { en: 'Krisp’s Single Sign On URL is Entra’s Sign on URL', de: 'Krisps Single Sign On URL ist Entras Anmelde-URL' },
    otherwise: {
      en: 'The tile in My Apps would lead to the wrong place.',
      de: 'Die Kachel in „Meine Apps“ würde an die falsche Stelle führen.',
    },
    step: 'basic-saml',
  },
  {
    id: 'claim',
    value: 'email-claim-source',
    shownAt: 'entra/saml-sign-on#claim-email',
    label: { en: 'The e-mail claim has its source', de: 'Der E-Mail-Anspruch hat seine Quelle' },
    otherwise: {
      en: 'Krisp would get no e-mail address, or the wrong one.',
      de: 'Krisp bekäme keine E-Mail-Adresse oder die falsche.',
    },
    step: 'claims',
  },
  {
    id: 'thumbprint',
    value: 'thumbprint',
    shownAt: 'entra/saml-sign-on#thumbprint',
    as: 'thumbprint',
    label: { en: 'Your file is the app’s active certificate', de: 'Ihre Datei ist das aktive Zertifikat der App' },
    otherwise: {
      en: 'Krisp would not trust Entra’s signature.',
      de: 'Krisp würde Entras Signatur nicht vertrauen.',
    },
    step: 'certificate',
  },
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
