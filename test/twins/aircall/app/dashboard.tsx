// The admin's pages: a side menu whose groups may start closed, and mostly quiet pages around the one that matters.

import type { ReactNode } from 'react';
import { useState } from 'react';
import { Link, usePath } from '../../service-provider/app/router.tsx';
import { labels } from '../labels.ts';
import type { SessionInfo } from '../wire.ts';
import { People } from './people.tsx';
import { Security } from './security.tsx';
import { settings } from './settings.ts';
import styles from './dashboard.module.css';

const groups = [
  { name: 'Phone', places: [{ name: 'Overview', path: '/overview' }, { name: 'Numbers', path: '/numbers' }] },
  { name: 'Company', places: [{ name: labels.myCompany, path: '/account' }, { name: 'People', path: '/people' }] },
];
const tabs = [{ name: 'General', path: '/account' }, { name: labels.security, path: '/account/security' }];

export const Dashboard = ({ session }: { session: SessionInfo }) => {
  const path = usePath();
  const account = tabs.some((tab) => tab.path === path);
  return (
    <div className={styles['frame']}>
      <aside className={styles['side']}>
        <div className={styles['brand']}>Dashboard</div>
        <nav>{groups.map((group) => <Group key={group.name} {...group} path={path} />)}</nav>
        <p className={styles['note']}>Local stand-in for practice and tests. Aircall has no part in it.</p>
      </aside>
      <main className={styles['main']}>
        <header className={styles['top']}>{session.email}</header>
        <h1 className={styles['title']}>{account ? labels.myCompany : (groups.flatMap(({ places }) => places).find((place) => place.path === path)?.name ?? 'Not found')}</h1>
        {account && (
          <div className={styles['tabs']}>
            {tabs.map((tab) => (
              <Link className={styles['tab']} key={tab.path} href={tab.path} aria-current={tab.path === path ? 'page' : undefined}>{tab.name}</Link>
            ))}
          </div>
        )}
        {pageAt(path, session)}
      </main>
    </div>
  );
};

const Group = ({ name, places, path }: (typeof groups)[number] & { path: string }) => {
  const within = places.some((place) => path.startsWith(place.path));
  const [open, setOpen] = useState(!settings.menuGroupsCollapsed || within);
  return (
    <div className={styles['group']}>
      <button type="button" className={styles['groupHead']} aria-expanded={open} onClick={() => setOpen(!open)}>{name}</button>
      {open && places.map((place) => (
        <Link className={styles['item']} key={place.path} href={place.path} aria-current={path.startsWith(place.path) ? 'page' : undefined}>{place.name}</Link>
      ))}
    </div>
  );
};

const pageAt = (path: string, session: SessionInfo): ReactNode => {
  if (path === '/account/security') return <Security />;
  if (path === '/people') return <People />;
  return <p className={styles['text']}>{path === '/account' ? session.company : 'Nothing to set here.'}</p>;
};
