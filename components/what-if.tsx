import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { i18n } from '#i18n';
import type { PanelModel } from '../lib/model/panel-model.ts';
import type { DeskPort } from '../lib/model/ports.ts';
import { Icon } from './icon.tsx';

/** A login gone through without logging in. What is tried is loaded when it is unfolded. */
export function WhatIf(props: { model: PanelModel; desk: DeskPort }) {
  const tried = useSignal<{ Tried: ComponentType<typeof props> } | null>(null);
  const open = useSignal(false);
  const toggle = (unfolded: boolean) => {
    open.value = unfolded;
    if (unfolded && !tried.peek()) void import('./what-if-tried.tsx').then((module) => (tried.value = module));
  };
  return (
    <details class="section" onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>
        <Icon name="right" />
        <h2>{i18n.t('section.what_if')}</h2>
        <span class="section-state">{i18n.t('what_if.short')}</span>
      </summary>
      <div class="section-body">{open.value && tried.value ? <tried.value.Tried {...props} /> : null}</div>
    </details>
  );
}
