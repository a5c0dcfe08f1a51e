import type { SignatureScheme } from './algorithms.ts';
import type { TrustedKey } from './trusted-key.ts';
import { asRsaEncryption } from './trusted-key.ts';

const ECDSA_BYTES: Record<string, number> = { 'P-256': 64, 'P-384': 96, 'P-521': 132 };

/** WebCrypto's verification. False for a key of another kind, and for what WebCrypto refuses to import. */
export async function verifyBytes(
  key: TrustedKey, scheme: SignatureScheme, saltLength: number,
  signature: Uint8Array<ArrayBuffer>, signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (!TAKES[scheme.name].test(key.algorithm)) return false;
  // r and s, each as long as the order of the base point (XML Signature 1.1 §6.4.3); never DER.
  if (scheme.name === 'ECDSA' && signature.length !== ECDSA_BYTES[key.curve ?? '']) return false;
  const name = `${scheme.name} ${scheme.hash ?? ''}`;
  let imported = key.imported.get(name);
  if (!imported) {
    imported = importKey(key, scheme);
    key.imported.set(name, imported);
  }
  const cryptoKey = await imported;
  if (!cryptoKey) return false;
  const parameters = { name: scheme.name, saltLength, hash: scheme.hash ?? 'SHA-512' };
  return crypto.subtle.verify(parameters, cryptoKey, signature, signed).catch(() => false);
}

async function importKey(key: TrustedKey, { name, hash }: SignatureScheme): Promise<CryptoKey | null> {
  try {
    const spki = key.algorithm === 'RSASSA-PSS' ? asRsaEncryption(key.spki) : new Uint8Array(key.spki);
    // Each scheme takes the parameters that are its own.
    const parameters = { name, hash: hash ?? '', namedCurve: key.curve ?? '' };
    return await crypto.subtle.importKey('spki', spki, parameters, false, ['verify']);
  } catch {
    return null;
  }
}

/** Which keys a scheme takes, by `TrustedKey.algorithm`. A key for RSASSA-PSS alone makes no other signatures (RFC 4055 §1.2). */
const TAKES: Record<SignatureScheme['name'], RegExp> = {
  'RSASSA-PKCS1-v1_5': /^RSA$/, 'RSA-PSS': /^RSA/, ECDSA: /^EC$/, Ed25519: /^Ed25519$/,
};
