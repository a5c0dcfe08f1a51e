import { style } from './style.ts';

/** What the overlay draws on. */
export interface Stage {
  ring: HTMLElement;
  callout: HTMLElement;
  arrow: HTMLElement;
  words: HTMLElement;
  status: HTMLElement;
  box: HTMLElement;
}

export interface Host {
  stage: Stage;
  /**
   * On the page and in the top layer, above what is there now; in a modal dialog where one is given, for everything outside of that is
   * inert, and so never read out. False once the page has pushed it out too often.
   */
  show(modal?: Element | null): boolean;
  /** Off the page; nothing is left behind. */
  remove(): void;
  owns(node: Node): boolean;
  /** Fit into the page as it is zoomed now. False where the page hides it as a whole. */
  fits(): boolean;
}

/** How often a page may take the overlay away before it is left alone. */
const patience = 3;

/** A closed shadow tree on the document's element, shown as a manual popover; it takes no pointer and no focus. */
export function createHost(document: Document): Host {
  const element = document.createElement('div');
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'closed' });
  const make = (parent: Node, className: string, name = 'div') => {
    const made = document.createElement(name);
    made.className = className;
    parent.appendChild(made);
    return made;
  };
  const box = make(shadow, 'stage');
  const ring = make(box, 'ring');
  const callout = make(box, 'callout');
  // The status says the same words; twice would be once too often.
  callout.setAttribute('aria-hidden', 'true');
  // The words have a direction of their own, whatever the page's is.
  callout.dir = 'auto';
  make(callout, 'mark');
  const words = make(callout, 'words', 'p');
  const arrow = make(callout, 'arrow');
  const status = make(box, 'status');
  status.setAttribute('role', 'status');
  ring.hidden = callout.hidden = true;

  let taken = 0;
  let wanted = false;
  let place: Element;
  const observer = new MutationObserver(() => {
    if (wanted && !element.isConnected) retake();
  });
  element.addEventListener('toggle', () => {
    if (wanted && element.isConnected && !element.matches(':popover-open')) retake();
  });

  function retake(): void {
    taken += 1;
    if (taken > patience || !attach()) remove();
  }
  function attach(): boolean {
    try {
      if (shadow.adoptedStyleSheets.length === 0) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        shadow.adoptedStyleSheets = [sheet];
      }
      if (element.parentNode !== place) place.append(element);
      if (element.matches(':popover-open')) element.hidePopover();
      element.showPopover();
      return element.matches(':popover-open');
    } catch {
      // No popover, no constructed sheet, or a document that is going away: the panel has the words.
      return false;
    }
  }
  function remove(): void {
    wanted = false;
    observer.disconnect();
    element.remove();
  }

  return {
    stage: { ring, callout, arrow, words, status, box },
    show(modal) {
      place = modal ?? document.documentElement;
      if (taken > patience) return false;
      if (!wanted) observer.observe(document.documentElement, { childList: true });
      wanted = true;
      if (!attach()) remove();
      return wanted;
    },
    remove,
    owns: (node) => node === element,
    fits() {
      // A page's zoom on its root element would be ours as well. Older browsers do not say it.
      box.style.zoom = `${1 / (element.currentCSSZoom || 1)}`;
      // What was just taken away or closed is about to be taken back, or given up.
      return !element.matches(':popover-open') || element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    },
  };
}
