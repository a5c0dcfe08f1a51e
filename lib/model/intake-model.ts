import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals';
import type { Connection, HeldCertificate, Provenance } from '../connection/connection.ts';
import { holdCertificate, holdValue } from '../connection/index.ts';
import type { ValueId } from '../guide/schema/index.ts';
import { readCertificate, readCertificateFile, type Certificate } from '../pki/index.ts';
import { certificateView, type CertificateView } from './certificate-view.ts';
import { readIdpMetadata } from './idp-metadata.ts';
import type { Opened } from './open-connection.ts';
import type { DeskPort } from './ports.ts';

/** Far above any certificate, and above the metadata of one provider; larger files are not even read. */
const largest = 8 * 1024 * 1024;

/** What came of the file or text that was handed in last. Nothing of a refused one is kept, its text least of all. */
export type Intake =
  | { state: 'idle' }
  | { state: 'reading'; name: string }
  /**
   * `kind`: a `Refusal` of `lib/pki`, or a reason of `lib/saml`'s metadata reader; `message` is its sentence in
   * English.
   */
  | { state: 'refused'; name: string; kind: string; message: string }
  | { state: 'choose'; name: string; certificates: CertificateView[] }
  | { state: 'taken'; name: string; from: 'certificate' | 'metadata'; differs: ValueId[] };

export interface HeldCertificateView extends CertificateView {
  provenance: Provenance;
}

/**
 * Takes in what was downloaded, whatever it is called: a certificate in any wrapping, or the identity provider's
 * metadata.
 */
export const IntakeModel = createModel(
  (
    desk: Pick<DeskPort, 'now'>,
    opened: ReadonlySignal<Opened | null>,
    change: (how: (connection: Connection) => Connection) => void,
  ) => {
    const intake = signal<Intake>({ state: 'idle' });
    let choices: {
      certificate: Certificate;
      provenance: Provenance;
      from: 'certificate' | 'metadata';
      differs: ValueId[];
    }[] = [];

    const thumbprint = computed(() => (opened.value ? shownThumbprint(opened.value) : null));
    /** The certificate held for the service provider last, earlier ones before it. */
    const certificates = computed<HeldCertificateView[]>(() =>
      (opened.value?.connection.certificates ?? []).flatMap((held) => {
        const { certificate, problems } = readCertificate(bytesOf(held.der));
        return certificate
          ? [{ ...certificateView(certificate, held, thumbprint.value, problems), provenance: held.provenance }]
          : [];
      }),
    );

    async function take(bytes: Uint8Array, name: string): Promise<void> {
      const about = opened.peek();
      if (!about) return;
      choices = [];
      intake.value = { state: 'reading', name };
      const provenance: Provenance = { from: 'file', at: desk.now().toISOString(), name };
      const file = await readCertificateFile(bytes, { name });
      if (file.refused === 'metadata') {
        await takeMetadata(bytes, name, provenance, about);
        return;
      }
      if (file.refused) {
        const message = file.problems.find(({ severity }) => severity === 'error')?.message ?? '';
        intake.value = { state: 'refused', name, kind: file.refused, message };
        return;
      }
      offer(distinct(file.certificates), name, provenance, 'certificate', []);
    }

    async function takeMetadata(bytes: Uint8Array, name: string, provenance: Provenance, about: Opened): Promise<void> {
      const read = readIdpMetadata(bytes, about.values, desk.now());
      if (read.refused !== null) {
        intake.value = { state: 'refused', name, kind: read.refused, message: read.message };
        return;
      }
      const certificates = (
        await Promise.all(
          read.certificates.map(async (base64) => (await readCertificateFile(bytesOf(base64))).certificates),
        )
      ).flat();
      if (certificates.length === 0) {
        intake.value = {
          state: 'refused',
          name,
          kind: 'no-certificate',
          message: 'The metadata holds no signing certificate.',
        };
        return;
      }
      const differs: ValueId[] = [];
      change((connection) =>
        read.values.reduce((held, [id, value]) => {
          const before = held.values[id];
          if (before === undefined) return holdValue(held, id, { value, provenance });
          if (before.value !== value) differs.push(id);
          return held;
        }, connection),
      );
      offer(distinct(certificates), name, provenance, 'metadata', differs);
    }

    function offer(
      certificates: Certificate[],
      name: string,
      provenance: Provenance,
      from: 'certificate' | 'metadata',
      differs: ValueId[],
    ): void {
      choices = certificates.map((certificate) => ({ certificate, provenance, from, differs }));
      if (choices.length === 1) {
        choose(0);
        return;
      }
      const views = certificates.map((certificate) => certificateView(certificate, certificate, thumbprint.peek()));
      intake.value = { state: 'choose', name, certificates: views };
    }

    function choose(index: number): void {
      const chosen = choices[index];
      if (!chosen) return;
      const { der, sha1, sha256 } = chosen.certificate;
      const held: HeldCertificate = { der: base64Of(der), sha1, sha256, provenance: chosen.provenance };
      change((connection) => holdCertificate(connection, held));
      const name = chosen.provenance.from === 'file' ? chosen.provenance.name : '';
      intake.value = { state: 'taken', name, from: chosen.from, differs: chosen.differs };
      choices = [];
    }

    return {
      intake: intake as ReadonlySignal<Intake>,
      certificates,
      async takeFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<void> {
        if (file.size > largest) {
          intake.value = {
            state: 'refused',
            name: file.name,
            kind: 'too-large',
            message: 'This file is far larger than any certificate.',
          };
          return;
        }
        await take(new Uint8Array(await file.arrayBuffer()), file.name);
      },
      takeText: (text: string, name: string): Promise<void> =>
        take(new TextEncoder().encode(text.slice(0, largest)), name),
      choose,
      dismiss(): void {
        choices = [];
        intake.value = { state: 'idle' };
      },
    };
  },
);
export type IntakeModel = InstanceType<typeof IntakeModel>;

function shownThumbprint({ connection, guide }: Opened): string | null {
  const agreement = guide.agreements.find(({ as }) => as === 'thumbprint');
  const sighted = agreement ? connection.sightings[agreement.shownAt]?.text : undefined;
  return sighted || connection.values.thumbprint?.value || null;
}

const distinct = (certificates: Certificate[]) => [...new Map(certificates.map((one) => [one.sha256, one])).values()];

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
