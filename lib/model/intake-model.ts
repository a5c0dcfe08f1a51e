import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals';
import type { Connection, HeldCertificate, Provenance } from '../connection/connection.ts';
import { holdCertificate, holdMetadata, holdPreviousCertificate, holdValue } from '../connection/index.ts';
import type { CertificateId } from '../guide/index.ts';
import type { ValueId } from '../guide/schema/index.ts';
import { readCertificate, readCertificateFile, type Certificate } from '../pki/index.ts';
import { base64Of, bytesOf } from './base64.ts';
import { changeView } from './certificate-change-view.ts';
import { certificateView } from './certificate-view.ts';
import { openEntities, type EntityChoice } from './entity-choice.ts';
import type { IdpMetadata, MetadataRefusal } from './idp-metadata.ts';
import { intakeNotes, type IntakeNote } from './intake-notes.ts';
import type { HeldCertificateView, Intake } from './intake.ts';
import type { Opened } from './open-connection.ts';
import type { DeskPort } from './ports.ts';
import { readPrevious } from './previous-certificate.ts';

/** Far above any certificate, and above the metadata of one provider; larger files are read in pieces, or not at all. */
const largest = 8 * 1024 * 1024;
/** Metadata above this is read in pieces, with a bar and a way to stop. */
const whole = 5 * 1024 * 1024;
/** By so much of it a larger file is known. */
const beginning = 64 * 1024;

/** Loaded when metadata comes along, not with the panel. */
const metadataReader = () => import('./idp-metadata.ts');

/** What of a `File` is needed. */
export type TakenFile = Pick<File, 'name' | 'size' | 'arrayBuffer' | 'slice'>;

/** One file or text on its way in; the signal ends it when it is stopped, or another one comes. */
interface Run {
  name: string;
  about: Opened;
  provenance: Provenance;
  /** Which of the two certificates of a change it is handed in as. */
  as: CertificateId;
  signal: AbortSignal;
}

/** What is taken with a certificate once it is chosen. */
interface Offer {
  certificates: Certificate[];
  run: Run;
  metadata: IdpMetadata | null;
  document: Uint8Array | null;
  notes: IntakeNote[];
}

/**
 * Takes in what was downloaded, whatever it is called: a certificate in any wrapping, or the identity provider's
 * metadata, alone or in a federation's file.
 */
