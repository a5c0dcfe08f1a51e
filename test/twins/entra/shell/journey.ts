/** The open blades and panes: opening, parking, closing, and the hash that goes with them. */
import type { Screen } from '../../switches.ts';
import { buildOf, loadDelayOf } from '../../switches.ts';
import { knockoutScreens } from '../knockout/screens.ts';
import type { PaneResult, ScreenParams } from '../protocol.ts';
import { paneScreens } from '../protocol.ts';
import * as ko from 'knockout';
import { ask } from './dialogs.ts';
import { append, el } from './elements.ts';
import { refreshSwitches, switches, text, wait } from './portal.ts';
import type { ReactServices } from './react-host.ts';
import { openReact } from './react-host.ts';
import type { MenuSpec } from './resource-menu.ts';
import { resourceMenu } from './resource-menu.ts';
import { appOf, hashOf, menuOf, titleOf } from './screens.ts';
import type { Surface } from './surface.ts';
import { createSurface, mount, unmount } from './surface.ts';
import { toast } from './toasts.ts';
import type { ViewContext } from './view.ts';

const layout = el('div', { class: 'fxs-journey-layout fxs-blade-stacklayout' });
const panes = el('div', { class: 'fxs-contextpane-host' });
/** Oldest first; the last one is in view, the others are parked to the left (R5). */
const blades: Surface[] = [];
const openPanes: Surface[] = [];
const parkedAtMost = 6;

export function journey(): HTMLElement {
  return el('main', { class: 'fxs-journey' }, layout, panes);
}

export function topBlade(): Surface | undefined {
  return blades.at(-1);
}

export interface BladeSpec {
  readonly screen: Surface['screen'];
  readonly params: ScreenParams;
  readonly hash: string;
}

function park(): void {
  blades.forEach((blade, index) => {
    const depth = blades.length - 1 - index;
    blade.element.classList.toggle('fxs-blade-parked', depth > 0);
    blade.element.style.setProperty('inset-inline-start', depth > 0 ? `${-105 * depth}%` : '0');
    blade.frame?.classList.toggle('fxs-reactview-frame-active', depth === 0 && !blade.loading());
  });
}

export async function openBlade(spec: BladeSpec): Promise<PaneResult> {
  closeAllPanes();
  const surface = createSurface({
    ...spec, kind: 'blade', breadcrumb: trail(), close: () => void closeSurface(surface),
  });
  blades.push(surface);
  layout.append(surface.element);
  while (blades.length > parkedAtMost) {
    const [oldest] = blades.splice(0, 1);
    if (oldest) ko.removeNode(oldest.element);
  }
  park();
  await load(surface);
  return surface.closed;
}

function trail(): { title: string; hash: string }[] {
  const seen = blades.slice(-3).map((blade) => ({ title: blade.title(), hash: blade.hash }));
  const [first] = seen;
  return first?.hash === '#home' ? seen : [{ title: text('home'), hash: '#home' }, ...seen];
}

/** Opens a screen as what it is, a blade or a pane. */
export async function open(screen: Screen, params: ScreenParams = {}): Promise<PaneResult> {
  await refreshSwitches();
  if (!paneScreens.has(screen)) {
    const hash = await hashOf(screen, params);
    return new Promise((resolve) => {
      // the router opens the blade; who asked hears when it closes
      waitingForBlade = (surface) => void surface.closed.then(resolve);
      if (location.hash === hash) void openBlade({ screen, params, hash }).then(resolve);
      else location.hash = hash;
    });
  }
  const surface = createSurface({ kind: 'pane', screen, params, hash: '', breadcrumb: [], close: () => void closeSurface(surface) });
  openPanes.push(surface);
  panes.append(surface.element);
  void load(surface);
  return surface.closed;
}

let waitingForBlade: ((surface: Surface) => void) | undefined;

let loads = 0;

/** R6: first nothing, not even a title; then the title; then content whose controls cannot be used yet. */
async function load(surface: Surface): Promise<void> {
  waitingForBlade?.(surface);
  waitingForBlade = undefined;
  await refreshSwitches();
  const loadDelay = loadDelayOf(++loads, switches());
  const { screen } = surface;
  const started = Date.now();
  surface.loading(true);
  surface.settled(false);
  try {
    const titles = titleOf(screen, surface.params);
    await wait(loadDelay * 0.4);
    setTitle(surface, await titles);
    await addMenu(surface);
    if (screen !== 'home' && screen !== 'properties' && screen !== 'nothing' && buildOf(screen, switches()) === 'react') {
      openReact(surface, screen, reactServices, loadDelay);
      return;
    }
    const view = await knockoutScreens[screen](contextOf(surface));
    await wait(loadDelay - (Date.now() - started));
    const draw = () => mount(surface, view.draw());
    draw();
    surface.refresh = () => {
      void view.refresh?.();
    };
    redrawWhenWordingChanges(surface, draw);
    if (switches().redrawDelay > 0) setTimeout(() => surface.element.isConnected && draw(), switches().redrawDelay);
  } catch (error) {
    mount(surface, { body: el('div', { class: 'fxs-blade-error', text: `${text('noAccess')} (${String(error)})` }) });
  }
  surface.loading(false);
  setTimeout(() => surface.settled(true), switches().settleDelay);
}

