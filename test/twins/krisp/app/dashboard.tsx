// The admin's pages: side menu, up to two levels below it, and mostly quiet pages around the one that matters.

import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { navs } from '../nav.ts';
import type { MembersInfo, SessionInfo } from '../wire.ts';
import { api } from '../../service-provider/app/api.ts';
import { AuthenticationSection } from './authentication-section.tsx';
import { Account } from './account.tsx';
import type { IconName } from './icons.tsx';
import { Icon } from './icons.tsx';
import { Link, navigate, usePath } from '../../service-provider/app/router.tsx';
import { settings } from './settings.ts';
import styles from './dashboard.module.css';

interface Place {
  name: string;
  path: string;
  icon?: IconName;
  below?: Place[];
}

const nav = navs[settings.krispNav];

const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** The nav's trail as places, each with a neighbour beside it. */
const trailPlace = ([name, ...rest]: readonly string[], base = ''): Place => {
  const path = `${base}/${slug(name ?? '')}`;
  const place: Place = { name: name ?? '', path };
  if (rest.length === 0) return place;
  const neighbour = { Settings: 'General', Security: 'Sessions' }[place.name] ?? 'Advanced';
  const next = trailPlace(rest, path);
  return { ...place, below: [{ name: neighbour, path: `${path}/${slug(neighbour)}` }, next] };
};

const root = trailPlace(nav.trail);
const places: Place[] = [
  { name: 'Overview', path: '/overview', icon: 'overview' },
  { name: 'Members', path: '/members', icon: 'members' },
  ...(root.name === 'Settings' ? [] : [{ name: 'Settings', path: '/settings', icon: 'settings' } as const]),
  { ...root, icon: root.name === 'Settings' ? 'settings' : 'security' },
];

const isAt = (path: string, place: Place): boolean => path === place.path || path.startsWith(`${place.path}/`);

/** A place with places below has no page of its own: its first neighbour stands for it. */
const target = (place: Place): string => (place.below?.[0] ? target(place.below[0]) : place.path);

export const Dashboard = ({ session }: { session: SessionInfo }) => {
  const path = usePath();
  const at = places.find((place) => isAt(path, place));
  const second = at?.below?.find((place) => isAt(path, place));
  useEffect(() => {
    const here = second ?? at;
    if (!here) navigate('/overview', { replace: true });
    else if (path === here.path && here.below) navigate(target(here), { replace: true });
  }, [path, at, second]);

  return (
    <div className={styles['frame']}>
      <aside className={styles['side']}>
        <div className={styles['brand']}><Icon name="wave" size={22} /> {nav.home}</div>
        <nav className={styles['menu']}>
          {places.map((place) => (
            <div key={place.path}>
              <Link className={styles['item']} href={target(place)} aria-current={place === at ? 'page' : undefined}>
                {place.icon && <Icon name={place.icon} />} {place.name}
              </Link>
              {place === at && place.below?.map((each) => (
                <Link className={styles['subitem']} key={each.path} href={target(each)}
                  aria-current={each === second ? 'page' : undefined}>{each.name}</Link>
              ))}
            </div>
          ))}
        </nav>
        <p className={styles['note']}>Local stand-in for practice and tests. Krisp has no part in it.</p>
      </aside>
      <main className={styles['main']}>
        <header className={styles['top']}><Account session={session} /></header>
        <h1 className={styles['title']}>{second?.name ?? at?.name}</h1>
        {second?.below && (
          <div className={styles['tabs']}>
            {second.below.map((place) => (
              <Link className={styles['tab']} key={place.path} href={place.path}
                aria-current={isAt(path, place) ? 'page' : undefined}>{place.name}</Link>
            ))}
          </div>
        )}
        {pageAt(path, session)}
      </main>
    </div>
  );
};

const pageAt = (path: string, session: SessionInfo): ReactNode => {
  if (path === nav.path) return <AuthenticationSection />;
  if (path === '/members') return <Members />;
  if (path === '/overview') return <p className={styles['text']}>Welcome to the workspace of {session.team}.</p>;
  return <p className={styles['text']}>Nothing to set here.</p>;
};

const Members = () => {
  const [info, setInfo] = useState<MembersInfo>();
  useEffect(() => void api<MembersInfo>('GET', 'members').then(setInfo), []);
  if (!info) return <p className={styles['text']}>Loading…</p>;
  return (
    <>
      <p className={styles['text']}>{info.users.length} of {info.seats} seats taken</p>
      <table className={styles['table']}>
        <thead><tr><th>Email</th><th>Role</th><th>Added</th></tr></thead>
        <tbody>
          {info.users.map(({ email, role, origin }) => (
            <tr key={email}>
              <td>{email}</td>
              <td>{role}</td>
              <td>{origin === 'invited' ? 'by invitation' : 'at first SSO sign-in'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
