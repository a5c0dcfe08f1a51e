// The Security tab: how people sign in, and the metadata of the identity provider.

import type { ChangeEvent, FormEvent } from 'react';
import { useEffect, useState } from 'react';
import { api, messageOf } from '../../service-provider/app/api.ts';
import { Button } from '../../service-provider/app/button.tsx';
import { labels } from '../labels.ts';
import type { SecurityChange, SecurityInfo } from '../wire.ts';
import { Field } from './field.tsx';
import { MethodChoice } from './method-choice.tsx';
import styles from './security.module.css';

const nothing: SecurityChange = { method: 'password', metadataUrl: '', metadataFile: null };

export const Security = () => {
  const [info, setInfo] = useState<SecurityInfo>();
  const [form, setForm] = useState(nothing);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string>();

  const taken = (loaded: SecurityInfo) => {
    setInfo(loaded);
    const metadataUrl = loaded.metadata?.kind === 'url' ? loaded.metadata.text : '';
    setForm({ method: loaded.method, metadataUrl, metadataFile: null });
  };
  useEffect(() => void api<SecurityInfo>('GET', 'security').then(taken, (reason: unknown) => setError(messageOf(reason))), []);
  if (!info) return <p>{error ?? 'Loading…'}</p>;

  const change = (part: Partial<SecurityChange>) => {
    setForm({ ...form, ...part });
    setSaid('');
    setError(undefined);
  };
  const send = async (how: () => Promise<SecurityInfo>, done: string) => {
    setBusy(true);
    setError(undefined);
    try {
      taken(await how());
      setSaid(done);
    } catch (reason) {
      setError(messageOf(reason));
    }
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(() => api('PUT', 'security', form), form.method === 'saml' ? labels.saved : 'Saved.');
  };
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    change({ metadataFile: file ? { name: file.name, xml: await file.text() } : null });
  };

  return (
    <form className={styles['card']} onSubmit={submit} noValidate>
      <MethodChoice method={form.method} activated={info.samlActivated} onChoose={(method) => change({ method })} />
      {!info.samlActivated && <p>{labels.notActivated}</p>}
      {form.method === 'saml' && (
        <>
          <Field label={labels.metadataUrl} info="The address at which your identity provider serves its metadata." value={form.metadataUrl}
            disabled={busy} onChange={(event) => change({ metadataUrl: event.target.value })} />
          <Field label={labels.metadataFile} type="file" accept=".xml" disabled={busy} onChange={(event) => void choose(event)} />
          {info.metadata?.kind === 'file' && <p>{info.metadata.text}</p>}
        </>
      )}
      <div className={styles['foot']}>
        <Button type="submit" disabled={busy}>{labels.save}</Button>
        {info.metadata && (
          <Button look="quiet" disabled={busy} onClick={() => void send(() => api('DELETE', 'security'), labels.removed)}>{labels.remove}</Button>
        )}
      </div>
      <div role="status">{said}</div>
      {error !== undefined && <p className={styles['error']} role="alert">{error}</p>}
    </form>
  );
};
