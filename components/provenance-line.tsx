import { i18n } from '#i18n';
import type { Provenance } from '../lib/connection/connection.ts';
import { formatMoment } from './format-time.ts';
import { usePanel } from './panel-context.ts';

/** Where a value was read, and when: "from account.krisp.ai, 9:41". */
export function ProvenanceLine({ provenance, place }: { provenance: Provenance; place?: string | undefined }) {
  const { now, language } = usePanel();
  const time = formatMoment(provenance.at, now(), language);
  return (
    <span class="provenance" title={provenance.from === 'page' ? provenance.host : undefined}>
      {provenanceWords(provenance, place, time)}
    </span>
  );
}

function provenanceWords(provenance: Provenance, place: string | undefined, time: string): string {
  if (provenance.from === 'page') return i18n.t('provenance.page', { place: place ?? provenance.host, time });
  if (provenance.from === 'file') return i18n.t('provenance.file', { name: provenance.name, time });
  if (provenance.from === 'connection') return i18n.t('provenance.connection', { name: provenance.name, time });
  if (provenance.from === 'hand') return i18n.t('provenance.hand', { time });
  return i18n.t('provenance.guide', { source: provenance.source });
}
