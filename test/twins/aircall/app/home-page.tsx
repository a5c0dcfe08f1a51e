// Where a sign-in lands.

import { Link } from '../../service-provider/app/router.tsx';
import { labels } from '../labels.ts';
import type { SessionInfo } from '../wire.ts';
import { Centered } from './centered.tsx';

export const HomePage = ({ session }: { session: SessionInfo }) => (
  <Centered title={`Welcome to ${session.company}`}>
    <p>{session.email}</p>
    <p>{session.via === 'sso' ? labels.signedInWithSso : 'Signed in with a password'}</p>
    {session.role === 'admin' && <Link href="/overview">Dashboard</Link>}
  </Centered>
);
