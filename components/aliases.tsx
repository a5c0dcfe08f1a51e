import { i18n } from '#i18n';
import { Disclosure } from './disclosure.tsx';

/** Every other name the same value goes by. */
export function Aliases({ label, aliases }: { label: string; aliases: readonly string[] }) {
  const others = aliases.filter((alias) => alias !== label);
  if (others.length === 0) return null;
  return (
    <Disclosure label={i18n.t('value.also_called')}>
      <ul class="aliases">
        {others.map((alias) => (
          <li key={alias}>{alias}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
