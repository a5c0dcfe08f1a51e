import { i18n } from '#i18n';

/** The refusal in the browser's language where we have it, else the reader's own English sentence. */
export function refusalWords(kind: string, message: string): string {
  switch (kind) {
    case 'private-key':
      return i18n.t('refusal.private_key');
    case 'pkcs12':
    case 'keystore':
      return i18n.t('refusal.pkcs12');
    case 'certificate-request':
      return i18n.t('refusal.certificate_request');
    case 'html':
      return i18n.t('refusal.html');
    case 'sp-metadata':
      return i18n.t('refusal.sp_metadata');
    case 'other-tenant':
      return i18n.t('refusal.other_tenant');
    case 'not-metadata':
      return i18n.t('refusal.not_metadata');
    case 'no-certificate':
      return i18n.t('refusal.no_certificate');
    case 'unreadable':
      return i18n.t('refusal.unreadable');
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
      return i18n.t('refusal.not_a_certificate');
    default:
      return message;
  }
}
