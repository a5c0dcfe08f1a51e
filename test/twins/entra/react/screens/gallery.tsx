/** S3: the gallery, and the pane of one of its applications. */
import { Link, SearchBox } from '@fluentui/react';
import { useState } from 'react';
import type { TemplateView } from '../../protocol.ts';
import { api } from '../api.ts';
import { useBlade, useData } from '../blade.tsx';
import { CreateButton } from './create-app.tsx';
import { TextInput } from '../parts/fields.tsx';
import { Page } from '../parts/page.tsx';
import { Pairs } from '../parts/pairs.tsx';
import { css } from '../parts/styles.ts';

export function Gallery() {
  const { text, opens, nowhere } = useBlade();
  const [query, setQuery] = useState('');
  const { data: templates = [], failure, ready } = useTemplates();
  const found = templates.filter(({ name }) => name.toLowerCase().includes(query.trim().toLowerCase()));
  return (
    <Page
      ready={ready}
      failure={failure}
      commands={[
        { id: 'CreateOwn', label: text('createYourOwn'), icon: 'Add', run: opens('createApp') },
        { id: 'Feedback', label: text('gotFeedback'), icon: 'Feedback' },
      ]}
    >
      <p className={css.intro}>{text('galleryIntro')}</p>
      <div className={css.toolbar}>
        <SearchBox
          role="searchbox"
          placeholder={text('searchApplication')}
          ariaLabel={text('searchApplication')}
          value={query}
          styles={{ root: { width: 320 } }}
          onChange={(_, value) => setQuery(value ?? '')}
        />
        {(['ssoFilter', 'accountFilter', 'categoryFilter'] as const).map((key) => (
          <button key={key} type="button" className={css.pill} onClick={nowhere}>
            {text(key)}
          </button>
        ))}
      </div>
      <h3 className={css.subheading}>{text('featured')}</h3>
      {found.length === 0 && <p className={css.quiet}>{text('noResults')}</p>}
      <div className={css.tiles} role="list">
        {found.map(({ id, name, publisher }) => (
          <div key={id} role="listitem">
            <button
              type="button"
              className={css.tile}
              style={{ width: '100%' }}
              title={name}
              onClick={opens('galleryApp', { templateId: id })}
            >
              <span className={css.person}>
                <span className={css.logo} aria-hidden="true">
                  {name.slice(0, 1)}
                </span>
                <span>
                  <span className={css.tileTitle} style={{ display: 'block' }}>
                    {name}
                  </span>
                  <span className={css.quiet}>{publisher}</span>
                </span>
              </span>
            </button>
          </div>
        ))}
      </div>
    </Page>
  );
}

export function useTemplates() {
  const { data, failure } = useData(() => api<TemplateView[]>('templates'));
  return { data, failure, ready: data !== undefined };
}

export function GalleryApp() {
  const { text, params, nowhere } = useBlade();
  const { data, failure, ready } = useTemplates();
  const template = data?.find(({ id }) => id === params.templateId);
  const [typed, setTyped] = useState<string>();
  const name = typed ?? template?.name ?? '';
  return (
    <Page
      ready={ready && template !== undefined}
      failure={ready && !template ? new Error('404') : failure}
      footer={<CreateButton input={{ name, kind: 'template', templateId: params.templateId ?? '' }} />}
    >
      <div className={css.form}>
        <span className={css.logo} aria-hidden="true">
          {template?.name.slice(0, 1)}
        </span>
        <TextInput
          label={text('name')}
          required
          value={name}
          onValue={setTyped}
          judge={(value) => (value.trim() === '' ? text('valueRequired') : '')}
        />
        {template && (
          <Pairs
            rows={[
              [text('publisher'), template.publisher],
              [text('provisioning'), '—'],
              [text('singleSignOnMode'), 'SAML-based Sign-on'],
              [text('url'), template.homepage],
            ]}
          />
        )}
        <Link onClick={nowhere}>{text('readTutorial', { app: template?.name ?? '' })}</Link>
      </div>
    </Page>
  );
}
