import { digestHex, readCertificate, withDigests } from '../../lib/pki/index.ts';
import type { EntityDescriptor, SsoDescriptor } from '../../lib/saml/metadata/entity.ts';
import { describeEntra } from '../../lib/saml/metadata/entra.ts';
import { indexMetadata } from '../../lib/saml/metadata/index-metadata.ts';
import { readMetadata } from '../../lib/saml/metadata/read.ts';
import { explainSigningKeys } from '../../lib/saml/metadata/signing-keys.ts';
import { decodeBase64 } from '../../lib/saml/signature/base64.ts';
import { defaultLimits } from '../../lib/saml/xml/index.ts';
import type { CertificatesAnswer } from './certificates.ts';
import { certificateAnswer } from './certificates.ts';
import { sayOfCertificate, sayOfSaml, type SaidProblem } from './said.ts';

/** The metadata part of what `check` says of a file: plain data, to be printed as JSON. */
export interface MetadataAnswer {
  kind: string;
  refused: string | null;
  problems: SaidProblem[];
  certificates: CertificatesAnswer['certificates'];
  metadata: { entities: unknown[] } | null;
}

/** Certificates of so many entities are read in full; of the rest of an aggregate only their hashes are told. */
const readInFull = 20;

export async function checkMetadata(bytes: Uint8Array, { now = new Date() }: { now?: Date } = {}): Promise<MetadataAnswer> {
  if (bytes.length > defaultLimits.size) return indexOnly(bytes);
  const read = readMetadata(bytes, { now });
  if (read.refused) {
    return { kind: 'unknown', refused: read.refused, problems: read.problems.map(sayOfSaml), certificates: [], metadata: null };
  }
  const problems = [...read.problems, ...read.entities.flatMap((entity) => entity.problems)].map(sayOfSaml);
  const certificates = new Map<string, CertificatesAnswer['certificates'][number]>();
  const entities: unknown[] = [];
  for (const [index, entity] of read.entities.entries()) {
    if (index < readInFull) problems.push(...(await judgeCertificates(entity, certificates, now)));
    entities.push(await entityAnswer(entity));
  }
  return { kind: 'metadata', refused: null, problems, certificates: [...certificates.values()], metadata: { entities } };
}

/** Of a file too large to be read whole: which entities it has. */
async function indexOnly(bytes: Uint8Array): Promise<MetadataAnswer> {
  const { entries, refused, problems } = await indexMetadata(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  if (refused) return { kind: 'unknown', refused, problems: problems.map(sayOfSaml), certificates: [], metadata: null };
  const message = 'The file is too large to be read whole: only which entities it has is told.';
  const entities = entries.map(({ entityId, names, start, end }) => ({ entityId, displayName: names[0] ?? null, start, end }));
  return {
    kind: 'metadata', refused, problems: [{ code: 'indexed', severity: 'info', message }], certificates: [], metadata: { entities },
  };
}

async function entityAnswer(entity: EntityDescriptor): Promise<unknown> {
  const { idp, sp, problems: _, ...rest } = entity;
  return {
    ...rest,
    entra: describeEntra(entity),
    idp: idp && { ...idp, ...(await hashed(idp)) },
    sp: sp && { ...sp, ...(await hashed(sp)) },
  };
}

/** SHA-256 in place of the certificates themselves. */
async function hashed(role: SsoDescriptor): Promise<object> {
  const hashes = async (certificates: string[]) => {
    const ders = certificates.map((one) => decodeBase64(one)?.bytes).filter((der) => der !== undefined);
    return Promise.all(ders.map((der) => digestHex('SHA-256', der)));
  };
  return {
    keys: await Promise.all(role.keys.map(async (key) => ({ use: key.use, certificates: await hashes(key.certificates) }))),
    signingCertificates: await hashes(role.signingCertificates),
    encryptionCertificates: await hashes(role.encryptionCertificates),
  };
}

async function judgeCertificates(
  entity: EntityDescriptor, seen: Map<string, CertificatesAnswer['certificates'][number]>, now: Date,
): Promise<SaidProblem[]> {
  const problems: SaidProblem[] = [];
  const where = entity.entityId ?? undefined;
  for (const role of [entity.idp, entity.sp]) {
    if (!role) continue;
    const dates = [];
    for (const certificate of new Set([...role.signingCertificates, ...role.encryptionCertificates])) {
      const der = decodeBase64(certificate)?.bytes;
      const { certificate: facts, problems: faults } = readCertificate(der ?? new Uint8Array());
      problems.push(...faults.map((one) => sayOfCertificate({ ...one, where })));
      if (!facts) continue;
      if (!seen.has(certificate)) seen.set(certificate, certificateAnswer(await withDigests(facts)));
      if (role.signingCertificates.includes(certificate)) {
        dates.push({ certificate, notBefore: facts.notBefore, notAfter: facts.notAfter });
      }
    }
    problems.push(...explainSigningKeys(dates, now, entity.signature?.certificate).map((one) => sayOfSaml({ ...one, where })));
  }
  return problems;
}
