import { i18n } from '#i18n';

/** What a file is that was refused, and what to do: by a `Refusal` of `lib/pki`, or a code of `lib/saml`'s metadata reader. */
export function refusalWords(kind: string): string {
  switch (kind) {
    case 'private-key':
      return i18n.t('refusal.private_key');
    case 'pkcs12':
    case 'keystore':
      return i18n.t('refusal.pkcs12');
    case 'certificate-request':
      return i18n.t('refusal.certificate_request');
    case 'crl':
      return i18n.t('refusal.crl');
    case 'public-key':
      return i18n.t('refusal.public_key');
    case 'ssh-key':
    case 'pgp':
      return i18n.t('refusal.other_key');
    case 'pkcs7':
      return i18n.t('refusal.pkcs7');
    case 'saml-message':
      return i18n.t('refusal.saml_message');
    case 'html':
      return i18n.t('refusal.html');
    case 'xml':
      return i18n.t('refusal.xml');
    case 'json':
      return i18n.t('refusal.json');
    case 'zip':
    case 'archive':
      return i18n.t('refusal.archive');
    case 'pdf':
    case 'image':
    case 'office':
      return i18n.t('refusal.document');
    case 'url':
      return i18n.t('refusal.url');
    case 'sp-metadata':
      return i18n.t('refusal.sp_metadata');
    case 'other-app':
      return i18n.t('refusal.other_app');
    case 'other-tenant':
      return i18n.t('refusal.other_tenant');
    case 'not-metadata':
    case 'metadata':
      return i18n.t('refusal.not_metadata');
    case 'no-certificate':
      return i18n.t('refusal.no_certificate');
    case 'unreadable':
      return i18n.t('refusal.unreadable');
    case 'changed':
      return i18n.t('refusal.changed');
    case 'doctype':
      return i18n.t('refusal.doctype');
    case 'malformed-metadata':
      return i18n.t('refusal.malformed_xml');
    case 'encoding':
      return i18n.t('refusal.encoding');
    case 'fingerprint':
      return i18n.t('refusal.fingerprint');
    case 'empty':
      return i18n.t('refusal.empty');
    case 'too-large':
      return i18n.t('refusal.too_large');
    case 'malformed':
      return i18n.t('refusal.malformed');
    case 'not-a-certificate':
    case 'certificate':
      return i18n.t('refusal.not_a_certificate');
    default:
      return i18n.t('refusal.other');
  }
}

/** What is wrong with a certificate that is read all the same: by the codes of `lib/pki`. */
export function certificateWords(code: string): string {
  switch (code) {
    case 'date-invalid':
      return i18n.t('certificate.date_invalid');
    case 'date-not-rfc5280':
      return i18n.t('certificate.date_unusual');
    case 'extension-malformed':
      return i18n.t('certificate.extension');
    case 'signature-algorithm-mismatch':
      return i18n.t('certificate.two_algorithms');
    case 'name-characters':
      return i18n.t('certificate.hidden_characters');
    default:
      return i18n.t('certificate.key_unreadable');
  }
}
