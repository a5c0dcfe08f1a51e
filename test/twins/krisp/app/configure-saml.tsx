// "Configure SAML": loaded when it is first opened, filled when its values arrive.

import type { FormEvent } from 'react';
import { useEffect, useState } from 'react';
import { labels } from '../labels.ts';
import type { SamlConfiguration } from '../state.ts';
import type { SamlInfo } from '../wire.ts';
import { api, messageOf } from '../../service-provider/app/api.ts';
import { Button } from '../../service-provider/app/button.tsx';
import { CopyValue } from './copy-value.tsx';
import { Field } from './field.tsx';
import { OverlayBox } from './overlay-box.tsx';
import styles from './configure-saml.module.css';

type Errors = Partial<Record<keyof SamlConfiguration, string>>;

const names = ['audienceUri', 'issuer', 'ssoUrl', 'certificate'] as const;
const empty: SamlConfiguration = { audienceUri: '', issuer: '', ssoUrl: '', certificate: '' };

const check = (form: SamlConfiguration): Errors => {
  const errors: Errors = {};
  if (!/^https:\/\/\S/.test(form.ssoUrl)) errors.ssoUrl = labels.notUrl;
  const isPem = /-----BEGIN CERTIFICATE-----[^]+-----END CERTIFICATE-----/.test(form.certificate);
  if (!isPem) errors.certificate = labels.notPem;
  for (const name of names) if (form[name].trim() === '') errors[name] = labels.required;
  return errors;
};

type Result = { kind: 'saved' } | { kind: 'failed'; message: string };

const ConfigureSaml = ({ onClose, onSaved }: { onClose: () => void; onSaved: () => void }) => {
  const [info, setInfo] = useState<SamlInfo>();
  const [form, setForm] = useState(empty);
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result>();

  useEffect(() => {
    let gone = false;
    api<SamlInfo>('GET', 'saml').then(
      (loaded) => {
        if (gone) return;
        setInfo(loaded);
        setForm(loaded.configuration);
      },
      (error: unknown) => !gone && setResult({ kind: 'failed', message: messageOf(error) }),
    );
    return () => {
      gone = true;
    };
  }, []);

  const field = (name: keyof SamlConfiguration, label: string) => ({
    label,
    value: form[name],
    error: errors[name],
    disabled: info === undefined || busy,
    onChange: (value: string) => {
      setForm((old) => ({ ...old, [name]: value }));
      setErrors((old) => ({ ...old, [name]: undefined }));
      setResult(undefined);
    },
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = check(form);
    setErrors(found);
    setResult(undefined);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      setInfo(await api<SamlInfo>('PUT', 'saml', form));
      setResult({ kind: 'saved' });
      onSaved();
    } catch (error) {
      setResult({ kind: 'failed', message: messageOf(error) });
    }
    setBusy(false);
  };

  return (
    <OverlayBox title={labels.configureSaml} onClose={onClose}>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <p className={styles['lead']}>Give these values to your identity provider.</p>
        <CopyValue label={labels.teamSlug} value={info?.slug} />
        <CopyValue label={labels.replyUrl} value={info?.acsUrl} />
        <CopyValue label={labels.signOnUrl} value={info?.signOnUrl} />
        <hr className={styles['rule']} />
        <p className={styles['lead']}>Enter what your identity provider gives you.</p>
        <Field {...field('audienceUri', labels.audienceUri)} />
        <Field {...field('issuer', labels.issuer)} />
        <Field {...field('ssoUrl', labels.ssoUrl)} placeholder="https://" />
        <Field {...field('certificate', labels.certificate)} rows={6} placeholder="-----BEGIN CERTIFICATE-----" />
        <div className={styles['foot']}>
          <div role="status">
            {result?.kind === 'saved' && <p className={styles['saved']}>{labels.saved}</p>}
          </div>
          {result?.kind === 'failed' && (
            <p className={styles['failed']} role="alert">{labels.notSaved} {result.message}</p>
          )}
          <Button type="submit" disabled={info === undefined || busy}>{labels.configure}</Button>
        </div>
      </form>
    </OverlayBox>
  );
};

export default ConfigureSaml;
