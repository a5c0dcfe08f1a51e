import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The card that was in front last, in this panel: the end has a card of its own. */
let inFront: string | null = null;

/**
 * When another step comes to the front, the focus goes to its heading, so that keyboard and screen reader go on from
 * there: the button that was pressed is often gone. Only while the panel has the focus: it is never taken out of the
 * page the admin works in, nor off another control of the panel.
 */
export function useFocusOnChange(id: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (inFront !== null && inFront !== id && document.hasFocus() && lost) heading.current?.focus();
    inFront = id;
  }, [id]);
  return heading;
}
