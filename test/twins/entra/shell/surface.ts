/** One open blade or context pane: its frame (A2) in the top document, whoever draws the content. */
import * as ko from 'knockout';
import type { PaneResult, ScreenParams } from '../protocol.ts';
import type { Screen } from '../../switches.ts';
import { el, icon, icons, pressable } from './elements.ts';
import { text } from './portal.ts';

export interface Surface {
  readonly kind: 'blade' | 'pane';
  readonly element: HTMLElement;
  readonly content: HTMLElement;
  readonly dialogHost: HTMLElement;
  readonly params: ScreenParams;
  screen: Screen | 'home' | 'properties' | 'nothing';
  /** The hash that led here; '' for panes. */
  hash: string;
  readonly title: ko.Observable<string>;
  readonly subtitle: ko.Observable<string>;
  readonly loading: ko.Observable<boolean>;
  readonly settled: ko.Observable<boolean>;
  dirty: boolean;
  saved: boolean;
  /** Set by whoever draws the content: data changed elsewhere. */
  refresh: () => void;
  /** Set for React content. */
  frame?: HTMLIFrameElement;
  readonly closed: Promise<PaneResult>;
  finish(result: PaneResult): void;
}

export interface SurfaceInput {
  readonly kind: 'blade' | 'pane';
  readonly screen: Surface['screen'];
  readonly params: ScreenParams;
  readonly hash: string;
  readonly breadcrumb: readonly { readonly title: string; readonly hash: string }[];
  /** The X was pressed. */
  close(): void;
}

export function createSurface(input: SurfaceInput): Surface {
  // R6: until the content is known its title is not
  const title = ko.observable('undefined');
  const subtitle = ko.observable('');
  const loading = ko.observable(true);
  const content = el('div', { class: 'fxs-blade-content-container-default' });
  const dialogHost = el('div', { class: 'fxs-blade-dialogs' });
  const pane = input.kind === 'pane';
  const button = (label: () => string, path: string, className = '') =>
    el('button', { type: 'button', class: `fxs-blade-button ${className}`, 'aria-label': label, title: label }, icon(path));
  const close = button(() => text('closeContent', { title: title() }), icons.close, 'fxs-blade-close');
  pressable(close, () => input.close());
  const header = el('header', { class: 'fxs-blade-header' },
    !pane && el('nav', { class: 'fxs-breadcrumb', 'aria-label': 'Breadcrumb' }, input.breadcrumb.map(({ title: name, hash }) =>
      [el('a', { href: hash || '#home', text: name, class: 'fxs-breadcrumb-link' }), el('span', { class: 'fxs-breadcrumb-divider', 'aria-hidden': 'true' }, icon(icons.chevron))])),
    el('div', { class: 'fxs-blade-title' },
      el('div', { class: 'fxs-blade-title-icon' }, icon(icons.shield)),
      el('div', { class: 'fxs-blade-title-content' },
        el('h2', { class: 'fxs-blade-title-titleText msportalfx-tooltip-overflow', text: () => (title() === 'undefined' ? '' : title()), ...(pane ? { id: 'fxsContextPaneTitle' } : {}) }),
        el('div', { class: 'fxs-blade-title-subtitleText fxs-portal-subtext', text: () => subtitle() })),
      !pane && button(() => text('pinContent', { title: title() }), icons.pin),
      !pane && button(() => text('moreContentActions'), icons.more, 'fxs-blade-actiondropmenu'),
      el('div', { class: 'fxs-blade-header-space' }),
      pane && button(() => text('maximize'), icons.grid),
      close),
  );
  const dots = el('div', { class: 'fxs-progress-dots', visible: () => loading() }, el('div'), el('div'), el('div'));
  const body = el('div', { class: 'fxs-blade-content-container' }, dots, content);
  const inner = [header, dialogHost, body];
  const element = pane
    ? el('div', { class: 'fxs-contextpane fxs-portal-bg-txt-br fxs-contextpane-visible fxs-portal-contextpane-right' },
        el('div', { class: 'fxs-blade msportalfx-shadow-level3 fxs-vivaresize fxs-contextpane-content', 'aria-labelledby': 'fxsContextPaneTitle' }, inner))
    : el('section', { class: 'fxs-blade fxs-portal-bg-txt-br', 'aria-label': () => title() }, inner);
  let finish: (result: PaneResult) => void = () => {};
  const closed = new Promise<PaneResult>((resolve) => {
    finish = resolve;
  });
  return {
    kind: input.kind, element, content, dialogHost, params: input.params, screen: input.screen, hash: input.hash,
    title, subtitle, loading, settled: ko.observable(false), dirty: false, saved: false, refresh: () => {}, closed, finish,
  };
}

/** Puts drawn content in, in the scrolling wrapper of A2, with a command bar above and a footer below. */
export function mount(surface: Surface, parts: { commandBar?: Node | undefined; body: Node; footer?: Node | undefined }): void {
  const wrapper = el('div', { class: 'fxs-blade-content-wrapper' },
    parts.commandBar && el('div', { class: 'fxs-blade-commandBarContainer' }, parts.commandBar),
    el('div', { class: 'fxs-blade-content' }, parts.body));
  const main = el('div', { class: 'fxs-blade-main' }, wrapper, parts.footer && el('footer', { class: 'fxs-blade-footer' }, parts.footer));
  unmount(surface);
  surface.content.append(main);
}

/** Takes the drawn content away; the resource menu stays. */
export function unmount(surface: Surface): void {
  const drawn = surface.content.querySelectorAll<HTMLElement>(':scope > :not(.fxs-menu)');
  for (const child of drawn) ko.removeNode(child);
}
