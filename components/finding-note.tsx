import { i18n } from '#i18n';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { RichText } from './rich-text.tsx';
import { ValueText } from './value-text.tsx';

export interface FindingView {
  rule: string;
  severity: 'fail' | 'warn' | 'info';
  title: string;
  detail: string;
  left?: { label: string; text: string } | undefined;
  right?: { label: string; text: string } | undefined;
  /** Index of the first differing code point. */
  differsAt?: number | undefined;
  remedy: string;
  source?: string | undefined;
  /** The step that mends it, when it is not the one in front. */
  step?: { id: string; title: string } | undefined;
}

/** What is wrong, where it belongs: both strings one above the other, the differing character marked, and the mend. */
export function FindingNote({ finding, onGo }: { finding: FindingView; onGo: (step: string) => void }) {
  const { severity, title, detail, left, right, differsAt, remedy, step, source } = finding;
  const mark = differsAt === undefined ? undefined : { at: differsAt, label: i18n.t('finding.here') };
  return (
    <div
      class={`finding ${severity}`}
      data-rule={finding.rule}
      role="group"
      aria-label={`${severityWord(severity)}: ${title}`}
    >
      <p class="finding-title">
        <Icon
          name={severity === 'fail' ? 'cross' : severity === 'warn' ? 'warning' : 'info'}
          label={severityWord(severity)}
        />
        <span>
          <RichText text={title} />
        </span>
      </p>
      <p class="finding-detail">
        <RichText text={detail} />
      </p>
      {left || right ? (
        <dl class="compare">
          {[left, right].map((side) =>
            side ? (
              <div key={side.label}>
                <dt>{side.label}</dt>
                <dd>
                  <ValueText value={side.text} mark={mark} brief />
                </dd>
              </div>
            ) : null,
          )}
        </dl>
      ) : null}
      <p class="finding-remedy">
        <RichText text={remedy} />
      </p>
      {step || source ? (
        <div class="finding-foot">
          {step ? (
            <Button kind="quiet" icon="arrow" onClick={() => onGo(step.id)}>
              {i18n.t('finding.go', { step: step.title })}
            </Button>
          ) : null}
          {source ? <span class="source">{source}</span> : null}
        </div>
      ) : null}
    </div>
  );
}

function severityWord(severity: FindingView['severity']): string {
  if (severity === 'fail') return i18n.t('finding.fail');
  return severity === 'warn' ? i18n.t('finding.warn') : i18n.t('finding.info');
}
