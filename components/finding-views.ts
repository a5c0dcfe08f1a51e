import type { Finding } from '../lib/findings/index.ts';
import { words } from '../lib/guide/index.ts';
import type { ValueId } from '../lib/guide/schema/index.ts';
import type { Opened } from '../lib/model/open-connection.ts';
import type { FindingView } from './finding-note.tsx';

/** A finding in the browser's language, with where it belongs. */
export interface PlacedFinding extends FindingView {
  about: readonly ValueId[];
  at: string | null;
  stepId: string | null;
  /** The step in front is where it is mended. */
  here: boolean;
}

export function findingViews(
  findings: readonly Finding[],
  opened: Opened,
  language: string,
  stepId: string | null,
): PlacedFinding[] {
  const say = (text: Finding['title']) => words(text, language, opened.values);
  return findings.map((finding): PlacedFinding => {
    const step = finding.step ? opened.guide.steps.find(({ id }) => id === finding.step) : undefined;
    const here = step?.id === stepId;
    return {
      rule: finding.rule,
      severity: finding.severity,
      title: say(finding.title),
      detail: say(finding.detail),
      left: finding.left,
      right: finding.right,
      differsAt: finding.differsAt,
      remedy: say(finding.remedy),
      source: finding.source,
      step: step && !here ? { id: step.id, title: say(step.title).replaceAll('**', '') } : undefined,
      about: finding.about,
      at: finding.at ?? null,
      stepId: finding.step ?? null,
      here,
    };
  });
}