function redrawWhenWordingChanges(surface: Surface, draw: () => void): void {
  const { screen } = surface;
  const subscription = switches.subscribe(() => {
    if (surface.element.isConnected && surface.screen === screen) draw();
    else subscription.dispose();
  });
}

function setTitle(surface: Surface, { title, subtitle }: { title: string; subtitle: string }): void {
  surface.title(title);
  surface.subtitle(subtitle);
  if (surface.kind === 'blade') document.title = `${title} - Microsoft Azure`;
}

async function addMenu(surface: Surface): Promise<void> {
  const menu: { name: string; spec: MenuSpec; selected: string } | undefined = await menuOf(surface.screen, surface.params);
  if (menu && !surface.content.querySelector('.fxs-menu')) append(surface.content, [resourceMenu(menu.name, menu.spec, menu.selected)]);
}

function contextOf(surface: Surface): ViewContext {
  return {
    params: surface.params,
    settled: surface.settled,
    open,
    close: (result = {}) => {
      surface.dirty = false;
      void closeSurface(surface, result);
    },
    setTitle: (title, subtitle) => {
      surface.title(title);
      if (subtitle !== undefined) surface.subtitle(subtitle);
    },
    setDirty: (dirty) => {
      surface.dirty = dirty;
    },
    saved: () => markSaved(surface),
    toast,
    ask: (title, message, buttons) => ask(surface.dialogHost, title, message, buttons),
    navigate: (hash, late = false) => navigate(hash, late),
  };
}

function markSaved(surface: Surface): void {
  surface.saved = true;
  for (const other of [...blades, ...openPanes]) if (other !== surface) other.refresh();
}

/** R7: after a Save or Create the hash follows a moment later. */
function navigate(hash: string, late: boolean): void {
  if (late) setTimeout(() => (location.hash = hash), switches().hashDelay);
  else location.hash = hash;
}

const reactServices: ReactServices = { open, close: closeSurface, saved: markSaved, navigate };

async function mayClose(surface: Surface): Promise<boolean> {
  if (!surface.dirty) return true;
  return (await ask(surface.dialogHost, surface.title(), text('unsaved'), [text('ok'), text('cancel')])) === 0;
}

export async function closeSurface(surface: Surface, result: PaneResult = {}): Promise<void> {
  if (!(await mayClose(surface))) return;
  remove(surface);
  surface.finish({ saved: surface.saved, ...result });
  if (surface.kind === 'pane') {
    if (result.created) {
      const { objectId } = result.created;
      navigate(await hashOf('appOverview', { objectId }), true);
    } else if (surface.screen === 'basicSaml' && surface.saved && surface.params.objectId) {
      await offerTest(surface.params.objectId);
    }
    return;
  }
  const below = topBlade();
  park();
  if (!below) location.hash = '#home';
  else {
    below.refresh();
    document.title = `${below.title()} - Microsoft Azure`;
    if (below.hash) location.hash = below.hash;
  }
}

function remove(surface: Surface): void {
  const list = surface.kind === 'pane' ? openPanes : blades;
  const index = list.indexOf(surface);
  if (index >= 0) list.splice(index, 1);
  ko.removeNode(surface.element);
}

function closeAllPanes(): void {
  for (let pane = openPanes.at(-1); pane; pane = openPanes.at(-1)) {
    remove(pane);
    pane.finish({ saved: pane.saved });
  }
}

/** R16: the question after a saved Basic SAML Configuration is closed. */
async function offerTest(objectId: string): Promise<void> {
  const host = topBlade()?.dialogHost;
  if (!host) return;
  const app = await appOf(objectId);
  const title = text('testWith', { app: app.name });
  const button = await ask(host, title, text('testPrompt', { app: app.name }), [text('yes'), text('testLater')]);
  if (button === 0) void open('testSignOn', { objectId });
}

/** Whether everything that is open may go; asks when something is not saved. */
export async function mayLeave(): Promise<boolean> {
  for (const surface of [...openPanes, ...blades.slice(-1)]) if (!(await mayClose(surface))) return false;
  for (const surface of [...openPanes, ...blades]) surface.dirty = false;
  return true;
}

/** Going back to a blade that is parked: those in front of it close. */
export function uncover(surface: Surface): void {
  closeAllPanes();
  waitingForBlade = undefined;
  while (topBlade() !== surface) {
    const top = topBlade();
    if (!top) break;
    remove(top);
    top.finish({ saved: top.saved });
  }
  park();
  document.title = `${surface.title()} - Microsoft Azure`;
  surface.refresh();
}

export function findParked(hash: string): Surface | undefined {
  return blades.findLast((blade) => blade.hash === hash);
}

/** The same blade shows another screen: after choosing SAML. */
export async function redirect(surface: Surface, screen: Screen, hash: string): Promise<void> {
  closeAllPanes();
  surface.screen = screen;
  surface.hash = hash;
  surface.title('undefined');
  unmount(surface);
  await load(surface);
}
