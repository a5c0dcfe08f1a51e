import type { Cover, PageFacts, Surrounding } from './look.ts';
import { labelElements } from './scope.ts';
import { kindOver, layerOver, layoutSight, type Sight } from './visible.ts';

export const containers =
  'section,.fxs-blade,.fxs-contextpane,dialog,[role=dialog],[role=alertdialog],[role=region],[role=complementary],.ms-Panel';
const titles = '.fxs-blade-title-titleText,h1,h2,h3,h4,h5,h6,[role=heading]';
/**
 * What a page shows while something is on its way: the standard's marks, and those of the portal's shell, which draws its dots
 * without a role.
 */
const progress = '[aria-busy=true],.fxs-progress-dots,[role=progressbar]:not([aria-valuenow])';

/**
 * What the document says of itself: language, whether something is on its way, and the frames that can be seen in it.
 */
export function describe(document: Document, sight: Sight = layoutSight()): PageFacts {
  return {
    language: document.documentElement.lang,
    busy: [...document.querySelectorAll(progress)].some(sight.shown),
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
  return { frame: frame.name, titles: around, covers: coversOf(frame) };
}

/** What lies over a frame, which it cannot know itself: looked for where a grid of points meets something else. */
function coversOf(frame: HTMLIFrameElement): Cover[] {
  const { x, y, width, height } = frame.getBoundingClientRect();
  const covers = new Map<Element, Cover>();
  for (let point = 0.5; point < 49; point += 1) {
    const hit = frame.ownerDocument.elementFromPoint(x + (width * (point % 7)) / 7, y + (height * point) / 49);
    const layer = hit && layerOver(frame, hit);
    if (!layer) continue;
    const box = layer.getBoundingClientRect();
    covers.set(layer, [box.x - x, box.y - y, box.width, box.height, kindOver(frame, hit)]);
  }
  return [...covers.values()];
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
