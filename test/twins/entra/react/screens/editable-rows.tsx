/** A section of S9: rows of a DetailsList with a text box, an index (reply URLs), a default mark and a bin. */
import { Checkbox, IconButton, Link } from '@fluentui/react';
import { useBlade } from '../blade.tsx';
import { InfoBalloon, TextInput } from '../parts/fields.tsx';
import type { GridColumn } from '../parts/grid.tsx';
import { Grid } from '../parts/grid.tsx';
import { useSettled } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';
import type { Row, Rows } from './basic-saml-form.ts';
import { addRow, changeRow, problemOf, removeRow } from './basic-saml-form.ts';

const words = {
  identifiers: { title: 'identifier', help: 'identifierHelp', placeholder: 'enterIdentifier', add: 'addIdentifier' },
  replyUrls: { title: 'replyUrl', help: 'replyUrlHelp', placeholder: 'enterReplyUrl', add: 'addReplyUrl' },
} as const;

export interface EditableRowsProps {
  readonly kind: 'identifiers' | 'replyUrls';
  readonly list: Rows;
  change(list: Rows): void;
  /** Save was pressed: what is required and empty says so. */
  readonly tried: boolean;
  readonly disabled: boolean;
  readonly problem: string | undefined;
}

export function EditableRows({ kind, list, change, tried, disabled, problem }: EditableRowsProps) {
  const { text, switches } = useBlade();
  const settled = useSettled();
  const { title, help, placeholder, add } = words[kind];
  const label = text(title);
  const judge = (value: string) => {
    const found = problemOf(value, { required: true, url: kind === 'replyUrls' });
    return found ? text(found) : '';
  };
  const columns: GridColumn<Row>[] = [
    {
      key: 'value',
      name: '',
      width: 220,
      cell: (row) => (
        <TextInput
          placeholder={text(placeholder)}
          value={row.value}
          disabled={disabled}
          judge={judge}
          onValue={(value) => change(changeRow(list, row.key, { value }))}
          problem={tried && row.value === '' ? text('valueRequired') : undefined}
          {...(switches.rowLabels ? { ariaLabel: label } : {})}
        />
      ),
    },
    ...(kind === 'replyUrls'
      ? [
          {
            key: 'index',
            name: text('index'),
            width: 56,
            max: 64,
            cell: (row: Row) => (
              <TextInput
                value={row.index}
                disabled={disabled}
                onValue={(index) => change(changeRow(list, row.key, { index }))}
                {...(switches.rowLabels ? { ariaLabel: text('index') } : {})}
              />
            ),
          },
        ]
      : []),
    {
      key: 'default',
      name: text('default'),
      width: 60,
      max: 70,
      cell: (row) => (
        <Checkbox
          title={text('markDefault')}
          ariaLabel={text('default')}
          checked={row.key === list.chosen}
          disabled={disabled}
          onChange={() => change({ ...list, chosen: row.key })}
          styles={{ root: { paddingTop: 6 } }}
        />
      ),
    },
    {
      key: 'delete',
      name: '',
      width: 36,
      max: 40,
      cell: (row) => (
        <IconButton
          iconProps={{ iconName: 'Delete' }}
          title={text('delete')}
          ariaLabel={text('delete')}
          disabled={disabled}
          onClick={() => change(removeRow(list, row.key))}
        />
      ),
    },
  ];
  const missing = tried && list.rows.length === 0 ? text('valueRequired') : undefined;
  return (
    <div className={css.section}>
      <div className={css.labelRow}>
        <span className={css.blockTitle} style={{ margin: 0 }}>
          {label}
        </span>
        <span className={css.problem} aria-hidden="true">
          *
        </span>
        <InfoBalloon label={label} help={text(help)} />
      </div>
      <p className={css.help}>{text(help)}</p>
      {list.rows.length > 0 && (
        <Grid label={label} items={list.rows} keyOf={(row) => String(row.key)} columns={columns} />
      )}
      {(problem ?? missing) && (
        <div className={css.problem} role="alert">
          {problem ?? missing}
        </div>
      )}
      <div>
        <Link disabled={!settled || disabled} onClick={() => change(addRow(list))}>
          {text(add)}
        </Link>
      </div>
    </div>
  );
}
