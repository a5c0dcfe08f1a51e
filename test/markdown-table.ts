/** The text below a heading, up to the next heading of its level or a higher one; empty where there is no such heading. */
export function sectionUnder(markdown: string, heading: string): string {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => line.replace(/^#+\s+/, '') === heading && line.startsWith('#'));
  if (start < 0) return '';
  const level = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 1;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^#+ /.test(line) && (/^#+/.exec(line)?.[0].length ?? 9) <= level);
  return rest.slice(0, end < 0 ? undefined : end).join('\n');
}

/** The rows of the first table below a heading, each as its cells, without the head. */
export function cellsUnder(markdown: string, heading: string): string[][] {
  const lines = sectionUnder(markdown, heading).split('\n');
  const first = lines.findIndex((line) => /^\|[ |:-]+\|$/.test(line));
  if (first < 0) return [];
  const after = lines.slice(first + 1);
  const end = after.findIndex((line) => !line.startsWith('|'));
  return after.slice(0, end < 0 ? undefined : end).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}
