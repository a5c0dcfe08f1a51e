import type { KnownWords } from './words.ts';

/** What a capture begins with. */
export const heading = 'sso-handshake-skeleton 1';

/** Most elements of one frame that are written down. */
const most = 20_000;
const left = new Set('script style noscript template link meta path g circle rect use defs symbol'.split(' '));
/** Rows of data: there may be any number of them. */
const rows = 'tbody tr,[role=row]:not(:has([role=columnheader],th)),.fxc-gc-row,[role=option],[role=treeitem],option';
/** What is written in these is the tenant's, whatever it says. */
const data = `${rows},textarea,output,[contenteditable],[role=textbox],[role=searchbox],[role=combobox]`;
const states = /^(?:true|false|mixed|page|step|menu|listbox|tree|grid|dialog|polite|assertive|off|none|both|list|inline|horizontal|vertical|ascending|descending)$/;
const ownClass = /^(?:fxs|azc|fxc|ext|fui|ms)-[A-Za-z-]{1,60}$/;
const hook = /^(?:Menu|Command|Details)[A-Za-z-]{2,30}$/;
const sandboxes = /^(?:allow-[a-z-]+ ?)*$/;
const policies = /^(?:(?:clipboard-(?:read|write)|cross-origin-isolated|fullscreen|geolocation|camera|microphone|display-capture|storage-access);? ?)*$/;
const frameName = /^[A-Za-z0-9]{3,50}\.ReactView$/;

const kinds: [string, RegExp][] = [
  ['guid', /^\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$/i],
  ['hex40', /^[\da-f]{40}$/i],
  ['url', /^[a-z][a-z\d+.-]*:\/\/\S+$/i],
  ['urn', /^urn:\S+$/i],
  ['email', /^[^\s@]+@[^\s@]+$/],
  ['host', /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u],
  ['number', /^[\d.,:/\s-]+$/],
];

/** What a value is, never what it says. */
const kindOf = (text: string) => `<${kinds.find(([, is]) => is.test(text.trim()))?.[0] ?? 'text'}>`;

/**
 * The structure of one document, a line an element: tag, role, `aria-*`, the class names and hooks of the portals' own frameworks, and
 * of its texts only what `words` knows as the console's own. No value, no name of a tenant, app or person, no address, no id.
 */
export function skeletonOf(document: Document, words: KnownWords): string[] {
  const lines = [`## ${words.host(document.location.href) ?? '<host>'}`];
  const visit = (element: Element, depth: number, within: boolean): void => {
    if (left.has(element.localName) || lines.length >= most) return;
    const isData = within || element.matches(data);
    lines.push(`${' '.repeat(depth)}${lineOf(element, isData, words)}`);
    if (element.localName === 'svg') return;
    const seen = new Map<string, number>();
    for (const child of [...(element.shadowRoot?.children ?? []), ...element.children]) {
      // Two rows tell what a list is made of; how many there are is the tenant's.
      const row = child.matches(rows) ? child.localName : '';
      const count = (seen.get(row) ?? 0) + 1;
      seen.set(row, count);
      if (row === '' || count <= 2) visit(child, depth + 1, isData);
    }
  };
  visit(document.documentElement, 0, false);
  return lines;
}

function lineOf(element: Element, isData: boolean, words: KnownWords): string {
  const tag = /^[a-z][a-z\d]*$/.test(element.localName) ? element.localName : '<element>';
  const classes = [...element.classList].filter((name) => ownClass.test(name)).map((name) => `.${name}`);
  const attributes = [...element.attributes].flatMap(({ name, value }) => {
    const said = attributeOf(name, value, isData, words);
    return said === null ? [] : [said === '' ? `[${name}]` : `[${name}=${said}]`];
  });
  const frame = element.localName === 'iframe' ? ` -> ${words.host(element.getAttribute('src') ?? '') ?? '<host>'}` : '';
  const text = [...element.childNodes].map((node) => (node.nodeType === 3 ? (node.nodeValue ?? '') : ' ')).join('').replace(/\s+/g, ' ').trim();
  return `${tag}${classes.join('')}${attributes.join('')}${frame}${text === '' ? '' : ` ${saidOf(text, isData, words)}`}`;
}

/** A label on record, quoted; "Krisp | Overview" with what stands before the bar left out; else only what kind of text it is. */
function saidOf(text: string, isData: boolean, words: KnownWords): string {
  if (isData) return kindOf(text);
  const whole = words.label(text);
  if (whole !== null) return JSON.stringify(whole);
  const last = text.includes('|') ? words.label(text.slice(text.lastIndexOf('|') + 1)) : null;
  return last === null ? kindOf(text) : JSON.stringify(`… | ${last}`);
}

/** Null: the attribute is left out; '': it is there, and what it says is not told. */
function attributeOf(name: string, value: string, isData: boolean, words: KnownWords): string | null {
  if (name === 'role' || name === 'type') return /^[a-z- ]{1,40}$/.test(value) ? value : '';
  if (name === 'lang') return /^[A-Za-z]{2,3}(?:-[A-Za-z]{2,8})*$/.test(value) ? value : '';
  if (name === 'dir') return /^(?:ltr|rtl|auto)$/.test(value) ? value : '';
  if (['disabled', 'readonly', 'required', 'checked', 'hidden', 'inert', 'open', 'contenteditable'].includes(name)) return '';
  if (name === 'title' || name === 'placeholder' || name === 'aria-label' || name === 'aria-placeholder' || name === 'alt')
    return value.trim() === '' ? '' : saidOf(value, isData, words);
  // Only whether a box is filled, and with what kind of thing.
  if (name === 'value') return value.trim() === '' ? '""' : kindOf(value);
  if (name.startsWith('aria-')) return states.test(value) || /^\d$/.test(value) ? value : '';
  if (name === 'data-telemetryname' || name === 'data-automation-id' || name === 'data-automationid') return hook.test(value) ? value : '';
  if (name === 'sandbox') return sandboxes.test(value) ? value : '';
  if (name === 'allow') return policies.test(value) ? value : '';
  if (name === 'name') return frameName.test(value) ? value : '';
  return ['id', 'for', 'tabindex'].includes(name) ? '' : null;
}
