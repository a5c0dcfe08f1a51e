import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSources, checkWords } from '../lib/emulate/index.ts';
import type { CheckId } from '../lib/emulate/index.ts';
import { agreementRule, agreementSource, ruleCatalogue } from '../lib/findings/catalogue.ts';
import { certificateWords } from '../lib/findings/certificate-words.ts';
import { claimTitles } from '../lib/findings/claims.ts';
import { emailSourceWords } from '../lib/findings/email-source-words.ts';
import { differenceWords, heldWords } from '../lib/findings/rule-words.ts';
import { seenWords } from '../lib/findings/seen-words.ts';
import { guides } from '../lib/guide/registry.ts';
import type { Text } from '../lib/guide/schema/index.ts';

const { caseOnly: _, ...verdicts } = emailSourceWords;
const titles: Record<string, Text> = {
  ...claimTitles,
  ...Object.fromEntries([
    ...Object.entries(verdicts).map(([verdict, { title }]) => [`email-${verdict}`, title]),
    ...[heldWords, differenceWords, certificateWords, seenWords].flatMap((words) => Object.entries(words).map(([rule, { title }]) => [rule, title])),
  ]),
};
const plain = (title: string) => title.replaceAll('**', '').replace(/\{[^}]*\}/g, '…');

/** The README's table of findings: rule, severity, what it says, who says so. Rules of agreements first. */
export function findingCatalogue(): string[][] {
  const agreements = new Map(
    guides.flatMap((guide) => guide.agreements.filter(({ as }) => as === 'text').map((agreement) => [agreementRule(agreement), { agreement, guide }] as const)).toReversed(),
  );
  return [
    ...[...agreements].toReversed().map(([rule, { agreement, guide }]) => [
      `\`${rule}\``, 'fail', `${plain(differenceWords['other']!.title.en)} (wanted: ${agreement.label.en})`, agreementSource(agreement, guide),
    ]),
    ...Object.entries(ruleCatalogue).map(([rule, { severity, source }]) => [`\`${rule}\``, severity.join(' or '), plain(titles[rule]?.en ?? ''), source]),
  ];
}

/** Its table of the checks of a login, in their order. */
export const checkCatalogue = (): string[][] =>
  Object.entries(checkWords).map(([id, { title }]) => [`\`${id}\``, plain(title.en), checkSources[id as CheckId]]);

/** `node test/rule-catalogue.ts` writes both into the README, in place of the tables there. */
if (import.meta.main) {
  const path = join(import.meta.dirname, '../README.md');
  const table = (head: string[], rows: string[][]) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
  const written = readFileSync(path, 'utf8')
    .replace(/\| Rule \| Severity[^]*?\n(?!\|)/, () => table(['Rule', 'Severity', 'Says', 'Source'], findingCatalogue()))
    .replace(/\| Check \| Holds where[^]*?\n(?!\|)/, () => table(['Check', 'Holds where', 'Source'], checkCatalogue()));
  writeFileSync(path, written);
}
