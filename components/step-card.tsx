import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Because } from '../lib/guide/condition.ts';
import type { Stage } from '../lib/model/guide-model.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { RichText } from './rich-text.tsx';
import { useFocusOnChange } from './use-focus-on-change.ts';
import type { Strange } from '../lib/model/page-identity.ts';
import type { PointRow } from '../lib/model/point-rows.ts';

export interface StepCardProps {
  id: string;
  title: string;
  what: string;
  why: string;
  side: 'idp' | 'sp';
  /** The console's name, its host, and the screen's title. */
  place: string;
  host: string;
  screen: string;
  /** Null: the step is done somewhere the panel does not look. */
  stage: Stage | null;
  strange: Strange | null;
  /** What the overlay says on the page now; null: no control found. */
  nextWords: string | null;
  /** The role of what lies over the control on the page; null: nothing does. */
  covered: string | null;
  /** The page has not answered yet that it shows this. */
  telling: boolean;
  /** The page is given time to show what comes of the last control. */
  waiting: boolean;
  /** There is something to point at or to read on the page at all. */
  pointable: boolean;
  /** What the card offers for pointing at. */
  points: readonly { label: string; state: PointRow['state']; leads: boolean }[];
  /** "Take me there" leads somewhere. */
  canGoThere: boolean;
  /** Nothing on the card is more urgent than going there. */
  done: Because | null;
  onThere: () => void;
  onAllow: () => void;
  onAdopt: () => void;
  children?: ComponentChildren;
  foot: ComponentChildren;
}

/** The one card: what to do, where, why, and everything the step needs. */
export function StepCard(props: StepCardProps) {
  const heading = useFocusOnChange(props.id);
  return (
    <main class="card" aria-labelledby="step-title">
      <p class="where">
        <span class={`side ${props.side}`}>{props.place}</span>
        <span class="where-screen">{props.screen}</span>
      </p>
      <h2 id="step-title" tabIndex={-1} ref={heading}>
        <RichText text={props.title} />
      </h2>
      <p class="what">
        <RichText text={props.what} />
      </p>
      <p class="why">
        <RichText text={props.why} />
      </p>
      {props.done ? (
        <p class="verdict ok">
          <Icon name="check" />
          <span>{doneWords(props.done)}</span>
        </p>
      ) : null}
      <StageNote {...props} />
      {props.children}
      <footer class="card-foot">{props.foot}</footer>
    </main>
  );
}

function StageNote(props: StepCardProps) {
  const { stage, place, host } = props;
  if (stage === null) return null;
  if (stage === 'ungranted') {
    return (
      <div class="stage">
        <p>{i18n.t('stage.ungranted', { host })}</p>
        <div class="actions">
          <Button kind="primary" onClick={props.onAllow}>
            {i18n.t('stage.allow', { host })}
          </Button>
        </div>
      </div>
    );
  }
  if (stage === 'elsewhere') {
    return (
      <div class="stage">
        <p>{i18n.t('stage.elsewhere', { place })}</p>
        {props.canGoThere ? (
          <div class="actions">
            <Button kind="primary" icon="arrow" onClick={props.onThere}>
              {i18n.t('stage.there')}
            </Button>
          </div>
        ) : null}
      </div>
    );
  }
  if (stage === 'onward') {
    return (
      <div class="stage">
        <p>{i18n.t('stage.onward')}</p>
        {props.canGoThere ? (
          <div class="actions">
            <Button kind="quiet" icon="arrow" onClick={props.onThere}>
              {i18n.t('stage.there')}
            </Button>
          </div>
        ) : null}
      </div>
    );
  }
  if (stage === 'silent')
    return (
      <div class="stage">
        <p>
          <Icon name="info" /> {i18n.t('stage.silent')}
        </p>
      </div>
    );
  if (stage === 'foreign') {
    return (
      <div class="stage warn">
        <p>
          <Icon name="warning" /> {otherPage(props.strange)}
        </p>
        <div class="actions">
          {props.canGoThere ? (
            <Button kind="primary" icon="arrow" onClick={props.onThere}>
              {i18n.t('stage.back_to_ours')}
            </Button>
          ) : null}
          <Button kind="quiet" onClick={props.onAdopt}>
            {adoptPage(props.strange)}
          </Button>
        </div>
      </div>
    );
  }
  if (props.nextWords) {
    return (
      <div class="stage pointing" aria-busy={props.telling || undefined}>
        <p>
          <Icon name="target" />
          <span>
            <span class="sr">{i18n.t('stage.on_page')} </span>
            <RichText text={props.nextWords} />
          </span>
        </p>
        {props.covered === null ? null : (
          <p class="verdict warn">
            <Icon name="warning" />
            <span>{coveredWords(props.covered)}</span>
          </p>
        )}
      </div>
    );
  }
  if (props.waiting) {
    return (
      <div class="stage waiting">
        <p>
          <Icon name="clock" />
          <span>{i18n.t('stage.waiting', { place })}</span>
        </p>
      </div>
    );
  }
  if (!props.pointable) return null;
  return (
    <div class="stage lost">
      <p>
        <Icon name="info" />
        <span>{lostWords(props)}</span>
      </p>
      {props.canGoThere ? (
        <div class="actions">
          <Button icon="arrow" onClick={props.onThere}>
            {i18n.t('stage.there')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Why nothing is ringed, and what one does now. */
function lostWords({ points, screen }: StepCardProps): string {
  const own = points.filter(({ state, leads }) => !leads && state !== 'pinned');
  const several = own.find(({ state }) => state === 'many');
  if (several) return i18n.t('stage.several', { label: several.label });
  const unknown = own.find(({ state }) => state === 'unnamed');
  if (unknown && own.length === 1) return i18n.t('stage.unnamed');
  return own.length > 0 ? i18n.t('stage.not_found', { screen }) : i18n.t('stage.not_here', { screen });
}

function doneWords(done: Because): string {
  if (done === 'proven') return i18n.t('step.done_proven');
  if (done === 'seen') return i18n.t('step.done_seen');
  return done === 'held' ? i18n.t('step.done_held') : i18n.t('step.done_confirmed');
}

function otherPage(strange: Strange | null): string {
  if (strange === 'host') return i18n.t('stage.other_host');
  return strange === 'tenant' ? i18n.t('stage.other_tenant') : i18n.t('stage.other_app');
}

function adoptPage(strange: Strange | null): string {
  if (strange === 'host') return i18n.t('stage.adopt_host');
  return strange === 'tenant' ? i18n.t('stage.adopt_tenant') : i18n.t('stage.adopt_app');
}

/** The ring is not drawn upon what lies over its control. */
function coveredWords(role: string): string {
  if (['toolbar', 'menubar', 'banner', 'navigation'].includes(role)) return i18n.t('stage.covered_bar');
  if (['alert', 'alertdialog', 'status', 'log', 'dialog'].includes(role)) return i18n.t('stage.covered_message');
  return ['menu', 'listbox'].includes(role) ? i18n.t('stage.covered_list') : i18n.t('stage.covered');
}
