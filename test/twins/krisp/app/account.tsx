// Who is signed in, and the way out.

import type { SessionInfo } from '../wire.ts';
import { api } from '../../service-provider/app/api.ts';
import { Button } from '../../service-provider/app/button.tsx';
import styles from './account.module.css';

export const Account = ({ session, withEmail = true }: { session: SessionInfo; withEmail?: boolean }) => {
  const signOut = () => api('DELETE', 'session').then(() => location.assign('/login'));
  return (
    <div className={styles['account']}>
      {withEmail && <span className={styles['email']}>{session.email}</span>}
      <Button look="quiet" onClick={signOut}>Sign out</Button>
    </div>
  );
};
