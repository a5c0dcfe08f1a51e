import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from '../../service-provider/app/api.ts';
import { navigate, usePath } from '../../service-provider/app/router.tsx';
import type { SessionInfo } from '../wire.ts';
import { Dashboard } from './dashboard.tsx';
import { FailedPage } from './failed-page.tsx';
import { HomePage } from './home-page.tsx';
import { settings } from './settings.ts';
import { SignInPage } from './sign-in-page.tsx';
import { SsoPage } from './sso-page.tsx';
import styles from './base.module.css';

const App = () => {
  const path = usePath();
  const [session, setSession] = useState<SessionInfo | null>();
  const [next] = useState(path.startsWith('/account/') || path === '/people' ? path : '/overview');
  useEffect(() => void api<SessionInfo>('GET', 'session').then(setSession, () => setSession(null)), []);
  const open = path === '/login/sso' || path === '/callback';
  useEffect(() => {
    if (session === null && !open) navigate('/login', { replace: true });
    if (session && (path === '/' || path === '/login')) navigate('/overview', { replace: true });
    if (session?.role === 'agent' && !open) navigate('/home', { replace: true });
  }, [session, path, open]);

  if (path === '/callback') return <FailedPage />;
  if (path === '/login/sso') return <SsoPage />;
  if (session === undefined) return null;
  if (session === null) return <SignInPage next={next} />;
  return session.role === 'agent' || path === '/home' ? <HomePage session={session} /> : <Dashboard session={session} />;
};

const root = document.getElementById('root');
if (root) {
  document.documentElement.className = styles[settings.theme === 'high-contrast' ? 'contrast' : settings.theme] ?? '';
  createRoot(root).render(
    <StrictMode>
      <div className={styles['app']}><App /></div>
    </StrictMode>,
  );
}
