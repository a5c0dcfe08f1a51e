// Sign-in with an email code, or over to the team's SSO.

import type { FormEvent } from 'react';
import { useState } from 'react';
import { labels } from '../labels.ts';
import { verificationCode } from '../verification-code.ts';
import { api, messageOf } from '../../service-provider/app/api.ts';
import { Button } from '../../service-provider/app/button.tsx';
import { Field } from './field.tsx';
import { Icon } from './icons.tsx';
import styles from './centered.module.css';

export const SignInPage = ({ next }: { next: string }) => {
  const [email, setEmail] = useState('');
  const [code, setCode] = useState('');
  const [step, setStep] = useState<'email' | 'code' | 'sso'>('email');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      if (step === 'email') {
        await api('POST', 'code', { email });
        setStep('code');
      } else if (step === 'code') {
        await api('POST', 'session', { email, code });
        location.assign(next);
      } else {
        location.assign((await api<{ signOnUrl: string }>('POST', 'find-team', { email })).signOnUrl);
      }
    } catch (reason) {
      setError(messageOf(reason));
    }
    setBusy(false);
  };

  return (
    <div className={styles['page']}>
      <main className={styles['card']}>
        <div className={styles['mark']}><Icon name="wave" size={26} /></div>
        <h1 className={styles['title']}>Sign in</h1>
        <form className={styles['form']} onSubmit={submit} noValidate>
          {step === 'code' ? (
            <>
              <p className={styles['text']}>This stand-in sends no mail. The code for {email} is {verificationCode}.</p>
              <Field alwaysLinked key="code" label={labels.code} value={code} onChange={setCode} error={error}
                autoComplete="one-time-code" />
            </>
          ) : (
            <Field alwaysLinked key="email" label={labels.email} value={email} onChange={setEmail} error={error}
              autoComplete="email" />
          )}
          <Button type="submit" disabled={busy}>{step === 'code' ? labels.signIn : labels.continue}</Button>
          {step === 'email' && (
            <Button look="quiet" onClick={() => setStep('sso')}>{labels.signInWithSso}</Button>
          )}
        </form>
        <p className={styles['note']}>Local stand-in for practice and tests. Krisp has no part in it.</p>
      </main>
    </div>
  );
};
