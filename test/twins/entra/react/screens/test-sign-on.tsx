/** S13: starting a test sign-in, in a new tab. */
import { ChoiceGroup } from '@fluentui/react';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { readApp } from '../api.ts';
import { useBlade, useData } from '../blade.tsx';
import { send } from '../channel.ts';
import { TextInput } from '../parts/fields.tsx';
import { Page } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';

export function TestSignOn() {
  const { text, params } = useBlade();
  const { data: app, failure } = useData(() => readApp(params.objectId));
  const [who, setWho] = useState('me');
  const [error, setError] = useState('');
  const [guidance, setGuidance] = useState('');
  // the application starts it where it can, else the identity provider does
  const start = () => app && send({ type: 'openTab', url: `https://myapps.microsoft.com/start/${app.appId}` });
  return (
    <Page
      ready={app !== undefined}
      failure={failure}
      commands={[{ id: 'Feedback', label: text('gotFeedback'), icon: 'Feedback' }]}
    >
      <div className={css.form}>
        <p className={css.help}>{text('testSignInText')}</p>
        <ChoiceGroup
          selectedKey={who}
          onChange={(_, option) => option && setWho(option.key)}
          options={[
            { key: 'me', text: text('currentUser') },
            { key: 'other', text: text('someoneElse') },
          ]}
        />
        <div>
          <Button appearance="primary" title={text('testSignIn')} onClick={start}>
            {text('testSignIn')}
          </Button>
        </div>
        <h3 className={css.subheading}>{text('resolvingErrors')}</h3>
        <TextInput multiline label={text('errorLooks')} value={error} onValue={setError} />
        <div>
          <Button onClick={() => setGuidance(/AADSTS\d+/.exec(error)?.[0] ?? text('noResults'))}>
            {text('getGuidance')}
          </Button>
        </div>
        <p className={css.help}>{guidance}</p>
      </div>
    </Page>
  );
}
