/** Knockout grids: the plain table and the virtualised list (R11). */
import { append, clear, el, icon, icons, pressable } from '../shell/elements.ts';
import { switches, text } from '../shell/portal.ts';
import { openMenu } from './controls.ts';

type Cell = string | Node;

export interface TableRow {
  readonly cells: readonly Cell[];
  readonly open?: () => void;
  readonly menu?: readonly { readonly label: string; readonly run?: () => void }[];
}

/** A column head is a sort button with the column's name (R14). */
const head = (column: string) => el('th', { scope: 'col', class: 'azc-grid-columnheader', role: 'columnheader' },
  switches().lookAlikes && column !== '' ? el('button', { type: 'button', class: 'azc-grid-sort', 'aria-label': column, text: column }) : column);

export function table(columns: readonly string[], rows: readonly TableRow[], empty = text('noResults')): HTMLElement {
  const withMenu = rows.some(({ menu }) => menu !== undefined);
  return el('div', { class: 'azc-vivaControl azc-grid-container' },
    el('table', { class: 'azc-grid azc-grid-full', role: 'grid' },
      el('thead', {}, el('tr', {}, columns.map(head), withMenu && head(''))),
      el('tbody', {},
        rows.length === 0 && el('tr', {}, el('td', { colspan: columns.length, class: 'azc-grid-empty', text: empty })),
        rows.map((row) => {
          const node = el('tr', { class: `azc-grid-row${row.open ? ' azc-grid-clickable' : ''}`, role: 'row', ...(row.open ? { tabindex: 0 } : {}) },
            row.cells.map((cell) => el('td', { role: 'gridcell' }, el('div', { class: 'azc-grid-cellContent', ...(typeof cell === 'string' ? { title: cell } : {}) }, cell))),
            withMenu && el('td', { class: 'azc-grid-ellipsis', role: 'gridcell' }, row.menu && rowMenu(row.menu)));
          if (row.open) pressable(node, row.open);
          return node;
        }))));
}

function rowMenu(items: NonNullable<TableRow['menu']>): HTMLElement {
  const button = el('button', { type: 'button', class: 'azc-grid-menu', 'aria-label': text('moreActions'), title: text('moreActions') }, icon(icons.more));
  return pressable(button, (event) => {
    event.stopPropagation();
    openMenu(button, items);
  });
}

export interface VirtualListOptions<T> {
  readonly columns: readonly string[];
  readonly cells: (item: T) => readonly Cell[];
  readonly height: number;
  /** A class and role beside the usual ones; called for every row that is drawn. */
  readonly decorate?: (row: HTMLElement, item: T) => void;
  readonly empty?: string;
}

const rowHeight = 36;
const rowsAtMost = 30;

/** About thirty rows are in the DOM; others come by scrolling. `show` replaces the items. */
export function virtualList<T>(options: VirtualListOptions<T>): { readonly element: HTMLElement; show(items: readonly T[]): void } {
  let items: readonly T[] = [];
  const rows = el('div', { class: 'fxc-gc-rows', role: 'rowgroup' });
  const scroller = el('div', { class: 'fxc-gc-scroller' }, rows);
  scroller.style.height = `${options.height}px`;
  const draw = () => {
    const first = Math.max(0, Math.min(Math.floor(scroller.scrollTop / rowHeight) - 8, items.length - rowsAtMost));
    clear(rows);
    rows.style.height = `${Math.max(1, items.length) * rowHeight}px`;
    items.slice(first, first + rowsAtMost).forEach((item, at) => {
      const row = el('div', { class: 'fxc-gc-row', role: 'row', 'aria-rowindex': first + at + 1 },
        el('div', { class: 'fxc-gc-row-content' }, options.cells(item).map((cell) => el('div', { class: 'fxc-gc-cell', role: 'gridcell' }, cell))));
      row.style.top = `${(first + at) * rowHeight}px`;
      options.decorate?.(row, item);
      rows.append(row);
    });
    if (items.length === 0) append(rows, [el('div', { class: 'fxc-gc-empty', text: options.empty ?? text('noResults') })]);
  };
  let frame = 0;
  scroller.addEventListener('scroll', () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  });
  return {
    element: el('div', { class: 'fxc-gc', role: 'grid' },
      options.columns.length > 0 && el('div', { class: 'fxc-gc-header', role: 'row' }, options.columns.map((column) =>
        el('div', { role: 'columnheader', class: 'fxc-gc-columnheader' }, switches().lookAlikes ? el('button', { type: 'button', class: 'azc-grid-sort', 'aria-label': column, text: column }) : column))),
      scroller),
    show(fresh) {
      items = fresh;
      draw();
    },
  };
}
