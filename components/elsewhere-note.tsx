import { i18n } from '#i18n';
import type { PlacedFinding } from './finding-views.ts';
import { Icon } from './icon.tsx';
import { RichText } from './rich-text.tsx';

/** Something to mend in another step: one line that leads there, where both strings stand. */
export function ElsewhereNote({
  findings,
  onGo,
}: {
  findings: readonly PlacedFinding[];
  onGo: (step: string) => void;
}) {
  if (findings.length === 0) return null;
  return (
    <ul class="elsewhere" aria-label={i18n.t('elsewhere.label')}>
      {findings.slice(0, 3).map((finding) => (
        <li key={finding.rule + finding.title} data-rule={finding.rule}>
          <button
            type="button"
            disabled={finding.stepId === null}
            onClick={() => finding.stepId && onGo(finding.stepId)}
          >
            <Icon name="cross" label={i18n.t('finding.fail')} />
            <span>
              <RichText text={finding.title} />
            </span>
            {finding.stepId ? <Icon name="right" /> : null}
          </button>
        </li>
      ))}
      {findings.length > 3 ? <li class="aside">{i18n.t('elsewhere.more', { count: findings.length - 3 })}</li> : null}
    </ul>
  );
}
