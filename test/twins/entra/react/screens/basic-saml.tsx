/** S9: the pane of identifiers, reply URLs and the optional addresses (A8). Rows exist once they are added. */
import { MessageBar, MessageBarType } from '@fluentui/react';
import { useState } from 'react';
import type { LabelKey } from '../../labels.ts';
import type { AppView } from '../../protocol.ts';
import { api, ApiFailure, messageOf, readApp } from '../api.ts';
import { afterSave, useBlade, useData, useDirty } from '../blade.tsx';
import { send, toast } from '../channel.ts';
import { Expander } from '../parts/expander.tsx';
import { TextInput } from '../parts/fields.tsx';
import { Page } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';
import type { BasicSamlValues } from './basic-saml-form.ts';
import { problemOf, problemsOf, settingsOf, valuesOf } from './basic-saml-form.ts';
import { EditableRows } from './editable-rows.tsx';

export function BasicSaml() {
  const { params } = useBlade();
  const { data: app, failure } = useData(() => readApp(params.objectId));
  if (!app)
    return (
      <Page ready={false} failure={failure}>
        {null}
      </Page>
    );
  return <Form app={app} />;
}

function Form({ app }: { app: AppView }) {
  const { text } = useBlade();
  const [saved, setSaved] = useState(() => valuesOf(app.saml));
  const [values, setValues] = useState(saved);
  const [saving, setSaving] = useState(false);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ readonly message: string; readonly field?: string | undefined }>();
  const { template } = app;
  const signOnUrlRequired = template?.signOnUrlRequired === true;
  const dirty = values !== saved;
  useDirty(dirty);
  const problems = problemsOf(values, { signOnUrlRequired });
  const valid = problems.every((problem) => !tried && problem === 'valueRequired');
  const set = (change: Partial<BasicSamlValues>) => {
    setValues({ ...values, ...change });
    setRefused(undefined);
  };

  const save = async () => {
    setTried(true);
    if (problems.length > 0) return;
    setSaving(true);
    toast('progress', text('savingSso'), app.name);
    try {
      await api<AppView>(`apps/${app.objectId}/saml`, 'PATCH', settingsOf(values));
      afterSave(() => {
        setSaved(values);
        setRefused(undefined);
      });
      send({ type: 'saved' });
      toast('success', text('savedSso'), app.name);
    } catch (problem) {
      const error = problem instanceof ApiFailure ? problem.error : undefined;
      setRefused({ message: messageOf(problem), field: error?.field });
      toast('error', text('saveFailed'), error ? `${error.code}: ${error.message}` : messageOf(problem));
    }
    setSaving(false);
  };

  const missing = (value: string, required: boolean) =>
    tried && required && value === '' ? text('valueRequired') : undefined;
  const optional = (key: LabelKey) => text('optionalLabel', { label: text(key) });
  const one = (
    key: 'signOnUrl' | 'relayState' | 'logoutUrl',
    placeholder: LabelKey,
    help: LabelKey,
    required = false,
  ) => (
    <TextInput
      label={required ? text(key) : optional(key)}
      required={required}
      placeholder={text(placeholder)}
      help={text(help)}
      value={values[key]}
      onValue={(value) => set({ [key]: value })}
      disabled={saving}
      judge={(value) => {
        const problem = problemOf(value, { required, url: key !== 'relayState' });
        return problem ? text(problem) : '';
      }}
      problem={refused?.field === key ? refused.message : missing(values[key], required)}
    />
  );
  const patterns = (list: readonly string[]) =>
    list.length > 0 && <p className={css.help}>{text('patterns', { text: list.join(', ') })}</p>;
  const rest = (
    <div className={css.form}>
      {one('relayState', 'enterRelayState', 'relayStateHelp')}
      {one('logoutUrl', 'enterLogoutUrl', 'logoutUrlHelp')}
    </div>
  );

  return (
    <Page
      ready
      commands={[
        { id: 'Save', label: text('save'), icon: 'Save', enabled: dirty && valid && !saving, run: () => void save() },
        { id: 'Feedback', label: text('gotFeedback'), icon: 'Feedback' },
      ]}
    >
      {refused && (
        <MessageBar className={css.message} messageBarType={MessageBarType.error}>
          {refused.message}
        </MessageBar>
      )}
      <div className={css.form}>
        <EditableRows
          kind="identifiers"
          list={values.identifiers}
          change={(identifiers) => set({ identifiers })}
          tried={tried}
          disabled={saving}
          problem={refused?.field === 'identifiers' ? refused.message : undefined}
        />
        {patterns(template?.patterns.identifiers ?? [])}
        <EditableRows
          kind="replyUrls"
          list={values.replyUrls}
          change={(replyUrls) => set({ replyUrls })}
          tried={tried}
          disabled={saving}
          problem={refused?.field === 'replyUrls' ? refused.message : undefined}
        />
        {patterns(template?.patterns.replyUrls ?? [])}
        {one('signOnUrl', 'enterSignOnUrl', 'signOnUrlHelp', signOnUrlRequired)}
        {patterns(template?.patterns.signOnUrl ? [template.patterns.signOnUrl] : [])}
        {template ? <Expander label={text('additionalUrls')}>{rest}</Expander> : rest}
      </div>
    </Page>
  );
}
