import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntityView } from '../lib/model/entity-choice.ts';
import type { Intake } from '../lib/model/intake.ts';
import { Button } from './button.tsx';
import { usePanel } from './panel-context.ts';
import { ValueText } from './value-text.tsx';

export interface EntityChoiceProps {
  found: Extract<Intake, { state: 'entities' }>;
  onSearch: (query: string) => void;
  onChoose: (index: number) => void;
  onDismiss: () => void;
}

/** Milliseconds without a key before the list follows: a list that jumps under the fingers helps nobody. */
const rest = 150;

/**
 * Which of many identity providers: a field to search in, with its list below (WAI-ARIA combobox with a listbox). The
 * focus stays in the field; arrows move through the list, Enter takes, and nothing is taken by itself.
 */
export function EntityChoice({ found, onSearch, onChoose, onDismiss }: EntityChoiceProps) {
  const { name, count, sps, query, matches } = found;
  const { announce } = usePanel();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  // Of this very list: what was under the arrow in another one must never be taken.
  const mark = useSignal({ of: matches, at: -1 });
  const active = mark.value.of === matches ? mark.value.at : -1;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = matches.shown.length;
  const words = countWords(matches.count, shown, count, query);

  useEffect(() => {
    if (document.hasFocus()) field.current?.focus({ preventScroll: true });
    return () => clearTimeout(timer.current);
  }, []);
  useEffect(() => announce(words), [matches]);

  const search = (text: string) => {
    mark.value = { of: matches, at: -1 };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(text), rest);
  };
  const move = (to: number) => {
    const at = Math.min(shown - 1, Math.max(0, to));
    mark.value = { of: matches, at };
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    if (event.key in moves && shown > 0) move(active + moves[event.key]!);
    else if (event.key === 'Enter' && active >= 0) onChoose(active);
    else if (event.key === 'Escape' && field.current?.value) {
      field.current.value = '';
      search('');
    } else return;
    event.preventDefault();
  };

  return (
    <div class="choose" role="group" aria-label={i18n.t('entities.choose', { count })}>
      <p>{i18n.t('entities.choose', { count })}</p>
      <p class="aside">
        {i18n.t('entities.choose_words', { name })}
        {sps > 0 ? ` ${i18n.t('entities.beside', sps)}` : ''}
      </p>
      <div class="entity-search">
        <label for={`${id}-field`}>{i18n.t('entities.search')}</label>
        <input
          ref={field}
          id={`${id}-field`}
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          aria-describedby={`${id}-count`}
          spellcheck={false}
          autocomplete="off"
          defaultValue={query}
          onInput={(event) => search(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <p id={`${id}-count`} class="aside">
          {words}
        </p>
      </div>
      <ul ref={list} id={`${id}-list`} class="entities" role="listbox" aria-label={i18n.t('entities.list')}>
        {matches.shown.map((entity, index) => (
          <Row
            key={`${entity.entityId} ${index}`}
            id={`${id}-${index}`}
            entity={entity}
            active={index === active}
            onChoose={() => onChoose(index)}
          />
        ))}
      </ul>
      <div class="actions">
        <Button kind="quiet" onClick={onDismiss}>
          {i18n.t('intake.again')}
        </Button>
      </div>
    </div>
  );
}

interface RowProps {
  id: string;
  entity: EntityView;
  active: boolean;
  onChoose: () => void;
}

function Row({ id, entity: { entityId, name, domains }, active, onChoose }: RowProps) {
  return (
    <li id={id} role="option" aria-selected={active} class={active ? 'active' : ''} onClick={onChoose}>
      {name === null ? null : (
        <span class="entity-name">
          <ValueText value={name} />
        </span>
      )}
      <ValueText value={entityId} />
      {domains.length === 0 ? null : <span class="aside">{domains.slice(0, 3).join(', ')}</span>}
    </li>
  );
}

function countWords(matching: number, shown: number, count: number, query: string): string {
  if (matching === 0) return i18n.t('entities.none', { query });
  if (matching > shown) return i18n.t('entities.first', { shown, matching });
  return i18n.t('entities.all', { matching, count });
}
