import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Provenance } from '../lib/connection/connection.ts';
import type { FillRow } from '../lib/model/fill-rows.ts';
import { Aliases } from './aliases.tsx';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { ProvenanceLine } from './provenance-line.tsx';
import { ValueBox } from './value-box.tsx';
import { ValueText } from './value-text.tsx';

export interface FillView extends FillRow {
  label: string;
  aliases: readonly string[];
  provenance: Provenance | null;
  place?: string | undefined;
}

export interface FillFormProps {
  rows: readonly FillView[];
  /** The console that is filled. */
  place: string;
  /** How many fields one click would write; 0 hides the button. */
  count: number;
  busy: boolean;
  onFill: () => void;
  /** Leads to where a missing value comes from. */
  onFind: (row: FillView) => void;
}

/** A form's fields as `old → new`, and one button that writes them. Saving stays the admin's. */
export function FillForm({ rows, place, count, busy, onFill, onFind }: FillFormProps) {
  return (
    <div class="fill">
      {rows.map((row) => (
        <FillField key={row.anchor} row={row} place={place} onFind={() => onFind(row)} />
      ))}
      {count > 0 ? (
        <div class="actions">
          <Button kind="primary" onClick={onFill} busy={busy}>{i18n.t('fill.do', count)}</Button>
          <span class="aside">{i18n.t('fill.not_saved')}</span>
        </div>
      ) : null}
    </div>
  );
}

function FillField({ row, place, onFind }: { row: FillView; place: string; onFind: () => void }) {
  const id = useId();
  const changes = row.state === 'differs' && row.before !== null && row.before !== '';
  return (
    <div class={`value-row ${row.state}`} role="group" aria-labelledby={id}>
      <div class="value-head">
        <h3 id={id}>{row.label}</h3>
        {row.provenance ? <ProvenanceLine provenance={row.provenance} place={row.place} /> : null}
      </div>
      {row.state === 'no-value' ? (
        <p class="verdict warn">
          <Icon name="question" />
          <span>{i18n.t('fill.no_value')}</span>
          <Button kind="quiet" onClick={onFind}>{i18n.t('fill.find')}</Button>
        </p>
      ) : (
        <>
          {changes ? (
            <div class="old">
              <span class="sr">{i18n.t('fill.old')} </span>
              <del><ValueText value={shorten(row.before ?? '')} /></del>
              <span class="becomes" aria-hidden="true">↓</span>
            </div>
          ) : null}
          {changes ? <span class="sr">{i18n.t('fill.new')} </span> : null}
          <ValueBox value={row.text} />
          <div class="value-actions">
            <CopyButton value={row.text} label={row.label} />
            <Aliases label={row.label} aliases={row.aliases} />
          </div>
          <FieldState row={row} place={place} />
        </>
      )}
    </div>
  );
}

/** What came of a fill, or what the field is like now: a sentence, never a colour alone. */
function FieldState({ row, place }: { row: FillView; place: string }) {
  const { result, state } = row;
  if (state === 'same') {
    return <p class="verdict ok"><Icon name="check" /><span>{i18n.t('fill.same', { place })}</span></p>;
  }
  if (result?.outcome === 'filled' && !result.kept) {
    return (
      <div class="verdict fail">
        <Icon name="cross" />
        <span>
          {i18n.t('fill.not_kept')} <ValueText value={shorten(result.after)} />
        </span>
      </div>
    );
  }
  if (result?.outcome === 'refused') {
    return <p class="verdict warn"><Icon name="warning" /><span>{refusal(result.why)}</span></p>;
  }
  if (state === 'ambiguous') {
    return <p class="verdict warn"><Icon name="warning" /><span>{i18n.t('fill.many')}</span></p>;
  }
  if (state === 'absent') return <p class="verdict quiet"><span>{row.owner ? i18n.t('fill.reveals') : i18n.t('fill.absent')}</span></p>;
  if (row.before === '') return <p class="verdict quiet"><span>{i18n.t('fill.empty')}</span></p>;
  return null;
}

function refusal(why: string): string {
  switch (why) {
    case 'many': return i18n.t('fill.many');
    case 'disabled': return i18n.t('refused.disabled');
    case 'sensitive': return i18n.t('refused.sensitive');
    case 'changed': return i18n.t('refused.changed');
    case 'no-option': return i18n.t('refused.no_option');
    case 'not-revealed': return i18n.t('refused.not_revealed');
    case 'document': return i18n.t('refused.document');
    default: return i18n.t('refused.none');
  }
}

const shorten = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
