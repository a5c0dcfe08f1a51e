import { i18n } from '#i18n';
import { Button } from './button.tsx';
import { Disclosure } from './disclosure.tsx';
import { RichText } from './rich-text.tsx';

export interface AlternativeView {
  words: string;
  address?: string | undefined;
  step?: string | undefined;
  source: string;
  date: string;
}

/** Other ways to the same end, each with who says so and when. */
export function Alternatives({
  all,
  onOpen,
  onInstead,
}: {
  all: readonly AlternativeView[];
  onOpen: (address: string) => void;
  onInstead: (step: string) => void;
}) {
  if (all.length === 0) return null;
  return (
    <Disclosure label={i18n.t('alternative.label', all.length)}>
      <ul class="alternatives">
        {all.map(({ words, address, step, source, date }) => (
          <li key={source + words}>
            <p>
              <RichText text={words} />
            </p>
            <p class="source">
              {source}, {date}
            </p>
            {address || step ? (
              <div class="actions">
                {address ? (
                  <Button kind="quiet" icon="open" onClick={() => onOpen(address)}>
                    {i18n.t('alternative.open', { host: new URL(address).host })}
                  </Button>
                ) : null}
                {step ? (
                  <Button kind="quiet" icon="arrow" onClick={() => onInstead(step)}>
                    {i18n.t('alternative.instead')}
                  </Button>
                ) : null}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
