import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { closing, labels } from './labels.ts';

const pane: Scope = { kind: 'pane', names: labels.samlSigningCertificate };

/** The pane of certificates: which is active, and which comes next. */
export const certificate = definePage({
  id: 'entra/certificate',
  side: 'idp',
  title: { en: 'SAML Signing Certificate', de: 'SAML-Signaturzertifikat' },
  anchors: {
    certificates: { control: 'rows', names: labels.thumbprint, scope: [pane], savedBy: 'save' },
    'new-certificate': { control: 'press', names: labels.newCertificate, scope: [pane] },
    'import-certificate': { control: 'press', names: labels.importCertificate, scope: [pane] },
    'signing-option': { control: 'combobox', names: labels.signingOption, scope: [pane] },
    'signing-algorithm': { control: 'combobox', names: labels.signingAlgorithm, scope: [pane] },
    /** In the menu "…" of a row; there is one such button a row, and nothing tells them apart by name. */
    'base64-download': { control: 'press', names: labels.base64CertificateDownload },
    'make-active': { control: 'press', names: labels.makeCertificateActive },
    'delete-certificate': { control: 'press', names: labels.deleteCertificate },
    /** In the question that follows "Make certificate active". What that is called no source says: any question, but no other **Yes**. */
    'yes-activate': { control: 'press', names: labels.yes, scope: [{ kind: 'dialog', names: { en: [] } }] },
    save: { control: 'press', names: labels.save, scope: [pane] },
    close: { control: 'press', names: closing(labels.samlSigningCertificate), scope: [pane] },
  },
  rows: { inactive: labels.inactive },
  via: [
    {
      anchor: 'entra/saml-sign-on#edit-certificates',
      words: {
        en: 'Press **{label}** on the card **SAML Certificates**.',
        de: 'Klicken Sie auf **{label}** in der Karte **SAML-Signaturzertifikat**.',
      },
    },
  ],
  source: { name: 'Microsoft Entra documentation: manage certificates for federated single sign-on', date: '2025-02-01' },
});
