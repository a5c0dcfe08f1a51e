import { mentionsIn, reread, sayingsOf, type Mentions } from './mentions.ts';

/** Where a document mentions names, found out once and kept true by what changes. */
export interface Memory {
  /** As `mentionsIn` finds them, of all these names and perhaps of more. Names in normal form. */
  mentions(names: ReadonlySet<string>): Generator<undefined, Mentions>;
}

/** After so many changes that nobody asked about the page is read from the start, and until then it goes unwatched. */
const most = 300;
/** Attributes that tell a name. */
const attributeFilter = ['aria-label', 'aria-labelledby', 'title', 'value', 'type', 'alt'];

/** One reading, and what has changed since. */
interface Reading {
  names: ReadonlySet<string>;
  /** Null when the page has changed too much. */
  catchUp(): Mentions | null;
  end(): void;
}

/** Nothing is kept once the signal has aborted, nor of a page that changes without rest. */
export function memoryOf(document: Document, signal: AbortSignal): Memory {
  let reading: Reading | undefined;
  signal.addEventListener('abort', () => reading?.end());

  function* read(names: ReadonlySet<string>): Generator<undefined, Mentions> {
    /** Elements that changed, and whether what is in them did. */
    const changed = new Map<Node, boolean>();
    let isOver = signal.aborted;
    const end = () => {
      isOver = true;
      observer.disconnect();
      changed.clear();
    };
    let noted = 0;
    const note = (records: readonly MutationRecord[]) => {
      if ((noted += records.length) > most) return end();
      for (const { type, target, addedNodes, removedNodes } of records) {
        const at = type === 'characterData' ? target.parentNode : target;
        let isOwn = type !== 'childList';
        for (const node of removedNodes) isOwn ||= node.nodeType === 3;
        for (const node of addedNodes)
          if (node.nodeType === 1) changed.set(node, true);
          else isOwn = true;
        if (at && isOwn && !changed.has(at)) changed.set(at, false);
      }
    };
    const observer = new MutationObserver(note);
    // From here on, for a reading takes its time.
    if (!isOver) observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter });
    const sayings = yield* sayingsOf(document, names);
    const catchUp = () => {
      note(observer.takeRecords());
      if (signal.aborted) end();
      if (isOver) return null;
      for (const [node, deep] of changed) if (node.nodeType === 1 && node.isConnected) reread(node as Element, deep, sayings);
      changed.clear();
      noted = 0;
      return mentionsIn(sayings);
    };
    const mentions = catchUp();
    if (!mentions) return mentionsIn(sayings);
    reading?.end();
    reading = { names, catchUp, end };
    return mentions;
  }

  return {
    *mentions(names) {
      const known = reading && [...names].every((name) => reading?.names.has(name)) ? reading.catchUp() : null;
      return known ?? (yield* read(new Set(names)));
    },
  };
}
