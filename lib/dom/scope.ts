import { pressable, selectors } from './controls.ts';
import { precedes, selectorOf, signature, type Glance } from './glance.ts';
import type { AnchorQuery } from './look.ts';
import { textBoxes } from './labels.ts';
import { matchesBlade, nameSet, normalise } from './names.ts';

type Scope = AnchorQuery['scope'][number];

/** A part of the page: an element, or the stretch of it from `from` up to the next heading of the same kind. */
export interface Region {
  root: Node;
  from?: Element;
  until?: Element;
  /** Only such of it. */
  only?: (element: Element) => boolean;
}

export function isWithin(element: Element, region: Region): boolean {
  if (!region.root.contains(element) || region.only?.(element) === false) return false;
  if (region.from && !region.from.contains(element) && !precedes(region.from, element)) return false;
  return !region.until || (precedes(element, region.until) && !element.contains(region.until));
}

/**
 * In a dialog, or in a layer of words and buttons that is taken out of the page's flow: the portal's questions have no role. A form,
 * a list or a menu is no question.
 */
function isAsked(element: Element): boolean {
  for (let box = element.parentElement; box; box = box.parentElement) {
    const isDialog = box.matches(dialog);
    if (!isDialog && box.matches(`${containers},[role]:not([role=presentation])`)) return false;
    if (isDialog || /absolute|fixed/.test(getComputedStyle(box).position))
      return !box.querySelector(`${textBoxes},select,table,${blade}`) && hasContent(box, element);
  }
  return false;
}

const blade = '.fxs-blade,.fxs-contextpane';
const dialog = 'dialog,[role=dialog],[role=alertdialog],.ms-Panel,.ms-Dialog-main';
const containers = `${blade},${dialog},section,aside,[role=region],[role=complementary],[role=tabpanel]`;
/** Boxes with a name of their own; whatever is pressed or written into is none. */
const labelled =
  '[aria-label]:not(button,a,input,[role=button]),[aria-labelledby]:not(button,a,input,[role=button]),fieldset';
const grouping =
  'fieldset,section,article,aside,form,div,dialog,[role=group],[role=radiogroup],[role=region],[role=form],[role=dialog],[role=alertdialog],[role=complementary],[role=tabpanel],[role=article]';
const shellTitle = '.fxs-blade-title-titleText';
const headings = selectors.heading;

/**
 * Regions of the root that all scopes agree on, outermost first; none if a scope is not there. `surroundings`: titles
 * that stand around this frame in its parent; they stand for the whole frame, but never for a card, which is always
 * inside.
 */
export function regionsOf(scopes: readonly Scope[], glance: Glance, surroundings: readonly string[]): readonly Region[] {
  // Most controls of a screen share theirs.
  return glance.once(`regions ${JSON.stringify([scopes, surroundings])}`, () => findRegions(scopes, glance, surroundings));
}

function findRegions(scopes: readonly Scope[], glance: Glance, surroundings: readonly string[]): Region[] {
  let regions: Region[] = [{ root: glance.root }];
  for (const scope of scopes) {
    const wanted = nameSet(scope.names);
    const outer = regions;
    if (wanted.size === 0 && scope.kind === 'dialog') regions = outer.map((region) => ({ ...region, only: isAsked }));
    else if (scope.kind === 'card') regions = cards(wanted, outer, glance);
    else regions = titled(wanted, outer, glance, surroundings, scope.kind);
    // A heading without its like may govern more than what it stands in.
    if (wanted.size > 0) regions = regions.map((region) => ({ ...region, only: (element) => outer.some((one) => isWithin(element, one)) }));
    if (regions.length === 0) return [];
  }
  return regions;
}

const inside = (regions: readonly Region[], glance: Glance) => (element: Element) =>
  regions.some((region) => isWithin(element, region)) && glance.sight.shown(element);

/** "Krisp | Users and groups" is a blade of that name, but not the pane. */
const isTitle = (title: string, wanted: ReadonlySet<string>) => wanted.has(normalise(title));

