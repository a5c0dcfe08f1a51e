import { generateKeyPairSync, type KeyObject } from 'node:crypto';

/** Writes DER for tests, so that any certificate, sound or not, can be made on the spot. Signatures are not real. */

export type Part = Uint8Array | readonly number[];

export const join = (...parts: Part[]): Uint8Array<ArrayBuffer> => Uint8Array.from(parts.flatMap((part) => [...part]));

export function tlv(tag: number, ...content: Part[]): Uint8Array<ArrayBuffer> {
  const body = join(...content);
  const n = body.length;
  const length = n < 0x80 ? [n] : n < 0x100 ? [0x81, n] : n < 0x10000 ? [0x82, n >> 8, n & 255] : [0x83, n >> 16, (n >> 8) & 255, n & 255];
  return join([tag, ...length], body);
}

export const sequence = (...content: Part[]): Uint8Array<ArrayBuffer> => tlv(0x30, ...content);
export const text = (tag: number, value: string): Uint8Array<ArrayBuffer> => tlv(tag, Buffer.from(value, 'utf8'));

export function oid(dotted: string): Uint8Array<ArrayBuffer> {
  const [a, b, ...rest] = dotted.split('.').map(BigInt) as [bigint, bigint, ...bigint[]];
  const arc = (value: bigint): number[] => {
    const bytes = [Number(value & 127n)];
    for (let v = value >> 7n; v > 0n; v >>= 7n) bytes.unshift(Number(v & 127n) | 0x80);
    return bytes;
  };
  return tlv(0x06, arc(a * 40n + b), ...rest.map(arc));
}

export const attribute = (type: string, value: string | Uint8Array, tag = 0x0c): Uint8Array<ArrayBuffer> =>
  sequence(oid(type), typeof value === 'string' ? text(tag, value) : value);
export const name = (...rdns: Uint8Array[][]): Uint8Array<ArrayBuffer> => sequence(...rdns.map((rdn) => tlv(0x31, ...rdn)));
export const commonName = (value: string): Uint8Array<ArrayBuffer> => name([attribute('2.5.4.3', value)]);

export const spkiOf = (key: KeyObject): Uint8Array => key.export({ type: 'spki', format: 'der' });
let rsa: { publicKey: KeyObject; privateKey: KeyObject } | undefined;
/** One RSA pair for all tests of a file. */
export const rsaPair = (): { publicKey: KeyObject; privateKey: KeyObject } => (rsa ??= generateKeyPairSync('rsa', { modulusLength: 2048 }));

export interface CertificateParts {
  version?: Part;
  serial?: Part;
  signature?: Part;
  outerSignature?: Part;
  issuer?: Part;
  subject?: Part;
  notBefore?: Part;
  notAfter?: Part;
  spki?: Part;
  extensions?: Part[];
  /** Put after the extensions, inside the signed part. */
  extra?: Part;
}

const sha256WithRsa = (): Uint8Array<ArrayBuffer> => sequence(oid('1.2.840.113549.1.1.11'), [0x05, 0]);

/** A certificate of the kind Entra makes, with any part replaced. */
export function certificate(parts: CertificateParts = {}): Uint8Array<ArrayBuffer> {
  const own = commonName('Microsoft Azure Federated SSO Certificate');
  const signature = parts.signature ?? sha256WithRsa();
  return sequence(
    sequence(
      parts.version ?? [0xa0, 3, 2, 1, 2],
      tlv(0x02, parts.serial ?? [0x11, 0x22, 0x33]),
      signature,
      parts.issuer ?? own,
      sequence(parts.notBefore ?? text(0x17, '261122010227Z'), parts.notAfter ?? text(0x17, '291121010227Z')),
      parts.subject ?? own,
      parts.spki ?? spkiOf(rsaPair().publicKey),
      ...(parts.extensions ? [tlv(0xa3, sequence(...parts.extensions))] : []),
      parts.extra ?? [],
    ),
    parts.outerSignature ?? signature,
    tlv(0x03, [0], new Uint8Array(256).fill(0xa7)),
  );
}

/** A certs-only PKCS#7 (RFC 5652) of certificates; `ber` writes its outer parts with indefinite lengths. */
export function pkcs7(certificates: Part[], ber = false): Uint8Array<ArrayBuffer> {
  const wrap = (tag: number, ...content: Part[]): Uint8Array<ArrayBuffer> =>
    ber ? join([tag, 0x80], ...content, [0, 0]) : tlv(tag, ...content);
  return wrap(
    0x30,
    oid('1.2.840.113549.1.7.2'),
    wrap(0xa0, wrap(0x30, [2, 1, 1], [0x31, 0], wrap(0x30, oid('1.2.840.113549.1.7.1')), wrap(0xa0, ...certificates), [0x31, 0])),
  );
}
