import { labels } from '../labels.ts';
import type { SessionInfo } from '../wire.ts';
import styles from './login-page.module.css';

export const MemberPage = ({ session }: { session: SessionInfo }) => (
  <main className={styles['page']}>
    <div className={styles['card']}>
      <h1 className={styles['title']}>Welcome</h1>
      <p>{session.email}</p>
      {session.via === 'sso' && <p className={styles['badge']}>{labels.signedInWithSso}</p>}
      <a className={styles['sso']} href="/ui/logout">Log out</a>
    </div>
  </main>
);
