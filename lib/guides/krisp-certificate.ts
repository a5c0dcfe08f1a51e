import { certificateUpdateWithForm } from './certificate-update/with-form.ts';

/** Krisp's articles say where the form is; none speaks of changing the certificate. The order is Microsoft's. */
export const krispCertificate = certificateUpdateWithForm({
  id: 'krisp-certificate',
  sp: 'krisp',
  name: 'Krisp',
  page: 'krisp/saml-panel',
  field: 'krisp/saml-panel#certificate',
  fieldLabel: 'X-509 certificate',
  save: 'krisp/saml-panel#configure',
  saveLabel: 'Configure',
  lookAgain: {
    en: 'Reload Krisp’s page and open **SAML** once more. **X-509 certificate** must hold the new one.',
    de: 'Laden Sie Krisps Seite neu und öffnen Sie noch einmal **SAML**. In **X-509 certificate** muss das neue stehen.',
  },
  captures: [
    { value: 'sp-entity-id', anchor: 'krisp/saml-panel#team-slug' },
    { value: 'sign-on-url', anchor: 'krisp/saml-panel#single-sign-on-url' },
  ],
  agreements: [
    {
      id: 'identifier',
      value: 'sp-entity-id',
      shownAt: 'entra/saml-sign-on#identifier',
      label: { en: 'The app in Entra is Krisp’s', de: 'Die App in Entra ist die von Krisp' },
      otherwise: { en: 'This would be another app’s certificate.', de: 'Das wäre das Zertifikat einer anderen App.' },
      step: 'take-new',
    },
  ],
  signOn: 'sign-on-url',
  sources: [
    {
      name: 'Krisp: set up Krisp SSO with Azure',
      url: 'https://help.krisp.ai/hc/en-us/articles/8094576586780',
      date: '2024-06-01',
    },
  ],
  verified: '2026-11-26',
});
