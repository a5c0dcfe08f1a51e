/** Rows of label and value, in that order in the text of the page (S8). */
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { css } from './styles.ts';

export function Pairs({ rows }: { rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <div className={css.pairs}>
      {rows.map(([label, value], at) => (
        <Fragment key={`${at} ${label}`}>
          <div className={css.pairLabel}>{label}</div>
          <div className={css.pairValue}>{value}</div>
        </Fragment>
      ))}
    </div>
  );
}
