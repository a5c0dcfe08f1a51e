import type { Provenance } from '../connection/connection.ts';
import type { ValueId } from '../guide/schema/index.ts';
import type { Place } from '../saml/xml/problem.ts';
import type { CertificateView } from './certificate-view.ts';
import type { EntityMatches } from './entity-choice.ts';
import type { IntakeNote } from './intake-notes.ts';

/** What came of the file or text that was handed in last. Nothing of a refused one is kept, its text least of all. */
export type Intake =
  | { state: 'idle' }
  /** `progress`: bytes, while a large file is read in pieces and can be stopped; null for all others. */
  | { state: 'reading'; name: string; progress: { read: number; total: number } | null }
  /** `kind`: a `Refusal` of `lib/pki`, or a code of `lib/saml`'s metadata reader; `place` in a damaged file. */
  | { state: 'refused'; name: string; kind: string; place: Place | null }
  /** Several identity providers: which one is meant is asked. `count` of them, `matches` of the search. */
  | { state: 'entities'; name: string; count: number; sps: number; query: string; matches: EntityMatches }
  /** `signsFile`: the place of the certificate that the metadata itself is signed with. */
  | { state: 'choose'; name: string; certificates: CertificateView[]; signsFile: number | null; notes: IntakeNote[] }
  | { state: 'taken'; name: string; from: 'certificate' | 'metadata' | 'sp-metadata'; differs: ValueId[]; notes: IntakeNote[] };

export interface HeldCertificateView extends CertificateView {
  provenance: Provenance;
}
