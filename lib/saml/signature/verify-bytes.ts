import type { SignatureScheme } from './algorithms.ts';
import type { TrustedKey } from './trusted-key.ts';
import { asRsaEncryption } from './trusted-key.ts';

const ECDSA_BYTES: Record<string, number> = { 'P-256': 64, 'P-384': 96, 'P-521': 132 };

/** WebCrypto's verification. False for a key of another kind, and for what WebCrypto refuses to import. */
export async function verifyBytes(
  key: TrustedKey, scheme: SignatureScheme, saltLength: number,
  signature: Uint8Array<ArrayBuffer>, signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const importAs = importParameters(key, scheme);
  if (!importAs) return false;
  // r and s, each as long as the order of the base point (XML Signature 1.1 §6.4.3); never DER.
  if (scheme.name === 'ECDSA' && signature.length !== ECDSA_BYTES[key.curve ?? '']) return false;
  const name = `${scheme.name} ${scheme.hash ?? ''}`;
  let imported = key.imported.get(name);
  if (!imported) {
    imported = importKey(key, importAs);
    key.imported.set(name, imported);
  }
  const cryptoKey = await imported;
  if (!cryptoKey) return false;
  const parameters = { name: scheme.name, saltLength, hash: scheme.hash ?? 'SHA-512' };
  return crypto.subtle.verify(parameters, cryptoKey, signature, signed).catch(() => false);
}

async function importKey(key: TrustedKey, importAs: ImportParameters): Promise<CryptoKey | null> {
  try {
    const spki = key.algorithm === 'RSASSA-PSS' ? asRsaEncryption(key.spki) : new Uint8Array(key.spki);
    return await crypto.subtle.importKey('spki', spki, importAs, false, ['verify']);
  } catch {
    return null;
  }
}

type ImportParameters = RsaHashedImportParams | EcKeyImportParams | Algorithm;

function importParameters(key: TrustedKey, { name, hash }: SignatureScheme): ImportParameters | null {
  switch (name) {
    case 'RSA-PSS':
      return key.algorithm.startsWith('RSA') ? { name, hash: hash ?? '' } : null;
    case 'RSASSA-PKCS1-v1_5':
      return key.algorithm === 'RSA' ? { name, hash: hash ?? '' } : null;
    case 'ECDSA':
      return key.algorithm === 'EC' && key.curve ? { name, namedCurve: key.curve } : null;
    case 'Ed25519':
      return key.algorithm === 'Ed25519' ? { name } : null;
  }
}