export const IntakeModel = createModel(
  (
    desk: Pick<DeskPort, 'now'>,
    opened: ReadonlySignal<Opened | null>,
    change: (how: (connection: Connection) => Connection) => void,
    /** Which certificate the step in front asks for. */
    wanted: () => CertificateId = () => 'signing-certificate',
  ) => {
    const intake = signal<Intake>({ state: 'idle' });
    let reading = new AbortController();
    let offered: Offer | null = null;
    let entities: { choice: EntityChoice; run: Run; known: Extract<Intake, { state: 'entities' }> } | null = null;

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

    /** Ends what is being read or asked. */
    function clear(): void {
      reading.abort();
      offered = null;
      entities = null;
    }

    function putAway(): void {
      clear();
      intake.value = { state: 'idle' };
    }

    function begin(name: string): Run | null {
      const about = opened.peek();
      if (!about) return null;
      clear();
      reading = new AbortController();
      intake.value = { state: 'reading', name, progress: null };
      return { name, about, provenance: { from: 'file', at: desk.now().toISOString(), name }, as: wanted(), signal: reading.signal };
    }

    const refuse = ({ name, signal: { aborted } }: Run, { refused, place }: MetadataRefusal): void => {
      if (!aborted) intake.value = { state: 'refused', name, kind: refused, place: place ?? null };
    };

    async function take(bytes: Uint8Array<ArrayBuffer>, run: Run): Promise<void> {
      const { name, about } = run;
      const file = await readCertificateFile(bytes, { name });
      if (run.signal.aborted) return;
      if (file.refused !== 'metadata') {
        if (file.refused) refuse(run, { refused: file.refused });
        else offer({ certificates: file.certificates, run, metadata: null, document: null, notes: [] });
        return;
      }
      const { readIdpMetadata } = await metadataReader();
      if (run.signal.aborted) return;
      if (isStale(run)) return putAway();
      const metadata = readIdpMetadata(bytes, about.values, about.providers.sp, desk.now());
      if (metadata.refused !== null) refuse(run, metadata);
      else if ('sp' in metadata) takeValues(metadata.sp, run);
      else if ('several' in metadata) await takeAggregate(new Blob([bytes]), run);
      else await takeMetadata(metadata, run, bytes);
    }

    async function takeAggregate(file: Blob, run: Run): Promise<void> {
      const { name, signal } = run;
      try {
        const choice = await openEntities(file, desk.now(), signal, (read, total) => {
          if (!signal.aborted && total > whole) intake.value = { state: 'reading', name, progress: { read, total } };
        });
        if (signal.aborted) return;
        if ('refused' in choice) refuse(run, choice);
        else if (choice.count === 0) refuse(run, (await metadataReader()).noIdp(choice.sps > 0));
        else {
          const { count, sps } = choice;
          const known: Intake = { state: 'entities', name, count, sps, query: '', matches: choice.find('') };
          entities = { choice, run, known };
          if (count === 1) await chooseEntity(0);
          else intake.value = known;
        }
      } catch {
        if (!signal.aborted) refuse(run, { refused: 'unreadable' });
      }
    }

    /** What is asked belongs to the connection it was handed in for. */
    const isStale = ({ about }: Run): boolean => opened.peek()?.connection.id !== about.connection.id;

    async function chooseEntity(index: number): Promise<void> {
      if (!entities) return;
      const { choice, run } = entities;
      if (isStale(run)) return putAway();
      const [{ entity, place }, { idpMetadata }] = await Promise.all([choice.read(index), metadataReader()]);
      if (run.signal.aborted) return;
      const metadata = entity ? idpMetadata(entity, run.about.values) : { refused: 'malformed-metadata', place };
      if (metadata.refused !== null) refuse(run, metadata);
      else await takeMetadata(metadata, run);
    }

    /** `document`: the app's own metadata, to be kept as it came; one entity out of a federation's file is not that. */
    async function takeMetadata(metadata: IdpMetadata, run: Run, document: Uint8Array | null = null): Promise<void> {
      const read = await Promise.all(metadata.certificates.map((base64) => readCertificateFile(bytesOf(base64))));
      if (run.signal.aborted) return;
      const found = distinct(read.flatMap((file) => file.certificates));
      if (found.length === 0) {
        refuse(run, { refused: 'no-certificate' });
      } else offer({ certificates: found, run, metadata, document, notes: intakeNotes(metadata, found, desk.now()) });
    }

    /** One certificate without a warning is taken; several, or keys that are not the app's, are a question. */
    function offer(offering: Offer): void {
      offered = { ...offering, certificates: distinct(offering.certificates) };
      const { certificates: all, metadata, notes, run } = offered;
      if (all.length === 1 && !notes.some(({ ask }) => ask)) {
        choose(0);
        return;
      }
      const signer = metadata?.signedBy ?? null;
      const signsFile = signer === null ? -1 : all.findIndex(({ der }) => base64Of(der) === signer);
      intake.value = {
        state: 'choose',
        name: run.name,
        certificates: all.map((one) => certificateView(one, one, thumbprint.peek())),
        signsFile: signsFile < 0 ? null : signsFile,
        notes,
      };
    }

    /** Holds what is not held yet; what differs from what is held stays, and is told. */
    function hold(values: readonly [ValueId, string][], provenance: Provenance): ValueId[] {
      const differs: ValueId[] = [];
      change((connection) =>
        values.reduce((held, [id, value]) => {
          const before = held.values[id];
          if (before === undefined) return holdValue(held, id, { value, provenance });
          if (before.value !== value) differs.push(id);
          return held;
        }, connection),
      );
      return differs;
    }

    function takeValues(values: readonly [ValueId, string][], run: Run): void {
      const differs = hold(values, run.provenance);
      clear();
      intake.value = { state: 'taken', name: run.name, from: 'sp-metadata', differs, notes: [] };
    }

    function choose(index: number): void {
      const chosen = offered?.certificates[index];
      if (!offered || !chosen) return;
      const { run, metadata, document, notes } = offered;
      if (isStale(run)) return putAway();
      const { name, provenance } = run;
      const differs = hold(metadata?.values ?? [], provenance);
      const { der, sha1, sha256 } = chosen;
      const held: HeldCertificate = { der: base64Of(der), sha1, sha256, provenance };
      change((connection) => {
        const after = (run.as === 'previous-certificate' ? holdPreviousCertificate : holdCertificate)(connection, held);
        return document ? holdMetadata(after, { base64: base64Of(document), provenance }) : after;
      });
      clear();
      intake.value = { state: 'taken', name, from: metadata ? 'metadata' : 'certificate', differs, notes };
    }

    readPrevious(opened, change, (refused) => (intake.value = refused));
    const replacement = computed(() => (opened.value ? changeView(opened.value, certificates.value, desk.now()) : null));

    return {
      /** Old and new side by side, while one takes the place of the other. */
      replacement,
      intake: intake as ReadonlySignal<Intake>,
      certificates,
      /** A large file is looked at by its beginning: metadata is then read in pieces, anything else not at all. */
      async takeFile(file: TakenFile): Promise<void> {
        const run = begin(file.name);
        if (!run) return;
        if (file.size > whole) {
          const head = await readCertificateFile(new Uint8Array(await file.slice(0, beginning).arrayBuffer()), { name: file.name });
          if (head.refused === 'metadata') return takeAggregate(file.slice(0, file.size), run);
          if (file.size > largest) {
            // What it is says more than how large it is, where its beginning tells.
            const known = head.refused !== null && !/^(malformed|not-a-certificate|empty|too-large|xml)$/.test(head.refused);
            refuse(run, { refused: known ? head.refused! : 'too-large' });
            return;
          }
        }
        await take(new Uint8Array(await file.arrayBuffer()), run);
      },
      async takeText(text: string, name: string): Promise<void> {
        const run = begin(name);
        if (run) await take(new TextEncoder().encode(text.slice(0, largest)), run);
      },
      /** Narrows the identity providers down by entityID, name or domain. */
      search(query: string): void {
        if (!entities || intake.peek().state !== 'entities') return;
        intake.value = entities.known = { ...entities.known, query, matches: entities.choice.find(query) };
      },
      chooseEntity,
      choose,
      /** Ends the reading of a large file, goes back from one identity provider to the list, or puts all away. */
      dismiss(): void {
        const { state } = intake.peek();
        if (!entities || state === 'entities' || state === 'reading' || entities.choice.count === 1) putAway();
        else {
          offered = null;
          intake.value = entities.known;
        }
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
