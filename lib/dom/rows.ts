import type { Glance } from './glance.ts';

/** Number of data rows of a grid: what the grid says of itself where it draws only a part, else the rows there are. */
export function countRows(grid: Element, glance: Glance): number {
  const rows = [...grid.querySelectorAll('tr,[role=row],.fxc-gc-row')].filter(
    (row) => !row.querySelector('tr,[role=row]'),
  );
  const isHeader = (row: Element) =>
    row.closest('thead') !== null || row.querySelector('[role=columnheader],th:not([scope=row])') !== null;
  const headers = rows.filter(isHeader).length;
  const said = Number(grid.getAttribute('aria-rowcount'));
  if (said > 0 && rows.length > 0) return Math.max(0, said - headers);
  return rows.filter((row) => !isHeader(row) && !isMessage(row) && glance.sight.shown(row)).length;
}

/** "No application assignments found" stands in one cell across the grid. */
function isMessage(row: Element): boolean {
  const cells = row.querySelectorAll('td,[role=gridcell],[role=cell]');
  return (
    cells.length === 1 && Number(cells[0]?.getAttribute('colspan') ?? cells[0]?.getAttribute('aria-colspan') ?? 1) > 1
  );
}
