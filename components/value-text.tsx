import { visiblePieces } from '../lib/model/visible-characters.ts';

const cap = 1200;

export interface ValueTextProps {
  value: string;
  /** The character by which it differs from another value. */
  mark?: { at: number; label: string } | undefined;
  /** Not cut, however long it is. */
  whole?: boolean;
}

/**
 * A value as it really is: monospace, spaces as dots, invisible characters by name. Hidden characters are drawn as
 * their name only, so that direction marks in a hostile value cannot reorder the line.
 */
export function ValueText({ value, mark, whole = false }: ValueTextProps) {
  const shown = whole ? value : value.slice(0, cap);
  const characters = [...shown];
  if (mark && mark.at <= characters.length) {
    const at = characters[mark.at];
    return (
      <bdi class="value-text" dir="ltr">
        <Pieces value={characters.slice(0, mark.at).join('')} />
        <mark class="differs">
          <span class="sr">{mark.label} </span>
          {at === undefined ? <span class="nothing" aria-hidden="true" /> : <Pieces value={at} />}
        </mark>
        <Pieces value={characters.slice(mark.at + 1).join('')} />
        <Rest hidden={value.length - shown.length} />
      </bdi>
    );
  }
  return (
    <bdi class="value-text" dir="ltr">
      <Pieces value={shown} />
      <Rest hidden={value.length - shown.length} />
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
