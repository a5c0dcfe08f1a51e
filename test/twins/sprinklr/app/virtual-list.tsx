// A list of which only the rows in sight, and a few around them, are in the page (R11).

import type { ReactNode, UIEvent } from 'react';
import { useState } from 'react';
import styles from './virtual-list.module.css';

const rowHeight = 30;
const drawn = 30;

export interface VirtualListProps<T> {
  rows: readonly T[];
  height: number;
  row: (each: T) => ReactNode;
}

export const VirtualList = <T,>({ rows, height, row }: VirtualListProps<T>) => {
  const [first, setFirst] = useState(0);
  const onScroll = (event: UIEvent<HTMLDivElement>) => setFirst(Math.max(0, Math.floor(event.currentTarget.scrollTop / rowHeight) - 4));
  return (
    <div className={styles['list']} style={{ height }} onScroll={onScroll}>
      <div style={{ height: rows.length * rowHeight, paddingTop: first * rowHeight, boxSizing: 'border-box' }}>
        {rows.slice(first, first + drawn).map((each, index) => (
          <div key={first + index} className={styles['row']}>{row(each)}</div>
        ))}
      </div>
    </div>
  );
};
