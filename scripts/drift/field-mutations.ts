import { normalise } from '../../lib/dom/names.ts';
import { make, named, rowOf, sameKind, text, type Mutation, type Target } from './target.ts';

/** A frame is its pane, and an anchor without a scope has the whole page: what is put beside the pane is in it too. */
export function isBounded({ element, query }: Target): boolean {
  if (query.scope.length === 0) return false;
  return query.scope.some(({ kind }) => kind === 'card') || element.ownerDocument.querySelector('.fxs-blade-title-titleText') !== null;
}

/** The text near the target that says its name and is no part of it. */
function labelOf(target: Target): Element | null {
  const wanted = normalise(target.name);
  return [...(named(target)?.box.querySelectorAll('*') ?? [])].find(
    (one) =>
      !target.element.contains(one) &&
      !one.contains(target.element) &&
      [...one.childNodes].some((node) => node.nodeType === 3 && normalise(node.nodeValue ?? '') === wanted),
  ) ?? null;
}

/** What the trial knows the control by goes with it. */
function replace(element: Element, fresh: Element): void {
  const truth = element.getAttribute('data-drift');
  if (truth !== null) fresh.setAttribute('data-drift', truth);
  element.replaceWith(fresh);
}

const field = 'input:not([type=checkbox],[type=radio]),textarea';
const cell = 'tr,td,th,li,dd,dt,[role=row],[role=gridcell],[role=cell]';
const hidden = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';

/** What a rewrite from Knockout to React and Fluent does to fields and commands. */
export const ofField: readonly Mutation[] = [
  {
    name: 'its name moved into a text that aria-labelledby points to',
    apply(target, random) {
      const { element, name } = target;
      const page = element.ownerDocument;
      const isPress = element.matches('button,a,[role=button],[role=link]');
      if (!isPress && !element.matches(`${field},select,[role=combobox],[role=radio],[role=checkbox],[role=textbox]`)) return null;
      const id = `label-${random.below(1e6).toString(36)}`;
      for (const attribute of ['aria-label', 'title', 'placeholder']) element.removeAttribute(attribute);
      if (element.id) for (const label of page.querySelectorAll(`label[for="${CSS.escape(element.id)}"]`)) label.removeAttribute('for');
      const label = isPress ? null : labelOf(target);
      if (label) label.id = id;
      else {
        if (isPress) element.replaceChildren(make(element, '<svg width="16" height="16" aria-hidden="true"></svg>'));
        const said = make(element, `<span id="${id}" style="${hidden}">${text(name)}</span>`);
        if (random.below(2) === 0) page.body.append(said);
        else element.after(said);
      }
      element.setAttribute('aria-labelledby', id);
      return sameKind(target) === target.query.names ? 'found' : 'unknown';
    },
  },
  {
    name: 'a box drawn as plain text that cannot be written',
    apply(target) {
      const { element, query } = target;
      const value = (element as HTMLInputElement).value;
      const label = labelOf(target);
      if (!element.matches(field) || !value) return null;
      label?.removeAttribute('for');
      replace(element, make(element, `<div>${text(value)}</div>`));
      return query.control === 'value' && label ? 'found' : 'unknown';
    },
  },
  {
    name: 'plain text drawn as a box that is read-only, with a copy button',
    apply({ element, query }) {
      const value = element.textContent?.trim() ?? '';
      if (query.control !== 'value' || element.matches(`${cell},${field}`) || element.children.length > 0 || !value) return null;
      const box = make(element, `<div style="display:flex"><input readonly value="${text(value)}"><button type="button" aria-label="Copy to clipboard">c</button></div>`);
      const input = box.firstElementChild!;
      element.after(box);
      replace(element, input);
      box.prepend(input);
      return 'found';
    },
  },
  {
    name: 'folded away into the "…" of its bar',
    apply({ element, query }, random) {
      const bar = element.closest('[role=toolbar],[role=menubar],.ms-CommandBar,.fxs-commandBar,ul');
      if (query.control !== 'press' || !bar) return null;
      const item = element.closest('li') ?? element;
      const name = random.pick(['More commands', 'More', '\u2026'])!;
      item.after(make(element, `<button type="button" aria-label="${name}" aria-haspopup="menu">\u2026</button>`));
      item.remove();
      if (random.below(2) === 0) return 'unknown';
      const menu = make(bar, `<div role="menu" style="position:absolute;top:60px;left:60px"><div role="menuitem" tabindex="0">${text(element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '')}</div></div>`);
      const truth = element.getAttribute('data-drift');
      if (truth !== null) menu.firstElementChild!.setAttribute('data-drift', truth);
      bar.ownerDocument.body.append(menu);
      return 'unknown';
    },
  },
  {
    name: 'its value still on its way',
    apply({ element, query }) {
      if (query.control !== 'value') return null;
      if (element.matches(field)) {
        element.removeAttribute('value');
        (element as HTMLInputElement).value = '';
      } else element.replaceChildren(make(element, '<div class="ms-Shimmer" style="height:12px;width:80px"></div>'));
      return 'unknown';
    },
  },
  {
    name: 'taken away with its row',
    apply(target) {
      const row = rowOf(target) ?? target.element;
      row.remove();
      return 'unknown';
    },
  },
  {
    name: 'taken away, its label left behind',
    apply(target) {
      const label = labelOf(target);
      // No console draws a row of a table without one of its cells.
      if (!label || target.element.matches(cell)) return null;
      label.removeAttribute('for');
      // Where it stood alone, its place is empty, and so is what it showed.
      const place = target.element.parentElement!;
      replace(target.element, make(place, '<i></i>'));
      const left = place.querySelector('i[data-drift]')!;
      const truth = left.getAttribute('data-drift')!;
      left.remove();
      if (place.childNodes.length === 0) place.setAttribute('data-drift', truth);
      return 'unknown';
    },
  },
  {
    name: 'a copy button and an info button put into its row',
    apply(target, random) {
      const row = rowOf(target);
      const { element, query } = target;
      if (!row || row.matches('tr,ul,dl,[role=row]') || ['press', 'rows', 'heading'].includes(query.control)) return null;
      const copy = make(row, '<button type="button" aria-label="Copy to clipboard" title="Copy to clipboard">c</button>');
      if (element.matches(cell)) element.append(copy);
      else if (random.below(2) === 0) element.after(copy);
      else row.append(copy);
      const label = labelOf(target);
      if (label && !label.matches(cell)) label.after(make(row, `<button type="button" aria-label="Info: ${text(target.name)}">i</button>`));
      return 'found';
    },
  },
  {
    name: 'look-alike: a callout of its name that tells what is new',
    apply(target, random) {
      const { element, name, query } = target;
      // Nothing tells two headings of the same words apart, but the region that one of them is known to stand in.
      if (query.control === 'heading' && !isBounded(target)) return null;
      const role = random.pick(['role="dialog" aria-label="What is new"', 'role="dialog" aria-labelledby="callout-title"', '']);
      element.ownerDocument.body.append(
        make(element, `<div ${role} style="position:absolute;top:80px;left:300px;width:240px;background:#fff"><h2 id="callout-title">${text(name)}</h2><p>It has a new place.</p><button type="button">Got it</button></div>`),
      );
      return isBounded(target) || !['value', 'rows'].includes(query.control) ? 'found' : 'unknown';
    },
  },
];
