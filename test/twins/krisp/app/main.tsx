import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { SessionInfo } from '../wire.ts';
import { api } from '../../service-provider/app/api.ts';
import { Dashboard } from './dashboard.tsx';
import { HomePage } from './home-page.tsx';
import { navigate, usePath } from '../../service-provider/app/router.tsx';
import { SignInPage } from './sign-in-page.tsx';
import styles from './base.module.css';

const App = () => {
  const path = usePath();
  const [session, setSession] = useState<SessionInfo | null>();
  // Query and hash of the page that was wanted are lost here, as they are on many a real sign-in page.
  const [next] = useState(path === '/login' || path === '/' ? '/overview' : path);
  useEffect(() => void api<SessionInfo>('GET', 'session').then(setSession, () => setSession(null)), []);
  useEffect(() => {
    if (session === null) navigate('/login', { replace: true });
    if (session && (path === '/' || path === '/login')) navigate('/home', { replace: true });
    if (session?.role === 'member') navigate('/home', { replace: true });
  }, [session, path]);

  if (session === undefined) return null;
  if (session === null) return <SignInPage next={next} />;
  const isHome = session.role === 'member' || path === '/home';
  return isHome ? <HomePage session={session} /> : <Dashboard session={session} />;
};

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <div className={styles['app']}><App /></div>
    </StrictMode>,
  );
}
