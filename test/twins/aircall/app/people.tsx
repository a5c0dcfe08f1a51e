// A list that draws only the rows in sight, as long lists do.

import { useEffect, useState } from 'react';
import { api } from '../../service-provider/app/api.ts';
import type { PeopleInfo } from '../wire.ts';
import styles from './people.module.css';

const rowHeight = 36;
const rowsInSight = 12;

export const People = () => {
  const [info, setInfo] = useState<PeopleInfo>();
  const [first, setFirst] = useState(0);
  const [sorted, setSorted] = useState(false);
  useEffect(() => void api<PeopleInfo>('GET', 'people').then(setInfo), []);
  if (!info) return <p>Loading…</p>;
  const people = sorted ? info.people.toSorted((a, b) => a.email.localeCompare(b.email)) : info.people;
  return (
    <div role="grid" aria-rowcount={people.length} className={styles['grid']}>
      <div role="row" className={styles['row']}>
        <span role="columnheader"><button type="button" onClick={() => setSorted(!sorted)}>Email</button></span>
        <span role="columnheader">Role</span>
      </div>
      <div className={styles['rows']} onScroll={(event) => setFirst(Math.floor(event.currentTarget.scrollTop / rowHeight))}>
        <svg width="1" height={first * rowHeight} aria-hidden="true" display="block" />
        {people.slice(first, first + rowsInSight).map(({ email, role }) => (
          <div role="row" className={styles['row']} key={email}>
            <span role="gridcell">{email}</span>
            <span role="gridcell">{role}</span>
          </div>
        ))}
        <svg width="1" height={Math.max(0, people.length - first - rowsInSight) * rowHeight} aria-hidden="true" display="block" />
      </div>
    </div>
  );
};
