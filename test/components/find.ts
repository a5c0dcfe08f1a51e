/**
 * Finding by role and name as people do, for our own simple markup. Testing Library's `getByRole` computes every style
 * on the way and takes seconds a query in a simulated DOM; the real accessibility tree is looked at in real browsers.
 */
type Name = string | RegExp;

function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const by = element.getAttribute('aria-labelledby');
  if (by !== null) return document.getElementById(by)?.textContent ?? '';
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const selectors = {
  button: 'button',
  group: '[role="group"]',
  textbox: 'input[type="text"], textarea',
  list: 'ul, ol',
  article: 'article',
};
export type Role = keyof typeof selectors;

export function findAll(role: Role, name?: Name, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selectors[role])].filter((element) => {
    if (element.closest('[hidden], details:not([open]) > :not(summary)')) return false;
    if (name === undefined) return true;
    return typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element));
  });
}

/** The one element of this role and name; anything but one is an error that lists what was there. */
export function find(role: Role, name: Name, within: ParentNode = document): HTMLElement {
  const found = findAll(role, name, within);
  const [first] = found;
  if (first && found.length === 1) return first;
  const there = findAll(role, undefined, within).map(nameOf).join(' | ');
  throw new Error(`${found.length} of role ${role} named ${String(name)}. There: ${there}`);
}
