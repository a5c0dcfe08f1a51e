import type { Provider } from './schema/index.ts';
import { certificateBody } from './same.ts';

/** PEM with lines of 64 characters (RFC 7468 §2), from Base64 DER. */
export function pemOf(base64: string): string {
  const lines = certificateBody(base64).match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----'].join('\n');
}

/**
 * A held certificate as one console's form wants it. Only the shapes that are text; a form that takes bytes or a fingerprint is no
 * text box. `lib/pki` makes the files.
 */
export function certificateAs(pem: string, shape: NonNullable<Provider['certificateShape']>): string {
  const body = certificateBody(pem);
  if (body === '') return '';
  if (shape === 'base64-one-line') return body;
  if (shape === 'base64') return (body.match(/.{1,64}/g) ?? []).join('\n');
  return pemOf(body);
}
