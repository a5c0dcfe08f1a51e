import type { PageFacts, Surrounding } from './look.ts';
import { labelElements } from './scope.ts';
import { layoutSight, type Sight } from './visible.ts';

export const containers =
  'section,.fxs-blade,.fxs-contextpane,dialog,[role=dialog],[role=alertdialog],[role=region],[role=complementary],.ms-Panel';
const titles = '.fxs-blade-title-titleText,h1,h2,h3,h4,h5,h6,[role=heading]';

/**
 * What the document says of itself: language, title, address without its query, and the frames that can be seen in it.
 */
export function describe(document: Document, sight: Sight = layoutSight()): PageFacts {
  const { origin, pathname, hash } = document.location;
  return {
    language: document.documentElement.lang,
    title: document.title,
    address: origin + pathname + hash,
    frames: [...document.querySelectorAll('iframe')]
      .filter((frame) => sight.shown(frame) && frame.clientWidth > 1 && frame.clientHeight > 1)
      .map(surroundingOf),
  };
}

function surroundingOf(frame: HTMLIFrameElement): Surrounding {
  const around: string[] = [];
  for (let box = frame.parentElement?.closest(containers); box; box = box.parentElement?.closest(containers)) {
    const title = titleOf(box);
    if (title && !around.includes(title)) around.unshift(title);
  }
  return { frame: frame.name, titles: around };
}

/** Title of a section, pane or dialog: its label, else the first heading that is its own. */
export function titleOf(box: Element): string {
  const label =
    box.getAttribute('aria-label') ??
    labelElements(box)
      .map((one) => one.textContent?.trim() ?? '')
      .join(' ');
  const own = [...box.querySelectorAll(titles)].find((title) => title.parentElement?.closest(containers) === box);
  const shell = [...box.querySelectorAll('.fxs-blade-title-titleText')].find(
    (title) => title.closest(containers) === box,
  );
  return (shell?.textContent ?? (label || own?.textContent) ?? '').replace(/\s+/g, ' ').trim();
}
