import { i18n } from '#i18n';
import type { CaptureRow } from '../lib/model/capture-rows.ts';
import { Button } from './button.tsx';
import { FindingNote } from './finding-note.tsx';
import type { PlacedFinding } from './finding-views.ts';
import { Icon } from './icon.tsx';
import { ValueRow } from './value-row.tsx';
import { ValueText } from './value-text.tsx';

export interface CaptureView extends CaptureRow {
  label: string;
  aliases: readonly string[];
  example?: string | undefined;
  /** Missing, and no page is known to show it. */
  typedOnly: boolean;
  findings: readonly PlacedFinding[];
}

export interface CaptureListProps {
  rows: readonly CaptureView[];
  /** The console's name, for provenance and words. */
  place: string;
  /** How many values one click would take; 0 hides the button. */
  offered: number;
  onTake: () => void;
  onHold: (row: CaptureView, text: string) => void;
  onGo: (step: string) => void;
}

/** Values that the page shows, offered for taking with one click; each can be typed instead. */
export function CaptureList({ rows, place, offered, onTake, onHold, onGo }: CaptureListProps) {
  return (
    <div class="capture">
      {rows.map((row) => (
        <ValueRow
          key={row.anchor}
          label={row.label}
          aliases={row.aliases}
          held={row.held}
          place={place}
          example={row.example}
          onHold={(text) => onHold(row, text)}
          instead={row.state === 'new' ? <Offered text={row.shown ?? ''} /> : undefined}
          missing={row.state === 'new' ? <OnPage words={i18n.t('capture.shows', { place })} /> : undefined}
        >
          {row.state === 'differs' ? (
            <div class="on-page">
              <OnPage words={i18n.t('capture.shows_other', { place })} />
              <Offered text={row.shown ?? ''} />
            </div>
          ) : null}
          {row.many ? (
            <p class="verdict warn">
              <Icon name="warning" />
              <span>{i18n.t('capture.many', { place })}</span>
            </p>
          ) : null}
          {row.findings.map((finding) => (
            <FindingNote key={finding.rule + finding.title} finding={finding} onGo={onGo} />
          ))}
        </ValueRow>
      ))}
      {offered > 0 ? (
        <div class="actions deed">
          <Button kind="primary" onClick={onTake}>
            {i18n.t('capture.take', offered)}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Offered({ text }: { text: string }) {
  return (
    <div class="value-box offered">
      <ValueText value={text} />
    </div>
  );
}

function OnPage({ words }: { words: string }) {
  return (
    <span class="on-page-label">
      <Icon name="target" />
      {words}
    </span>
  );
}
