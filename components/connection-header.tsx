import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './button.tsx';
import { environmentName, environments, EnvironmentChip, type Environment } from './environment-chip.tsx';
import { Icon } from './icon.tsx';

export interface ConnectionHeaderProps {
  name: string;
  sp: string;
  idp: string;
  environment: Environment;
  onChange: (name: string, environment: Environment) => void;
  onSwitch: () => void;
  onForget: () => void;
}

/** Which connection this is, and the few things one does with it as a whole. */
export function ConnectionHeader({ name, sp, idp, environment, onChange, onSwitch, onForget }: ConnectionHeaderProps) {
  const menu = useSignal<'closed' | 'open' | 'rename' | 'forget'>('closed');
  const id = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const close = () => {
    menu.value = 'closed';
    toggle.current?.focus();
  };
  return (
    <header
      class="connection-header"
      onKeyDown={(event) => event.key === 'Escape' && menu.value !== 'closed' && close()}
    >
      <div class="connection-title">
        <h1>
          <span class="pair">
            {sp}{' '}
            <span class="between" aria-hidden="true">
              ⇄
            </span>
            <span class="sr">{i18n.t('header.with')}</span> {idp}
          </span>
          <span class="connection-about">
            <EnvironmentChip environment={environment} />
            {/* A connection is called after its service provider until it is given a name. */}
            {name === sp ? null : <span class="connection-name">{name}</span>}
          </span>
        </h1>
        <button
          ref={toggle}
          type="button"
          class="button icon-only"
          aria-label={i18n.t('header.menu')}
          aria-expanded={menu.value !== 'closed'}
          aria-controls={id}
          onClick={() => (menu.value = menu.value === 'closed' ? 'open' : 'closed')}
        >
          <Icon name="more" />
        </button>
      </div>
      <div id={id} class="connection-menu" hidden={menu.value === 'closed'}>
        {menu.value === 'open' ? (
          <ul class="menu-list">
            <li>
              <button type="button" class="menu-item" onClick={onSwitch}>
                {i18n.t('header.switch')}
              </button>
            </li>
            <li>
              <button type="button" class="menu-item" onClick={() => (menu.value = 'rename')}>
                {i18n.t('header.rename')}
              </button>
            </li>
            <li>
              <button type="button" class="menu-item danger" onClick={() => (menu.value = 'forget')}>
                {i18n.t('header.forget')}
              </button>
            </li>
          </ul>
        ) : null}
        {menu.value === 'rename' ? (
          <Rename
            name={name}
            environment={environment}
            onCancel={close}
            onChange={(text, kind) => {
              onChange(text, kind);
              close();
            }}
          />
        ) : null}
        {menu.value === 'forget' ? (
          <div class="confirm" role="group" aria-label={i18n.t('header.forget')}>
            <p>{i18n.t('header.forget_ask', { name })}</p>
            <div class="actions">
              <Button kind="danger" onClick={onForget}>
                {i18n.t('header.forget_yes')}
              </Button>
              <Button kind="quiet" onClick={close}>
                {i18n.t('header.forget_no')}
              </Button>
            </div>
          </div>
        ) : null}
      </div>
    </header>
  );
}

interface RenameProps {
  name: string;
  environment: Environment;
  onChange: (name: string, environment: Environment) => void;
  onCancel: () => void;
}

function Rename({ name, environment, onChange, onCancel }: RenameProps) {
  const text = useSignal(name);
  const kind = useSignal(environment);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      class="confirm"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.value.trim()) onChange(text.value.trim(), kind.value);
      }}
    >
      <label class="field">
        <span>{i18n.t('header.name')}</span>
        <input
          ref={field}
          type="text"
          maxLength={80}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
      </label>
      <fieldset class="field">
        <legend>{i18n.t('header.environment')}</legend>
        {environments.map((one) => (
          <label key={one} class="radio">
            <input
              type="radio"
              name="environment"
              value={one}
              checked={kind.value === one}
              onChange={() => (kind.value = one)}
            />
            <span>{environmentName(one)}</span>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button type="submit" class="button primary">
          <span>{i18n.t('header.rename_do')}</span>
        </button>
        <Button kind="quiet" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