/** Blades, panes and dialogs: known by a title of their own, not by any heading that happens to say the same. */
function titled(
  wanted: ReadonlySet<string>,
  regions: readonly Region[],
  glance: Glance,
  surroundings: readonly string[],
  kind: Scope['kind'],
): Region[] {
  const matches = kind === 'blade' ? matchesBlade : isTitle;
  const isInside = inside(regions, glance);
  const shell = surroundings.length > 0 || isShell(glance);
  const found = new Set<Element>();
  for (const element of glance.named(labelled, wanted)) {
    if (!element.matches(shell ? `${blade},${dialog},section,[role=complementary],[aria-labelledby]` : containers))
      continue;
    if (element.matches(`${pressable},input,select,textarea,${headings}`)) continue;
    // In the shell a section may be a card; a blade is labelled by a title.
    if (shell && !element.matches(`${blade},${dialog},[role=complementary]`) && !labelledByTitle(element)) continue;
    if (matches(labelOf(element), wanted) && isInside(element)) found.add(element);
  }
  for (const element of glance.named(headings, wanted)) {
    if (shell && !element.matches(shellTitle)) continue;
    const container = element.closest(shell ? `${blade},${dialog},section` : containers);
    if (!container || found.has(container)) continue;
    if (!matches(headingText(element, glance), wanted) || !isInside(element)) continue;
    // A title is the first heading of what it stands on.
    if (shell || firstHeading(container) === element) found.add(container);
  }
  const strong = outermost([...found]);
  if (strong.length > 0) return strong.map((root) => ({ root }));
  if (surroundings.some((title) => matches(title, wanted))) return [...regions];
  if (surroundings.length > 0) return [];
  // A dialog or panel without a role. A panel's title stands in no blade or section that has a title of its own; a
  // dialog may lie on one.
  return [...glance.named(headings, wanted), ...glance.withText(wanted)]
    .filter((element) => wanted.has(normalise(headingText(element, glance))) && isInside(element))
    .filter((element) => !element.closest(pressable) && (kind === 'dialog' || !isUnderOtherTitle(element, glance)))
    .map((element) => regionOfHeading(element, glance));
}

const isShell = (glance: Glance) => glance.once('shell', () => glance.root.querySelector(shellTitle) !== null);

function labelledByTitle(element: Element): boolean {
  return labelElements(element).some((label) => label.closest(`${shellTitle},#fxsContextPaneTitle`) !== null);
}

function isUnderOtherTitle(element: Element, glance: Glance): boolean {
  const container = element.closest(isShell(glance) ? `${blade},section` : containers);
  if (!container) return false;
  const first = firstHeading(container);
  return first !== null && first !== element && !first.contains(element);
}

function firstHeading(container: Element): Element | null {
  return container.querySelector(shellTitle) ?? container.querySelector(headings);
}

/** Cards and groups: a labelled group, a heading, or text that stands where a heading would. */
function cards(wanted: ReadonlySet<string>, regions: readonly Region[], glance: Glance): Region[] {
  const isInside = inside(regions, glance);
  const groups = glance
    .named(labelled, wanted)
    .filter((element) => element.matches(grouping) && !element.matches(`${pressable},${blade},${dialog}`))
    .filter((element) => !labelledByTitle(element) && !element.querySelector(shellTitle))
    .filter((element) => wanted.has(normalise(labelOf(element))) && isInside(element));
  if (groups.length > 0) return outermost(groups).map((root) => ({ root }));
  const texts = new Set(
    glance.withText(wanted).filter((element) => !element.closest(`${shellTitle},option`) && isInside(element)),
  );
  const real = glance
    .named(headings, wanted)
    .filter((element) => !element.matches(shellTitle))
    .filter(
      (element) =>
        wanted.has(normalise(headingText(element, glance))) || [...texts].some((text) => element.contains(text)),
    )
    .filter(isInside);
  const plain = [...texts].filter((element) => !element.closest(pressable));
  return (real.length > 0 ? real : plain).map((element) => regionOfHeading(element, glance));
}

/** A heading's text is what it says, without a number badge or buttons in it. */
function headingText(element: Element, glance: Glance): string {
  return glance.ownText(element) || element.textContent?.trim() || '';
}

