import { i18n } from '#i18n';
import type { Provenance } from '../lib/connection/connection.ts';
import type { FillRow } from '../lib/model/fill-rows.ts';
import { Button } from './button.tsx';
import { FindingNote } from './finding-note.tsx';
import type { PlacedFinding } from './finding-views.ts';
import { Icon } from './icon.tsx';
import { ValueRow } from './value-row.tsx';
import { ValueText } from './value-text.tsx';

export interface FillView extends FillRow {
  label: string;
  aliases: readonly string[];
  provenance: Provenance | null;
  place?: string | undefined;
  /** May be typed over: what the guide proposes, and what was typed before. */
  editable: boolean;
  choices?: readonly string[] | undefined;
  findings: readonly PlacedFinding[];
}

export interface FillFormProps {
  rows: readonly FillView[];
  /** The console that is filled. */
  place: string;
  /** How many fields one click would write; 0 hides the button. */
  count: number;
  busy: boolean;
  onFill: () => void;
  onHold: (row: FillView, text: string) => void;
  /** Leads to where a missing value comes from. */
  onFind: (row: FillView) => void;
  onGo: (step: string) => void;
}

/** A form's fields as `old → new`, and one button that writes them. Saving stays the admin's. */
export function FillForm({ rows, place, count, busy, onFill, onHold, onFind, onGo }: FillFormProps) {
  // While no field of the form shows, what is missing is the screen, and the note above says how to get there.
  const formShows = rows.some(({ owner, state }) => owner !== null || state === 'ambiguous');
  return (
    <div class="fill">
      {rows.map((row) => {
        const changes = row.state === 'differs' && row.before !== null && row.before !== '';
        return (
          <ValueRow
            key={row.anchor}
            label={row.label}
            aliases={row.aliases}
            held={row.state === 'no-value' ? null : { value: row.text, provenance: row.provenance }}
            place={row.place}
            choices={row.choices}
            onHold={row.editable ? (text) => onHold(row, text) : undefined}
            note={noteOf(row, formShows)}
            above={changes ? <Old text={row.before ?? ''} /> : null}
            missing={
              <span class="verdict warn">
                <Icon name="question" />
                <span>
                  {i18n.t('fill.no_value')}{' '}
                  <button type="button" class="link" onClick={() => onFind(row)}>
                    {i18n.t('fill.find')}
                  </button>
                </span>
              </span>
            }
          >
            <FieldState row={row} place={place} />
            {row.findings.map((finding) => (
              <FindingNote key={finding.rule + finding.title} finding={finding} onGo={onGo} />
            ))}
          </ValueRow>
        );
      })}
      {count > 0 ? (
        <div class="actions deed">
          <Button kind="primary" onClick={onFill} busy={busy}>
            {i18n.t('fill.do', count)}
          </Button>
          <span class="aside">{i18n.t('fill.not_saved')}</span>
        </div>
      ) : null}
    </div>
  );
}

function Old({ text }: { text: string }) {
  return (
    <div class="old">
      <span class="sr">{i18n.t('fill.old')} </span>
      <del>
        <ValueText value={shorten(text)} />
      </del>
      <span class="becomes" aria-hidden="true">
        ↓
      </span>
      <span class="sr">{i18n.t('fill.new')} </span>
    </div>
  );
}

/** What came of a fill, or what the field is like now: a sentence, never a colour alone. */
function FieldState({ row, place }: { row: FillView; place: string }) {
  const { result, state } = row;
  if (state === 'no-value') return null;
  if (state === 'same')
    return (
      <p class="verdict ok">
        <Icon name="check" />
        <span>{i18n.t('fill.same', { place })}</span>
      </p>
    );
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
    return (
      <p class="verdict warn">
        <Icon name="warning" />
        <span>{refusal(result.why)}</span>
      </p>
    );
  }
  if (state === 'ambiguous')
    return (
      <p class="verdict warn">
        <Icon name="warning" />
        <span>{i18n.t('fill.many')}</span>
      </p>
    );
  return null;
}

/** What the field is like before it is filled, where the form shows at all. */
function noteOf(row: FillView, formShows: boolean): string | null {
  if (!formShows || row.result || row.radio) return null;
  if (row.state === 'absent') return row.owner ? i18n.t('fill.reveals') : i18n.t('fill.absent');
  return row.state === 'differs' && row.before === '' ? i18n.t('fill.empty') : null;
}

function refusal(why: string): string {
  switch (why) {
    case 'many':
      return i18n.t('fill.many');
    case 'disabled':
      return i18n.t('refused.disabled');
    case 'sensitive':
      return i18n.t('refused.sensitive');
    case 'changed':
      return i18n.t('refused.changed');
    case 'no-option':
      return i18n.t('refused.no_option');
    case 'not-revealed':
      return i18n.t('refused.not_revealed');
    case 'document':
      return i18n.t('refused.document');
    default:
      return i18n.t('refused.none');
  }
}

const shorten = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
