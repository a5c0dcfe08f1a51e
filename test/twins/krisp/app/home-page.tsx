// Where a sign-in lands.

import { labels } from '../labels.ts';
import { navs } from '../nav.ts';
import type { SessionInfo } from '../wire.ts';
import { Account } from './account.tsx';
import { Icon } from './icons.tsx';
import { Link } from '../../service-provider/app/router.tsx';
import { settings } from './settings.ts';
import styles from './centered.module.css';

export const HomePage = ({ session }: { session: SessionInfo }) => (
  <div className={styles['page']}>
    <main className={styles['card']}>
      <div className={styles['mark']}><Icon name="check" size={26} /></div>
      <h1 className={styles['title']}>Welcome to {session.team}</h1>
      <p className={styles['text']}>{session.email}</p>
      <p className={styles['badge']}>
        {session.via === 'sso' ? labels.signedInWithSso : 'Signed in with an email code'}
      </p>
      {session.role === 'admin' && (
        <Link className={styles['link']} href="/overview">{navs[settings.krispNav].home}</Link>
      )}
      <Account session={session} withEmail={false} />
    </main>
  </div>
);
