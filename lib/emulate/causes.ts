import type { Finding } from '../findings/finding.ts';
import type { Check, Emulation } from './hops.ts';

/** A check that failed, as a finding: for what no rule about a single value explains. */
export function findingOf(check: Check): Finding {
  return {
    rule: check.id,
    severity: check.state === 'failed' ? 'fail' : 'warn',
    about: check.about,
    ...(check.at === undefined ? {} : { at: check.at }),
    title: check.title,
    detail: check.reason,
    ...(check.left ? { left: check.left } : {}),
    ...(check.right ? { right: check.right } : {}),
    ...(check.differsAt === undefined ? {} : { differsAt: check.differsAt }),
    remedy: check.remedy,
    ...(check.step === undefined ? {} : { step: check.step }),
    source: check.source,
  };
}

/**
 * Why a login would fail, the first cause first: for each check that fails, in the order of the login, the finding that explains it best
 * (it shows the same control, or is about the same value and about no other check's control), else the check itself. Then what else was
 * found.
 */
export function causes(emulation: Emulation, findings: readonly Finding[]): Finding[] {
  const failed = emulation.hops.flatMap(({ checks }) => checks).filter(({ state }) => state === 'failed');
  const controls = new Set(failed.map(({ at }) => at));
  const explains = ({ at, about, severity }: Finding, check: Check): boolean => {
    if (severity === 'info') return false;
    if (at !== undefined && check.at !== undefined && (at === check.at || controls.has(at))) return at === check.at;
    return about.some((id) => check.about.includes(id));
  };
  const rest = [...findings];
  const ordered: Finding[] = [];
  for (const check of failed) {
    const exact = rest.findIndex((finding) => finding.severity === 'fail' && explains(finding, check));
    const index = exact >= 0 ? exact : rest.findIndex((finding) => explains(finding, check));
    if (index >= 0) ordered.push(...rest.splice(index, 1));
    else if (!ordered.some((finding) => explains(finding, check))) ordered.push(findingOf(check));
  }
  return [...ordered, ...rest];
}
