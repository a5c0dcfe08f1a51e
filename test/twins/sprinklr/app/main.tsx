import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from '../../service-provider/app/api.ts';
import type { SessionInfo } from '../wire.ts';
import { LoginPage } from './login-page.tsx';
import { MemberPage } from './member-page.tsx';
import { settings } from './settings.ts';
import { Workspace } from './workspace.tsx';
import styles from './base.module.css';

const App = () => {
  const [session, setSession] = useState<SessionInfo | null>();
  useEffect(() => void api<SessionInfo>('GET', 'session').then(setSession, () => setSession(null)), []);
  if (session === undefined) return null;
  if (session === null) return <LoginPage />;
  return session.role === 'admin' ? <Workspace session={session} /> : <MemberPage session={session} />;
};

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <div className={[styles['app'], styles[settings.theme === 'high-contrast' ? 'contrast' : settings.theme]].join(' ')}><App /></div>
    </StrictMode>,
  );
}
