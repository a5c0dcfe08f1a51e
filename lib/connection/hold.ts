import type { ValueId } from '../guide/schema/index.ts';
import { pemOf } from '../guide/certificate-text.ts';
import { certificateBody, isCertificate } from '../guide/same.ts';
import type { CertificateId } from '../guide/same.ts';
import type { Connection, HeldCertificate, HeldMetadata, HeldValue } from './connection.ts';
import { holdsPrivateKey } from './private-key.ts';

/** How much of one value is kept: far above any address or certificate. */
export const longestValue = 100_000;

const touched = (connection: Connection, at: string): Pick<Connection, 'updatedAt'> => ({
  updatedAt: at > connection.updatedAt ? at : connection.updatedAt,
});

/**
 * Holds one value, in place of what was held. Call it on the admin's click only: a page never overwrites what is held by itself.
 * The text is kept as it came, spaces and all, so that findings can point at them; a private key, and what is too long, is not taken.
 */
export function holdValue(connection: Connection, id: ValueId, held: HeldValue): Connection {
  if (held.value.length > longestValue || holdsPrivateKey(held.value)) return connection;
  const values = { ...connection.values, [id]: { value: held.value, provenance: held.provenance } };
  return { ...connection, ...touched(connection, held.provenance.at), values };
}

export function dropValue(connection: Connection, id: ValueId, at: string = connection.updatedAt): Connection {
  const { [id]: _dropped, ...values } = connection.values;
  return { ...connection, ...touched(connection, at), values, certificates: isCertificate(id) ? keptWithout(id, connection) : connection.certificates };
}

/** Of two certificates of a change the other one stays; with the only one its earlier ones go as well. */
function keptWithout(id: CertificateId, connection: Connection): HeldCertificate[] {
  const other = heldCertificate(connection, id === 'signing-certificate' ? 'previous-certificate' : 'signing-certificate');
  return other ? [other] : [];
}

/**
 * Takes a certificate in as the one the service provider is to have: last in the list, and as PEM under `signing-certificate`.
 * Earlier ones stay on the list, so that a roll-over can be told from a mistake; the same one again is not listed twice.
 */
export function holdCertificate(connection: Connection, certificate: HeldCertificate): Connection {
  const { metadata, ...without } = connection;
  const last = heldCertificate(connection)?.sha256;
  // Metadata that another certificate came in with says nothing of this one.
  const kept: Connection = metadata && last === certificate.sha256 ? connection : without;
  const others = connection.certificates.filter(({ sha256 }) => sha256 !== certificate.sha256);
  const held = holdValue(kept, 'signing-certificate', {
    value: pemOf(certificate.der),
    provenance: certificate.provenance,
  });
  return { ...held, certificates: [...others, certificate].slice(-20) };
}

/** Keeps the metadata that the certificate was taken from; larger than any one app's own, it is not kept. */
export function holdMetadata(connection: Connection, metadata: HeldMetadata): Connection {
  return metadata.base64.length > 200_000 ? connection : { ...connection, metadata };
}

/**
 * Takes a certificate in as the one that is to be replaced: before all others in the list, and as PEM under `previous-certificate`. It
 * is the backup.
 */
export function holdPreviousCertificate(connection: Connection, certificate: HeldCertificate): Connection {
  const others = connection.certificates.filter(({ sha256 }) => sha256 !== certificate.sha256);
  const held = holdValue(connection, 'previous-certificate', {
    value: pemOf(certificate.der),
    provenance: certificate.provenance,
  });
  // The same file for both: it stays listed as the one that is to be used, and findings say so.
  const same = heldCertificate(connection)?.sha256 === certificate.sha256;
  return { ...held, certificates: same ? connection.certificates : [certificate, ...others.slice(-19)] };
}

/** The certificate that is held for the service provider, the one taken in last; or the one that it takes the place of. */
export function heldCertificate(connection: Connection, id: CertificateId = 'signing-certificate'): HeldCertificate | null {
  const body = certificateBody(connection.values[id]?.value ?? '');
  return connection.certificates.findLast(({ der }) => der === body) ?? null;
}
