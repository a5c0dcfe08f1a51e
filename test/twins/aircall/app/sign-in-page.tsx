import type { FormEvent } from 'react';
import { useState } from 'react';
import { api, messageOf } from '../../service-provider/app/api.ts';
import { Button } from '../../service-provider/app/button.tsx';
import { Link } from '../../service-provider/app/router.tsx';
import { labels } from '../labels.ts';
import { Centered } from './centered.tsx';
import { Field } from './field.tsx';

export const SignInPage = ({ next }: { next: string }) => {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await api('POST', 'session', { email, password });
      location.assign(next);
    } catch (reason) {
      setError(messageOf(reason));
    }
  };
  return (
    <Centered title="Sign in">
      <form onSubmit={submit} noValidate>
        <Field alwaysLinked label={labels.email} value={email} autoComplete="username" onChange={(event) => setEmail(event.target.value)} />
        <Field alwaysLinked label={labels.password} type="password" value={password} error={error} autoComplete="current-password"
          onChange={(event) => setPassword(event.target.value)} />
        <p><Button type="submit">{labels.signIn}</Button></p>
      </form>
      <Link href="/login/sso">{labels.signInWithSso}</Link>
      <p>Any password will do: this stand-in has none.</p>
    </Centered>
  );
};
