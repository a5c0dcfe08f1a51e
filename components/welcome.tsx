import { i18n } from '#i18n';
import { Button } from './button.tsx';
import { Icon, Mark, type IconName } from './icon.tsx';

export interface WelcomeProps {
  guides: readonly { id: string; sp: string; idp: string; steps: number; minutes: number }[];
  /** There are connections already: the teaching is folded away. */
  short: boolean;
  onStart: (guide: string, practice: boolean) => void;
}

/** What this is, in ten seconds, and the one button to begin. */
export function Welcome({ guides, short, onStart }: WelcomeProps) {
  return (
    <section class={`welcome ${short ? 'short' : ''}`} aria-labelledby="welcome-title">
      {short ? (
        <h2 id="welcome-title">{i18n.t('welcome.another')}</h2>
      ) : (
        <>
          <Mark size={44} />
          <h1 id="welcome-title">{i18n.t('welcome.title')}</h1>
          <p class="lead">{i18n.t('welcome.lead')}</p>
          <ul class="promises">
            <Promised icon="target" text={i18n.t('welcome.point')} />
            <Promised icon="arrow" text={i18n.t('welcome.carry')} />
            <Promised icon="check" text={i18n.t('welcome.check')} />
            <Promised icon="lock" text={i18n.t('welcome.local')} />
          </ul>
        </>
      )}
      {guides.map((guide) => (
        <div key={guide.id} class="offer">
          <Button kind={short ? 'plain' : 'primary'} onClick={() => onStart(guide.id, false)}>
            {i18n.t('welcome.start', { sp: guide.sp, idp: guide.idp })}
          </Button>
          <p class="aside">{i18n.t('welcome.extent', { steps: guide.steps, minutes: guide.minutes })}</p>
          <Button kind="quiet" onClick={() => onStart(guide.id, true)}>
            {i18n.t('welcome.practise')}
          </Button>
          {short ? null : <p class="aside">{i18n.t('welcome.practise_words')}</p>}
        </div>
      ))}
    </section>
  );
}

function Promised({ icon, text }: { icon: IconName; text: string }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{text}</span>
    </li>
  );
}
