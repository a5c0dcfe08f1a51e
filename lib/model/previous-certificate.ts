import { effect, type ReadonlySignal } from '@preact/signals';
import type { Connection } from '../connection/connection.ts';
import { dropValue, heldCertificate, holdPreviousCertificate } from '../connection/index.ts';
import { readCertificateFile } from '../pki/index.ts';
import { base64Of } from './base64.ts';
import type { Intake } from './intake.ts';
import type { Opened } from './open-connection.ts';

/**
 * The certificate that a change replaces may be taken off the service provider's page, as text: it is read before it
 * counts as kept, and dropped where it is none.
 */
export function readPrevious(
  opened: ReadonlySignal<Opened | null>,
  change: (how: (connection: Connection) => Connection) => void,
  onRefused: (refused: Extract<Intake, { state: 'refused' }>) => void,
): void {
  effect(() => {
    const about = opened.value;
    const taken = about?.connection.values['previous-certificate'];
    if (!about || !taken || heldCertificate(about.connection, 'previous-certificate')) return;
    void readCertificateFile(new TextEncoder().encode(taken.value)).then(({ certificates: [one, ...more], refused }) =>
      change((connection) => {
        if (connection.values['previous-certificate']?.value !== taken.value) return connection;
        if (one && more.length === 0) {
          const { der, sha1, sha256 } = one;
          return holdPreviousCertificate(connection, { der: base64Of(der), sha1, sha256, provenance: taken.provenance });
        }
        onRefused({ state: 'refused', name: about.providers.sp.name, kind: refused ?? 'malformed', place: null });
        return dropValue(connection, 'previous-certificate');
      }),
    );
  });
}
