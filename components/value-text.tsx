import { visiblePieces } from '../lib/model/visible-characters.ts';

const cap = 1200;
/** What is shown of a long value where only one place in it matters, and how much of that stands before the place. */
const excerpt = { length: 200, before: 80 };

export interface ValueTextProps {
  value: string;
  /** The character by which it differs from another value. */
  mark?: { at: number; label: string } | undefined;
  /** Not cut, however long it is. */
  whole?: boolean;
  /** Long ones only around the mark. */
  brief?: boolean;
}

/**
 * A value as it really is: monospace, spaces as dots, invisible characters by name. Hidden characters are drawn as
 * their name only, so that direction marks in a hostile value cannot reorder the line.
 */
export function ValueText({ value, mark, whole = false, brief = false }: ValueTextProps) {
  const all = [...value];
  const length = whole ? all.length : brief ? excerpt.length : cap;
  const from = brief && all.length > length ? Math.max(0, Math.min(mark?.at ?? 0, all.length) - excerpt.before) : 0;
  const characters = all.slice(from, from + length);
  const hidden = all.length - from - characters.length;
  const place = mark ? mark.at - from : -1;
  if (mark && place >= 0 && place <= characters.length) {
    const at = characters[place];
    return (
      <bdi class="value-text" dir="ltr">
        {from > 0 ? <span class="rest">+{from} … </span> : null}
        <Pieces value={characters.slice(0, place).join('')} />
        <mark class="differs">
          <span class="sr">{mark.label} </span>
          {at === undefined ? <span class="nothing" aria-hidden="true" /> : <Pieces value={at} />}
        </mark>
        <Pieces value={characters.slice(place + 1).join('')} />
        <Rest hidden={hidden} />
      </bdi>
    );
  }
  return (
    <bdi class="value-text" dir="ltr">
      <Pieces value={characters.join('')} />
      <Rest hidden={hidden} />
    </bdi>
  );
}

function Pieces({ value }: { value: string }) {
  return (
    <>
      {visiblePieces(value).map((piece, index) => {
        if (!('mark' in piece)) return piece.text;
        if (piece.kind === 'hidden')
          return (
            <span key={index} class="hidden-character">
              {piece.mark}
            </span>
          );
        return (
          <span key={index} class={piece.kind} data-mark={piece.mark}>
            {piece.text}
          </span>
        );
      })}
    </>
  );
}

function Rest({ hidden }: { hidden: number }) {
  return hidden > 0 ? <span class="rest"> … +{hidden}</span> : null;
}
