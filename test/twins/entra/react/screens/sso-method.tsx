/** S7: choosing a method. The page turns into S8 some time after SAML was chosen. */
import { Icon, Link } from '@fluentui/react';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import type { AppView } from '../../protocol.ts';
import { appHash } from '../../protocol.ts';
import type { SsoMode } from '../../../state.ts';
import type { LabelKey } from '../../labels.ts';
import { api, messageOf, readApp } from '../api.ts';
import { useBlade, useData } from '../blade.tsx';
import { send, toast } from '../channel.ts';
import { Page, useSettled } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';

const methods: readonly {
  readonly mode: SsoMode;
  readonly title: LabelKey;
  readonly about: LabelKey;
  readonly icon: string;
}[] = [
  { mode: 'disabled', title: 'methodDisabled', about: 'methodDisabledText', icon: 'Blocked2' },
  { mode: 'saml', title: 'methodSaml', about: 'methodSamlText', icon: 'Shield' },
  { mode: 'password', title: 'methodPassword', about: 'methodPasswordText', icon: 'Key' },
  { mode: 'linked', title: 'methodLinked', about: 'methodLinkedText', icon: 'Link' },
];

export function SsoMethod() {
  const { text, nowhere, params } = useBlade();
  const { data: app, failure } = useData(() => readApp(params.objectId));
  return (
    <Page ready={app !== undefined} failure={failure}>
      {app?.offers.length === 0 && <p className={css.intro}>{text('onlyOidc')}</p>}
      {app && app.offers.length > 0 && (
        <>
          <p className={css.intro}>{text('notConfigured', { app: app.name })}</p>
          <h3 className={css.heading}>
            {text('selectMethod')}{' '}
            <Link onClick={nowhere} style={{ fontSize: 13, fontWeight: 400 }}>
              {text('helpDecide')}
            </Link>
          </h3>
          <Methods app={app} />
        </>
      )}
    </Page>
  );
}

function Methods({ app }: { app: AppView }) {
  const { text } = useBlade();
  const settled = useSettled();
  const [choosing, setChoosing] = useState(false);
  const choose = async (mode: SsoMode) => {
    if (choosing || !settled) return;
    setChoosing(true);
    try {
      const changed = await api<AppView>(`apps/${app.objectId}`, 'PATCH', { ssoMode: mode });
      const hash = `${appHash('SignOn', changed)}/preferredSingleSignOnMode/saml/servicePrincipalType/Application/fromNav/`;
      if (changed.ssoMode === 'saml') send({ type: 'navigate', hash, late: true });
      else toast('error', text('singleSignOn'), text('notInPractice'));
    } catch (problem) {
      toast('error', text('singleSignOn'), messageOf(problem));
    }
    setChoosing(false);
  };
  return (
    <div className={css.tiles}>
      {methods
        .filter(({ mode }) => app.offers.includes(mode))
        .map(({ mode, title, about, icon }) => {
          const pressed = (event: KeyboardEvent) => {
            if (event.key === 'Enter' || event.key === ' ') void choose(mode);
          };
          return (
            <div
              key={mode}
              role="button"
              className={css.tile}
              tabIndex={0}
              title={text(title)}
              aria-label={text(title)}
              aria-disabled={choosing}
              onClick={() => void choose(mode)}
              onKeyDown={pressed}
            >
              <Icon iconName={icon} style={{ fontSize: 28, color: 'var(--accent)' }} />
              <div className={css.tileTitle}>{text(title)}</div>
              <div className={css.quiet}>{text(about)}</div>
            </div>
          );
        })}
    </div>
  );
}
