// The first tab: a page full of fields, some of them named as those of the form that matters are.

import { labels } from '../labels.ts';
import styles from './workspace.module.css';

const names = [labels.name, labels.entityId, labels.certificate, 'Campaign', 'Channel', 'Owner'];

export const Board = () => (
  <div className={styles['board']}>
    {Array.from({ length: 210 }, (_, index) => (
      <label key={index}>{index < names.length ? names[index] : `${names[index % names.length]} ${index}`}<input type="text" /></label>
    ))}
    <button type="button">{labels.save}</button>
  </div>
);
