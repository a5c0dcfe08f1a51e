// "Create Single Sign On": the form, its import, its test, its Save.

import type { ChangeEvent } from 'react';
import { useRef, useState } from 'react';
import { api, messageOf } from '../../service-provider/app/api.ts';
import { labels } from '../labels.ts';
import type { SavedSso, SsoConfiguration } from '../state.ts';
import type { SsoList, TestResult } from '../wire.ts';
import { SamlFields } from './saml-fields.tsx';
import { Select } from './select.tsx';
import { RadioField, TextField } from './field.tsx';
import { settings } from './settings.ts';
import styles from './sso-window.module.css';

const empty: SsoConfiguration = {
  name: '', type: '', entityId: '', issuerName: '', loginUrl: '', logoutUrl: '', userIdType: 'username', userIdLocation: 'name-id',
  userIdAttribute: '', binding: '', notProvisionedMessage: '', advocacy: false, advocacyName: '', advocacyAttribute: '',
  newCertificate: false, signatureMethod: '', certificate: '',
};
const types = ['SAML 2.0', 'OpenID'] as const;

export const SsoWindow = ({ sso, onSaved, onClose }: { sso: SavedSso | 'new'; onSaved: () => void; onClose: () => void }) => {
  const [form, setForm] = useState<SsoConfiguration>(sso === 'new' ? empty : sso);
  const [result, setResult] = useState<TestResult>();
  const [message, setMessage] = useState('');
  const [busy, setBusy] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const change = (part: Partial<SsoConfiguration>) => {
    setForm((old) => ({ ...old, ...part }));
    // What was tested is no longer what stands here.
    setResult(undefined);
    setMessage('');
  };
  const run = (what: Promise<void>) => {
    setBusy(true);
    setMessage('');
    void what.catch((error: unknown) => setMessage(messageOf(error))).finally(() => setBusy(false));
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    if (chosen) run(chosen.text().then((xml) => api<Partial<SsoConfiguration>>('POST', 'sso/metadata', { xml })).then(change));
  };
  const test = () => run(api<TestResult>('POST', 'sso/test', form).then(setResult));
  const save = () => run(api<SsoList>('PUT', 'sso', { ...form, id: sso === 'new' ? '' : sso.id }).then(() => {
    setMessage(labels.saved);
    onSaved();
  }));
  const mayNotSave = busy || result?.passed !== true;

  return (
    <div className={styles['shade']}>
      <div className={styles['window']}>
        <div className={styles['head']}>
          <div className={styles['title']}>{labels.createSingleSignOn}</div>
          <div className={styles['icon']} role="button" tabIndex={0} title={labels.close} onClick={onClose}>×</div>
        </div>
        <div className={styles['content']}>
          <TextField label={labels.name} value={form.name} onChange={(name) => change({ name })} />
          {settings.sprinklrChoices === 'select'
            ? <Select label={labels.type} value={form.type} options={types} onChange={(type) => change({ type })} />
            : <RadioField label={labels.type} value={form.type} options={types.map((each) => [each, each] as const)} onChange={(type) => change({ type })} />}
          {form.type === 'SAML 2.0' && (
            <>
              <div className={styles['import']} role="button" tabIndex={0} onClick={() => file.current?.click()}>{labels.importMetadata}</div>
              <input ref={file} className={styles['file']} type="file" accept=".xml" tabIndex={-1} aria-hidden="true" onChange={choose} />
              <SamlFields form={form} change={change} />
              <h4>{labels.autoProvisioning}</h4>
              <div className={styles['import']} role="button" tabIndex={0} aria-disabled={busy} onClick={() => busy || test()}>{labels.startTest}</div>
              {result && (
                <ul className={styles['steps']}>
                  {result.steps.map(({ name, ok, detail }) => <li key={name} className={styles[ok ? 'ok' : 'bad']}>{name}: {ok ? 'passed' : detail}</li>)}
                </ul>
              )}
            </>
          )}
          <div role="status">{message || (result && (result.passed ? labels.testPassed : labels.testFailed))}</div>
        </div>
        <div className={styles['foot']}>
          <div className={styles['quiet']} role="button" tabIndex={0} onClick={onClose}>{labels.cancel}</div>
          <div className={styles['save']} role="button" tabIndex={0} aria-disabled={mayNotSave} onClick={() => mayNotSave || save()}>{labels.save}</div>
        </div>
      </div>
    </div>
  );
};
