import { i18n } from '#i18n';
import { Icon } from './icon.tsx';
import { RichText } from './rich-text.tsx';

export interface ConflictView {
  id: string;
  says: readonly { source: string; date: string; says: string }[];
  follows: string;
}

/** Where the sources disagree: who says what, since when, and which one the step follows. */
export function ConflictNote({ conflict }: { conflict: ConflictView }) {
  return (
    <details class="conflict">
      <summary>
        <Icon name="info" />
        <span>
          <b>{i18n.t('conflict.title')}</b> <RichText text={conflict.follows} />
        </span>
        <Icon name="down" />
      </summary>
      <ul>
        {conflict.says.map((line) => (
          <li key={`${line.source}${line.date}`}>
            <RichText text={line.says} />{' '}
            <span class="source">
              {line.source}, {line.date}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
