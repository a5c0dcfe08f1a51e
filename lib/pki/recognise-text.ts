import type { Refusal } from './refusal.ts';

/** Before the first element: byte order mark, declaration, comments, processing instructions, document type. */
const prolog = /^\s*(?:<\?[^>]{0,2000}\?>\s*|<!--[\s\S]{0,20000}?-->\s*|<!DOCTYPE[^>[]{0,2000}(?:\[[\s\S]{0,20000}?\]\s*)?>\s*){0,20}/i;
const rootName = /^<(?:[\w.-]{1,64}:)?([\w.-]{1,64})/;

/** What a text is, by its beginning, where it is not (only) a certificate. */
export function recogniseText(text: string): Refusal {
  const start = text.slice(0, 65536).replace(/^\ufeff/, '');
  const head = start.trimStart();
  if (head === '') return text.trim() === '' ? 'empty' : 'not-a-certificate';
  if (head.startsWith('<')) {
    const root = rootName.exec(head.replace(prolog, ''))?.[1];
    if (root === 'EntityDescriptor' || root === 'EntitiesDescriptor') return 'metadata';
    if (root && /^(?:Response|AuthnRequest|LogoutRequest|LogoutResponse|Assertion|ArtifactResponse)$/.test(root)) return 'saml-message';
    if (/^html$/i.test(root ?? '') || /^\s*<!doctype\s+html|<(?:html|head|body|script|meta|title|div)\b/i.test(head.slice(0, 2000))) return 'html';
    return 'xml';
  }
  if (/^[[{]/.test(head)) return 'json';
  if (/^(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\S{1,40}|sk-\S{1,60}) AAAA/m.test(start)) return 'ssh-key';
  if (/BEGIN PGP /.test(start)) return 'pgp';
  if (/^(?:https?:\/\/\S+)\s*$/i.test(head)) return 'url';
  if (/^(?:[^\n]{0,40}[:=]\s*)?(?:[0-9a-f]{2}[\s:-]?){20}(?:(?:[0-9a-f]{2}[\s:-]?){12})?\s*$/i.test(head)) return 'fingerprint';
  if (/<html[\s>]/i.test(start)) return 'html';
  return 'not-a-certificate';
}
