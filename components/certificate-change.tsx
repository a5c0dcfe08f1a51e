import { i18n } from '#i18n';
import type { ChangeRow, ChangeView } from '../lib/model/certificate-change-view.ts';
import { Button } from './button.tsx';
import { formatDay } from './format-time.ts';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';
import { ValueText } from './value-text.tsx';

export interface CertificateChangeProps {
  change: ChangeView;
  idp: string;
  sp: string;
  onSave: () => void;
}

/** Old and new side by side: what stays, what changes, and which of them each side works with. */
export function CertificateChange({ change, idp, sp, onSave }: CertificateChangeProps) {
  const { rows, signs, trusts } = change;
  return (
    <div class="change">
      <table>
        <caption class="sr">{i18n.t('change.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('change.old')}</th>
            <th scope="col">{i18n.t('change.new')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fact key={row.fact} row={row} />
          ))}
        </tbody>
      </table>
      <ul class="proof">
        <Now
          which={signs}
          place={idp}
          words={{
            previous: i18n.t('change.signs_old', { place: idp }),
            next: i18n.t('change.signs_new', { place: idp }),
            other: i18n.t('change.signs_other', { place: idp }),
          }}
        />
        <Now
          which={trusts}
          place={sp}
          words={{
            previous: i18n.t('change.trusts_old', { place: sp }),
            next: i18n.t('change.trusts_new', { place: sp }),
            other: i18n.t('change.trusts_other', { place: sp }),
          }}
        />
      </ul>
      <div class="actions">
        <Button kind="quiet" icon="file" onClick={onSave}>
          {i18n.t('change.save')}
        </Button>
      </div>
    </div>
  );
}

const labels = {
  from: 'change.from',
  until: 'change.until',
  thumbprint: 'certificate.thumbprint',
  key: 'certificate.key',
  signature: 'certificate.signature',
  subject: 'certificate.subject',
} as const;

/** The name of the fact stands above both, so that even a narrow panel has room for two columns. */
function Fact({ row }: { row: ChangeRow }) {
  const same = row.same && row.next !== null;
  return (
    <>
      <tr class="fact">
        <th scope="rowgroup" colSpan={2}>
          {i18n.t(labels[row.fact])}
          {same ? <span class="stays">{i18n.t('change.same')}</span> : null}
        </th>
      </tr>
      <tr class={same ? 'same' : ''}>
        {same ? (
          <td colSpan={2}>
            <Shown row={row} text={row.previous} />
          </td>
        ) : (
          <>
            <td>
              <Shown row={row} text={row.previous} />
            </td>
            <td>{row.next === null ? <span class="aside">{i18n.t('change.not_yet')}</span> : <Shown row={row} text={row.next} />}</td>
          </>
        )}
      </tr>
    </>
  );
}

function Shown({ row, text }: { row: ChangeRow; text: string }) {
  const { language } = usePanel();
  if (row.fact === 'from' || row.fact === 'until') return <>{text === '' ? '–' : formatDay(new Date(text), language)}</>;
  // In fours it is compared more easily, and breaks where it may.
  if (row.fact === 'thumbprint') return <code>{text.replace(/.{4}(?=.)/g, '$& ')}</code>;
  return <ValueText value={text} />;
}

type Words = Record<'previous' | 'next' | 'other', string>;

function Now({ place, which, words }: { place: string; which: ChangeView['signs']; words: Words }) {
  if (which === null)
    return (
      <li class="verdict quiet">
        <Icon name="question" />
        <span>{i18n.t('change.unknown', { place })}</span>
      </li>
    );
  return (
    <li class={`verdict ${which === 'next' ? 'ok' : which === 'other' ? 'warn' : 'quiet'}`}>
      <Icon name={which === 'next' ? 'check' : which === 'other' ? 'warning' : 'clock'} />
      <span>{words[which]}</span>
    </li>
  );
}
