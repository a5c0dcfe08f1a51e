/** S11: one claim, new or existing; the NameID has its name fixed and a format instead (A9). */
import { ChoiceGroup, MessageBar, MessageBarType } from '@fluentui/react';
import { useState } from 'react';
import type { AppView } from '../../protocol.ts';
import type { NameId } from '../../../state.ts';
import { api, ApiFailure, messageOf, readApp } from '../api.ts';
import { afterSave, useBlade, useData, useDirty } from '../blade.tsx';
import { send, toast } from '../channel.ts';
import { Expander } from '../parts/expander.tsx';
import { TextInput } from '../parts/fields.tsx';
import { Page } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';
import { SourceAttribute } from './source-attribute.tsx';

const claimsNamespace = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

export function ManageClaim() {
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
  const { text, params } = useBlade();
  const { claimId } = params;
  const isNameId = claimId === 'nameid';
  const [initial, setInitial] = useState(() => {
    const claim = app.claims.find(({ id }) => id === claimId);
    return isNameId
      ? { name: 'nameidentifier', namespace: claimsNamespace, source: app.nameId.source, format: app.nameId.format }
      : {
          name: claim?.name ?? '',
          namespace: claim?.namespace ?? '',
          source: claim?.source ?? '',
          format: app.nameId.format,
        };
  });
  const [values, setValues] = useState(initial);
  const [kind, setKind] = useState('attribute');
  const [saving, setSaving] = useState(false);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ readonly message: string; readonly field?: string | undefined }>();
  const dirty = values !== initial;
  useDirty(dirty);
  const set = (change: Partial<typeof values>) => {
    setValues({ ...values, ...change });
    setRefused(undefined);
  };
  const { name, namespace, source, format } = values;
  const complete = name !== '' && source !== '';

  const save = async () => {
    setTried(true);
    if (!complete) return;
    setSaving(true);
    try {
      const path = `apps/${app.objectId}/claims${claimId ? `/${claimId}` : ''}`;
      await api<AppView>(path, claimId ? 'PATCH' : 'POST', isNameId ? { format, source } : { name, namespace, source });
      afterSave(() => setInitial(values));
      send({ type: 'saved' });
      toast('success', text('savedClaim'), name);
      send({ type: 'close', result: { saved: true } });
    } catch (problem) {
      const error = problem instanceof ApiFailure ? problem.error : undefined;
      setRefused({ message: messageOf(problem), field: error?.field });
      toast('error', text('saveFailed'), error ? `${error.code}: ${error.message}` : messageOf(problem));
      setSaving(false);
    }
  };

  const required = (value: string) => (value === '' ? text('valueRequired') : '');
  const problem = (field: 'name' | 'source') =>
    refused?.field === field ? refused.message : tried && values[field] === '' ? text('valueRequired') : undefined;
  const notHere = <MessageBar>{text('notInPractice')}</MessageBar>;
  return (
    <Page
      ready
      commands={[
        {
          id: 'Save',
          label: text('save'),
          icon: 'Save',
          enabled: dirty && !saving && (complete || !tried),
          run: () => void save(),
        },
        {
          id: 'Discard',
          label: text('discard'),
          icon: 'Undo',
          enabled: dirty && !saving,
          run: () => send({ type: 'close', result: {} }),
        },
        { id: 'Feedback', label: text('gotFeedback'), icon: 'Feedback' },
      ]}
    >
      {refused && (
        <MessageBar className={css.message} messageBarType={MessageBarType.error}>
          {refused.message}
        </MessageBar>
      )}
      <div className={css.form}>
        <TextInput
          label={text('name')}
          help={text('name')}
          required
          value={name}
          onValue={(value) => set({ name: value })}
          readOnly={isNameId}
          disabled={saving}
          judge={required}
          problem={problem('name')}
        />
        <TextInput
          label={text('namespace')}
          help={text('namespace')}
          placeholder={text('enterNamespace')}
          value={namespace}
          onValue={(value) => set({ namespace: value })}
          readOnly={isNameId}
          disabled={saving}
        />
        {isNameId ? (
          <Expander label={text('chooseNameIdFormat')}>
            <ChoiceGroup
              label={text('nameIdFormat')}
              selectedKey={format}
              onChange={(_, option) => option && set({ format: option.key as NameId['format'] })}
              options={[
                { key: 'emailAddress', text: text('formatEmail') },
                { key: 'persistent', text: text('formatPersistent') },
                { key: 'unspecified', text: text('formatUnspecified') },
                { key: 'WindowsDomainQualifiedName', text: text('formatWindows') },
              ]}
            />
          </Expander>
        ) : (
          <Expander label={text('chooseNameFormat')}>{notHere}</Expander>
        )}
        <ChoiceGroup
          label={text('source')}
          required
          selectedKey={kind}
          onChange={(_, option) => option && setKind(option.key)}
          disabled={saving}
          styles={{ flexContainer: { display: 'flex', flexWrap: 'wrap', gap: '0 24px' } }}
          options={[
            { key: 'attribute', text: text('attribute') },
            { key: 'transformation', text: text('transformation') },
            { key: 'extension', text: text('directoryExtension') },
          ]}
        />
        {kind === 'attribute' ? (
          <SourceAttribute
            value={source}
            onValue={(value) => set({ source: value })}
            problem={problem('source')}
            disabled={saving}
          />
        ) : (
          notHere
        )}
        <Expander label={text('claimConditions')}>{notHere}</Expander>
        <Expander label={text('advancedClaimOptions')}>{notHere}</Expander>
      </div>
    </Page>
  );
}
