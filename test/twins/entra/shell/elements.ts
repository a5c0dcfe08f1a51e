/** DOM with Knockout bindings, made by calls: no binding strings, so that a page without `eval` works (R25). */
import * as ko from 'knockout';

export type Child = Node | string | number | false | null | undefined | readonly Child[];
type Value = string | number | boolean | null | undefined;
export type Dynamic<T> = T | (() => T);

export interface Props {
  readonly [attribute: string]: unknown;
  /** Text of the node; a function is bound. */
  readonly text?: Dynamic<string>;
  readonly click?: (event: MouseEvent) => void;
  readonly visible?: () => boolean;
  /** Other Knockout bindings, by name. */
  readonly bind?: Readonly<Record<string, () => unknown>>;
  /** Set the node's volatile id too. */
  readonly id?: string;
}

// R21: counters start anywhere on every load
let counter = Math.floor(Math.random() * 900) + 100;

/** An id that nobody can anchor on. */
export function volatileId(prefix = '_weave_e_'): string {
  counter += 1 + Math.floor(Math.random() * 3);
  return `${prefix}${counter}`;
}

export function el(tag: string, props: Props = {}, ...children: Child[]): HTMLElement {
  const node = document.createElement(tag);
  fill(node, props, children);
  return node;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A small drawn icon: an svg path in a 16-unit box. */
export function icon(path: string, className = 'fxs-icon'): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('class', className);
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  const shape = document.createElementNS(svgNamespace, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

function fill(node: HTMLElement, props: Props, children: readonly Child[]): void {
  const bindings: Record<string, () => unknown> = { ...props.bind };
  const attributes: Record<string, () => Value> = {};
  for (const [name, value] of Object.entries(props)) {
    if (name === 'bind' || name === 'visible' || value === undefined) continue;
    if (name === 'click') node.addEventListener('click', value as EventListener);
    else if (name === 'text') {
      if (typeof value === 'function') bindings['text'] = value as () => unknown;
      else node.textContent = String(value);
    } else if (typeof value === 'function') attributes[name] = value as () => Value;
    else if (value !== null && value !== false) node.setAttribute(name, value === true ? '' : String(value));
  }
  append(node, children);
  if (props.visible) bindings['visible'] = props.visible;
  if (Object.keys(attributes).length > 0) {
    bindings['attr'] = () => Object.fromEntries(Object.entries(attributes).map(([name, read]) => [name, attributeValue(read())]));
  }
  if (Object.keys(bindings).length > 0) ko.applyBindingAccessorsToNode(node, bindings as never, {});
}

function attributeValue(value: Value): unknown {
  return value === true ? '' : value === undefined ? null : value;
}

export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(parent, child as readonly Child[]);
    else parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** An element whose children are made anew, as new nodes, when what they were made from changes (R22). */
export function region(tag: string, props: Props, make: () => Child): HTMLElement {
  const node = el(tag, props);
  ko.computed({
    read() {
      const fresh = document.createDocumentFragment();
      const mark = volatileId('');
      append(fresh, [document.createComment(`_weave_cstart_${mark}`), make(), document.createComment(`_weave_cend_${mark}`)]);
      clear(node);
      node.appendChild(fresh);
    },
    disposeWhenNodeIsRemoved: node,
  });
  return node;
}

export function clear(node: Node): void {
  while (node.firstChild) ko.removeNode(node.firstChild as HTMLElement);
}

/** Enter and Space press a `div` that is a button. */
export function pressable(node: HTMLElement, press: (event: Event) => void): HTMLElement {
  const ready = () => node.getAttribute('aria-disabled') !== 'true';
  node.addEventListener('click', (event) => ready() && press(event));
  node.addEventListener('keydown', (event) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || !ready()) return;
    event.preventDefault();
    press(event);
  });
  return node;
}

export const icons = {
  save: 'M2 2h9l3 3v9H2zM4 2v4h6V2M4 14V9h8v5',
  add: 'M8 2v12M2 8h12',
  close: 'M3 3l10 10M13 3L3 13',
  edit: 'M2 14l1-4 8-8 3 3-8 8z',
  remove: 'M3 4h10M6 4V2h4v2M4 4l1 10h6l1-10',
  copy: 'M5 5V2h9v9h-3M2 5h9v9H2z',
  refresh: 'M13 6A5.5 5.5 0 1 0 13.5 9M13 2v4H9',
  upload: 'M8 11V2M4 6l4-4 4 4M2 14h12',
  download: 'M8 2v9M4 7l4 4 4-4M2 14h12',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2 14c0-4 12-4 12 0',
  key: 'M6 10a3 3 0 1 0 0-.1M8 8l6-6M11 5l2 2',
  grid: 'M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z',
  info: 'M8 7v5M8 4v1M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14',
  chevron: 'M6 3l5 5-5 5',
  down: 'M3 6l5 5 5-5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10M11 11l4 4',
  menu: 'M2 4h12M2 8h12M2 12h12',
  bell: 'M3 12h10l-2-3V6a3 3 0 0 0-6 0v3zM7 14h2',
  check: 'M2 8l4 4 8-8',
  test: 'M5 2h6M6 2v5l-4 7h12l-4-7V2',
  more: 'M3 8h1M8 8h1M13 8h1',
  pin: 'M6 2h4v5l2 2H4l2-2zM8 9v5',
  gear: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v3M8 12v3M1 8h3M12 8h3',
  feedback: 'M2 3h12v8H8l-3 3v-3H2z',
  shield: 'M8 1l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V3z',
} as const;
