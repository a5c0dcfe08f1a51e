// "Enable SSO", the way to "Configure SAML", and later "Enforce SSO".

import { lazy, Suspense, useEffect, useState } from 'react';
import { labels } from '../labels.ts';
import { navs } from '../nav.ts';
import type { SecurityInfo } from '../wire.ts';
import { api, messageOf } from '../../service-provider/app/api.ts';
import { Button } from '../../service-provider/app/button.tsx';
import { settings } from './settings.ts';
import styles from './authentication-section.module.css';

const ConfigureSaml = lazy(() => import('./configure-saml.tsx'));

export const AuthenticationSection = () => {
  const [info, setInfo] = useState<SecurityInfo>();
  const [error, setError] = useState('');
  const [open, setOpen] = useState(false);

  const ask = (method: 'GET' | 'PUT', change?: Partial<SecurityInfo>) =>
    api<SecurityInfo>(method, 'security', change).then(setInfo, (reason: unknown) => setError(messageOf(reason)));
  useEffect(() => void ask('GET'), []);

  if (!info) return <p className={styles['hint']}>{error || 'Loading…'}</p>;
  const { opener } = navs[settings.krispNav];
  const openButton = <Button look="link" onClick={() => setOpen(true)}>{opener}</Button>;
  return (
    <section className={styles['card']}>
      <label className={styles['check']}>
        <input type="checkbox" checked={info.enabled}
          onChange={(event) => ask('PUT', { enabled: event.target.checked })} />
        {labels.enableSso}
      </label>
      <p className={styles['hint']}>Members sign in with your company’s identity provider.</p>
      {info.enabled && (
        <div className={styles['method']}>
          <span className={styles['protocol']}>{opener === labels.saml ? openButton : labels.saml}</span>
          <span className={info.configured ? styles['ready'] : styles['missing']}>
            {info.configured ? 'Active' : 'Not set up'}
          </span>
          {opener !== labels.saml && openButton}
        </div>
      )}
      {info.enabled && info.configured && (
        <>
          <label className={styles['check']}>
            <input type="checkbox" checked={info.enforced}
              onChange={(event) => ask('PUT', { enforced: event.target.checked })} />
            {labels.enforceSso}
          </label>
          <p className={styles['hint']}>Nobody can sign in with an email code any more. Try one SSO sign-in first.</p>
        </>
      )}
      {error !== '' && <p className={styles['failed']} role="alert">{error}</p>}
      {open && (
        <Suspense fallback={null}>
          <ConfigureSaml onClose={() => setOpen(false)} onSaved={() => ask('GET')} />
        </Suspense>
      )}
    </section>
  );
};
