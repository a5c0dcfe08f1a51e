/** Fluent's DetailsList with the columns of a portal grid. Long lists keep about thirty rows in the DOM (R11). */
import type { IColumn, IDetailsListProps } from '@fluentui/react';
import { DetailsList, DetailsListLayoutMode, DetailsRow, IconButton, SelectionMode } from '@fluentui/react';
import type { ReactNode } from 'react';
import type { TrustedOrNot } from '../blade.tsx';
import { useBlade } from '../blade.tsx';
import { css } from './styles.ts';

export interface GridColumn<T> {
  readonly key: string;
  readonly name: string;
  readonly cell: (item: T, index: number) => ReactNode;
  readonly width?: number;
  readonly max?: number;
}

export interface GridProps<T> extends Pick<
  IDetailsListProps,
  'selection' | 'selectionMode' | 'onRenderMissingItem' | 'setKey' | 'checkButtonAriaLabel'
> {
  readonly label: string;
  /** `null` stands for a row that is not loaded yet. */
  readonly items: readonly (T | null)[];
  readonly columns: readonly GridColumn<T>[];
  readonly keyOf: (item: T) => string;
  readonly open?: (item: T, event: TrustedOrNot) => void;
  readonly empty?: string;
}

export function Grid<T>({ label, items, columns, keyOf, open, empty, ...rest }: GridProps<T>) {
  const { text, switches } = useBlade();
  const fluent = columns.map((column): IColumn => ({
    key: column.key,
    name: column.name,
    minWidth: column.width ?? 100,
    ...(column.max === undefined ? {} : { maxWidth: column.max }),
    isResizable: true,
    onRender: (item: T, index) => column.cell(item, index ?? 0),
    // R14: a column's head is a button with the column's name
    ...(switches.lookAlikes && column.name !== '' ? { onColumnClick: () => {} } : {}),
  }));
  return (
    <>
      <DetailsList
        {...rest}
        selectionMode={rest.selectionMode ?? SelectionMode.none}
        ariaLabelForGrid={label}
        items={[...items]}
        columns={fluent}
        compact
        layoutMode={DetailsListLayoutMode.justified}
        // less than Fluent draws ahead by default: a portal grid keeps about thirty rows
        listProps={{ renderedWindowsAhead: 1, renderedWindowsBehind: 1 }}
        onRenderDetailsHeader={(props, render) =>
          props && render ? render({ ...props, styles: { root: { paddingTop: 0 } } }) : null
        }
        getKey={(item: T | null, index) => (item === null ? `missing ${index}` : keyOf(item))}
        {...(open
          ? {
              onRenderRow: (props) =>
                props ? (
                  <div className={css.clickableRow} onClick={(event) => open(props.item as T, event)}>
                    <DetailsRow {...props} />
                  </div>
                ) : null,
            }
          : {})}
      />
      {items.length === 0 && <p className={css.quiet}>{empty ?? text('noResults')}</p>}
    </>
  );
}

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly enabled?: boolean;
  readonly run: (event?: TrustedOrNot) => void;
}

/** The "…" of a row. */
export function RowMenu({ items }: { items: readonly MenuItem[] }) {
  const { text } = useBlade();
  return (
    <span onClick={(event) => event.stopPropagation()}>
      <IconButton
        ariaLabel={text('moreActions')}
        title={text('moreActions')}
        iconProps={{ iconName: 'More' }}
        menuIconProps={{ hidden: true, style: { display: 'none' } }}
        styles={{ root: { height: 24, width: 24 } }}
        menuProps={{
          items: items.map(({ id, label, enabled = true, run }) => ({
            key: id,
            text: label,
            disabled: !enabled,
            onClick: (event) => {
              run(event);
            },
          })),
        }}
      />
    </span>
  );
}
