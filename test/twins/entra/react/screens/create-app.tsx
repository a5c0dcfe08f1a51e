/** S4: "Create your own application". */
import { ChoiceGroup, Link } from '@fluentui/react';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AppView, NewApp } from '../../protocol.ts';
import { api, messageOf } from '../api.ts';
import { useBlade, useDirty } from '../blade.tsx';
import { send, toast } from '../channel.ts';
import { TextInput } from '../parts/fields.tsx';
import { Page, useSettled } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';
import { useTemplates } from './gallery.tsx';

/** Creates, tells, and closes the pane with the new app; the shell goes there a moment later. */
export function CreateButton({ input }: { input: NewApp }) {
  const { text } = useBlade();
  const settled = useSettled();
  const [saving, setSaving] = useState(false);
  const { name } = input;
  const create = async () => {
    setSaving(true);
    toast('progress', text('adding', { app: name }), name);
    try {
      const { objectId, appId } = await api<AppView>('apps', 'POST', input);
      toast('success', text('added', { app: name }), name);
      send({ type: 'close', result: { created: { objectId, appId } } });
    } catch (problem) {
      toast('error', text('create'), messageOf(problem));
      setSaving(false);
    }
  };
  return (
    <Button appearance="primary" disabled={!settled || saving || name.trim() === ''} onClick={() => void create()}>
      {text('create')}
    </Button>
  );
}

export function CreateApp() {
  const { text, opens } = useBlade();
  const { data: templates = [], failure, ready } = useTemplates();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<NewApp['kind']>('non-gallery');
  useDirty(name !== '');
  const typed = name.trim().toLowerCase();
  const similar =
    typed.length < 3 ? [] : templates.filter((template) => template.name.toLowerCase().includes(typed.slice(0, 5)));
  return (
    <Page
      ready={ready}
      failure={failure}
      commands={[{ id: 'Feedback', label: text('gotFeedback'), icon: 'Feedback' }]}
      footer={<CreateButton input={{ name, kind }} />}
    >
      <div className={css.form}>
        <p className={css.help}>{text('createIntro')}</p>
        <TextInput
          label={text('appName')}
          required
          placeholder={text('inputName')}
          value={name}
          onValue={setName}
          judge={(value) => (value.trim() === '' ? text('valueRequired') : '')}
        />
        <ChoiceGroup
          label={text('lookingToDo')}
          selectedKey={kind}
          options={[
            { key: 'proxy', text: text('radioProxy') },
            { key: 'register', text: text('radioRegister') },
            { key: 'non-gallery', text: text('radioNonGallery') },
          ]}
          onChange={(_, option) => option && setKind(option.key as NewApp['kind'])}
        />
        {similar.length > 0 && (
          <div className={css.section}>
            <span>{text('similarApps')}</span>
            {similar.map((template) => (
              <Link key={template.id} onClick={opens('galleryApp', { templateId: template.id })}>
                {template.name}
              </Link>
            ))}
          </div>
        )}
      </div>
    </Page>
  );
}
