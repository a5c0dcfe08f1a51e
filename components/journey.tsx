import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Because } from '../lib/guide/condition.ts';
import { Icon, type IconName } from './icon.tsx';

export interface JourneyStep {
  id: string;
  title: string;
  /** Console it is done in. */
  place: string;
  state: 'done' | 'current' | 'todo' | 'skipped';
  because: Because | null;
}

export interface JourneyProps {
  steps: readonly JourneyStep[];
  done: number;
  minutesLeft: number;
  onGo: (step: string) => void;
}

/** Where one is and how long it still takes; unfolds to the list of steps, each a way back or forward. */
export function Journey({ steps, done, minutesLeft, onGo }: JourneyProps) {
  const open = useSignal(false);
  const id = useId();
  const at = steps.findIndex((step) => step.state === 'current');
  return (
    <nav class="journey" aria-label={i18n.t('journey.label')}>
      <button
        type="button"
        class="journey-bar"
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => (open.value = !open.value)}
      >
        <span class="dots" aria-hidden="true">
          {steps.map((step) => (
            <span key={step.id} class={`dot ${step.state}`} />
          ))}
        </span>
        <span class="journey-words">
          {at < 0
            ? i18n.t('journey.finished', { count: steps.length })
            : i18n.t('journey.at', { at: at + 1, count: steps.length, minutes: Math.max(1, Math.round(minutesLeft)) })}
          <span class="sr">{i18n.t('journey.done', { done })}</span>
        </span>
        <Icon name="down" />
      </button>
      <ol id={id} class="step-list" hidden={!open.value}>
        {steps.map((step) => (
          <li key={step.id} class={step.state}>
            <button
              type="button"
              aria-current={step.state === 'current' ? 'step' : undefined}
              onClick={() => {
                open.value = false;
                onGo(step.id);
              }}
            >
              <span class={`step-sign ${step.state}`}>
                {stateIcon[step.state] ? <Icon name={stateIcon[step.state] as IconName} /> : null}
              </span>
              <span class="step-title">
                {step.title}
                <span class="sr"> {stateWords(step)}</span>
              </span>
              <span class="step-place">{step.place}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const stateIcon: Record<JourneyStep['state'], IconName | null> = {
  done: 'check',
  current: 'right',
  skipped: 'dash',
  todo: null,
};

function stateWords(step: JourneyStep): string {
  if (step.state === 'current') return i18n.t('journey.current');
  if (step.state === 'skipped') return i18n.t('journey.skipped');
  if (step.state === 'todo') return i18n.t('journey.todo');
  if (step.because === 'proven') return i18n.t('journey.proven');
  if (step.because === 'seen') return i18n.t('journey.seen');
  return step.because === 'confirmed' ? i18n.t('journey.confirmed') : i18n.t('journey.held');
}
