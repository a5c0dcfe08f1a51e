// One card in the middle of the page: sign-in pages, and where they end.

import type { ReactNode } from 'react';
import styles from './centered.module.css';

export const Centered = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className={styles['page']}>
    <main className={styles['card']}>
      <h1 className={styles['title']}>{title}</h1>
      {children}
      <p className={styles['note']}>Local stand-in for practice and tests. Aircall has no part in it.</p>
    </main>
  </div>
);