function labelOf(element: Element): string {
  const labels = labelElements(element).map((label) => label.textContent?.trim() ?? '');
  if (labels.some(Boolean)) return labels.filter(Boolean).join(' ');
  const legend = element.localName === 'fieldset' ? element.querySelector(':scope > legend') : null;
  return element.getAttribute('aria-label') ?? legend?.textContent?.trim() ?? '';
}

/** What `aria-labelledby` names: two open panes may carry the same id, and each means its own. */
export function labelElements(element: Element): Element[] {
  const ids = element.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? [];
  return ids
    .map((id) => element.querySelector(`#${CSS.escape(id)}`) ?? element.ownerDocument.getElementById(id))
    .filter((label) => label !== null);
}

const outermost = (elements: readonly Element[]) =>
  elements.filter((one) => !elements.some((other) => other !== one && other.contains(one)));

/**
 * What a heading governs: the largest box around it that holds no other heading of its rank; where headings and content
 * are siblings, the stretch up to the next one.
 */
export function regionOfHeading(heading: Element, glance: Glance): Region {
  const legend = heading.closest('legend');
  if (legend?.parentElement) return { root: legend.parentElement };
  if (heading.id) {
    const owner = heading.ownerDocument.querySelector(`[aria-labelledby~="${CSS.escape(heading.id)}"]`);
    if (owner?.contains(heading) && owner !== heading) return { root: owner };
  }
  const peers = peersOf(heading, glance);
  let box = heading;
  for (;;) {
    const parent = box.parentElement;
    if (!parent || parent === glance.root || parent.localName === 'body')
      return { root: box === heading && parent ? parent : box };
    const first = peers.find((peer) => peer !== heading && !heading.contains(peer) && parent.contains(peer));
    if (!first) {
      box = parent;
      if (box.matches(containers)) return { root: box };
      continue;
    }
    if (hasContent(box, heading)) return { root: box };
    if (isCardWithSubheads(parent, heading, peers)) return { root: parent };
    const next = peers.find((peer) => parent.contains(peer) && precedes(heading, peer) && !heading.contains(peer));
    return next ? { root: parent, from: box, until: next } : { root: parent, from: box };
  }
}

/** Headings of the same rank or above; for plain text, whatever looks the same by tag and class. */
function peersOf(heading: Element, glance: Glance): readonly Element[] {
  const real = heading.closest(headings);
  if (real)
    return glance
      .all(headings)
      .filter((other) => level(other) <= level(real) && other !== real && !other.contains(heading));
  const kind = signature(heading);
  if (kind.endsWith('.')) return [];
  return glance
    .all(selectorOf(heading))
    .filter((other) => other !== heading && signature(other) === kind && /\S/.test(other.textContent ?? ''));
}

function level(heading: Element): number {
  if (heading.matches(shellTitle)) return 1;
  const given = Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1));
  return given > 0 ? given : 2;
}

/** More than the heading and its buttons. */
function hasContent(box: Element, heading: Element): boolean {
  if (box === heading) return false;
  if (
    box.querySelector(
      'input,select,textarea,table,dd,[role=radio],[role=checkbox],[role=combobox],[role=textbox],[role=grid]',
    )
  )
    return true;
  let rest = box.textContent ?? '';
  for (const part of [heading, ...box.querySelectorAll(pressable)]) rest = rest.replace(part.textContent ?? '', '');
  return /\p{L}{2}/u.test(rest);
}

/**
 * A box among boxes of its kind, whose further headings look unlike this one: they divide the card, they do not end it.
 */
function isCardWithSubheads(box: Element, heading: Element, peers: readonly Element[]): boolean {
  if (box.matches(containers) || !box.parentElement) return false;
  const kind = signature(box);
  const hasSiblings = [...box.parentElement.children].some((other) => other !== box && signature(other) === kind);
  const within = peers.filter((peer) => box.contains(peer));
  return hasSiblings && within.every((peer) => signature(peer) !== signature(heading) && precedes(heading, peer));
}
