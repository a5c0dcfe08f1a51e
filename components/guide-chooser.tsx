import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Guide } from '../lib/guide/schema/index.ts';
import { guideOffers, type GuideOffer, type OfferGroup } from '../lib/model/guide-offers.ts';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';

/** From this many guides on there is a box to search them. */
const many = 6;

export interface GuideChooserProps {
  /** Address of the tab in front, where it may be read: its console's guides come first. */
  url: string | null;
  /** All there are, unless told. */
  guides?: readonly Guide[];
  onStart: (guide: string, practice: boolean) => void;
}

/** All guides by service provider. One press begins with one of them. */
export function GuideChooser({ url, guides, onStart }: GuideChooserProps) {
  const { language, announce } = usePanel();
  const query = useSignal('');
  const practice = useSignal(false);
  const matching = (text: string) => guideOffers({ url, language, query: text }, guides);
  const groups = matching(query.value);
  const count = (some: readonly OfferGroup[]) => some.reduce((sum, { offers }) => sum + offers.length, 0);

  function search(text: string) {
    query.value = text;
    announce(i18n.t('choose.found', count(matching(text))));
  }
  return (
    <div class="chooser">
      {count(matching('')) > many ? (
        <input
          type="text"
          class="search"
          role="searchbox"
          aria-label={i18n.t('choose.search')}
          placeholder={i18n.t('choose.search')}
          autocomplete="off"
          spellcheck={false}
          value={query.value}
          onInput={(event) => search(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query.value !== '') search('');
          }}
        />
      ) : null}
      {groups.map((group) => (
        <Group key={group.id} group={group} onStart={(guide) => onStart(guide, practice.value)} />
      ))}
      {groups.length === 0 ? <p class="aside">{i18n.t('choose.none')}</p> : null}
      <label class="practise">
        <input
          type="checkbox"
          checked={practice.value}
          onChange={(event) => (practice.value = event.currentTarget.checked)}
        />
        <span>
          {i18n.t('choose.practise')}
          <span class="aside">{i18n.t('choose.practise_words')}</span>
        </span>
      </label>
    </div>
  );
}

function Group({ group, onStart }: { group: OfferGroup; onStart: (guide: string) => void }) {
  const id = useId();
  return (
    <section class={`guides ${group.front ? 'front' : ''}`} aria-labelledby={id}>
      <h3 id={id}>
        <span>{group.name}</span>
        {group.front ? <span class="aside">{i18n.t('choose.front')}</span> : null}
      </h3>
      <ul>
        {group.offers.map((offer) => (
          <li key={offer.id}>
            <Offer offer={offer} onStart={onStart} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offer({ offer, onStart }: { offer: GuideOffer; onStart: (guide: string) => void }) {
  const id = useId();
  return (
    <button
      type="button"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-extent`}
      onClick={() => onStart(offer.id)}
    >
      <span id={`${id}-title`} class="guide-title">
        {offer.title}
      </span>
      <span id={`${id}-extent`} class="aside">
        {i18n.t('choose.extent', { steps: offer.steps, minutes: offer.minutes })}
      </span>
      <Icon name="right" />
    </button>
  );
}
