import type { FormEvent } from 'react';
import { useState } from 'react';
import { api, messageOf } from '../../service-provider/app/api.ts';
import { Button } from '../../service-provider/app/button.tsx';
import { labels } from '../labels.ts';
import { settings } from './settings.ts';
import styles from './login-page.module.css';

export const LoginPage = () => {
  const [email, setEmail] = useState('');
  const [problem, setProblem] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    api('POST', 'session', { email }).then(() => location.reload(), (error: unknown) => setProblem(messageOf(error)));
  };
  return (
    <main className={styles['page']}>
      <form className={styles['card']} onSubmit={submit} noValidate>
        <h1 className={styles['title']}>Log in</h1>
        {settings.sso && <a className={styles['sso']} href="/ui/sso/start">{labels.logInWithSso}</a>}
        <label className={styles['label']}>{labels.email}
          <input className={styles['input']} type="email" value={email} autoComplete="off" onChange={(event) => setEmail(event.target.value)} />
        </label>
        <Button type="submit">{labels.logIn}</Button>
        {problem && <p className={styles['problem']} role="alert">{problem}</p>}
        <p className={styles['note']}>Local stand-in for practice and tests: no password is asked for. Sprinklr has no part in it.</p>
      </form>
    </main>
  );
};
