// "Sign in with SSO": an e-mail address, and over to the company's identity provider.

import type { FormEvent } from 'react';
import { useState } from 'react';
import { api, messageOf } from '../../service-provider/app/api.ts';
import { Button } from '../../service-provider/app/button.tsx';
import { labels } from '../labels.ts';
import { Centered } from './centered.tsx';
import { Field } from './field.tsx';

export const SsoPage = () => {
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      location.assign((await api<{ location: string }>('POST', 'sso', { email })).location);
    } catch (reason) {
      setError(messageOf(reason));
    }
  };
  return (
    <Centered title={labels.signInWithSso}>
      <form onSubmit={submit} noValidate>
        <Field alwaysLinked label={labels.email} value={email} error={error} onChange={(event) => setEmail(event.target.value)} />
        <p><Button type="submit">{labels.continue}</Button></p>
      </form>
    </Centered>
  );
};
