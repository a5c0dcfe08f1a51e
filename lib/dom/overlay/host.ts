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
  /** On the page and in the top layer, above what is there now. False once the page has pushed it out too often. */
  show(): boolean;
  /** Off the page; nothing is left behind. */
  remove(): void;
  owns(node: Node): boolean;
  /** Not hidden by the page as a whole. */
  isIntact(): boolean;
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
  callout.append(drawMark(document));
  const words = make(callout, 'words', 'p');
  words.dir = 'auto';
  const arrow = make(callout, 'arrow');
  const status = make(box, 'status');
  status.setAttribute('role', 'status');
  ring.hidden = callout.hidden = true;

  let taken = 0;
  let wanted = false;
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
      // Constructed sheets belong to one document, so this one is made where it is used.
      if (shadow.adoptedStyleSheets.length === 0) adopt(document, shadow);
      if (element.parentNode !== document.documentElement) document.documentElement.append(element);
      if (element.matches(':popover-open')) element.hidePopover();
      element.showPopover();
      return element.matches(':popover-open');
    } catch {
      // No popover, or a document that is going away: the panel has the words.
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
    show() {
      if (taken > patience) return false;
      if (!wanted) observer.observe(document.documentElement, { childList: true });
      wanted = true;
      if (!attach()) remove();
      return wanted;
    },
    remove,
    owns: (node) => node === element,
    // What was just taken away or closed is about to be taken back, or given up.
    isIntact: () => !element.matches(':popover-open') || element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
  };
}

function adopt(document: Document, shadow: ShadowRoot): void {
  const Sheet = (document.defaultView as unknown as { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
}

/** Two rings that hold each other. */
function drawMark(document: Document): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  for (const [name, value] of Object.entries({ class: 'mark', viewBox: '0 0 18 18', fill: 'none', stroke: 'currentColor', 'stroke-width': '2' })) {
    svg.setAttribute(name, value);
  }
  for (const center of ['6.4', '11.6']) {
    const circle = document.createElementNS(space, 'circle');
    for (const [name, value] of Object.entries({ cx: center, cy: '9', r: '4.4' })) circle.setAttribute(name, value);
    svg.append(circle);
  }
  return svg;
}
