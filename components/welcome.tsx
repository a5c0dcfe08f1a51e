import { i18n } from '#i18n';
import { GuideChooser, type GuideChooserProps } from './guide-chooser.tsx';
import { Icon, Mark, type IconName } from './icon.tsx';

export interface WelcomeProps extends GuideChooserProps {
  /** There are connections already: the teaching is left out. */
  short: boolean;
}

/** What this is, in ten seconds, and the guides to begin with. */
export function Welcome({ short, ...chooser }: WelcomeProps) {
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
          <div>
            <h2>{i18n.t('welcome.choose')}</h2>
            <p class="aside">{i18n.t('welcome.anytime')}</p>
          </div>
        </>
      )}
      <GuideChooser {...chooser} />
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
