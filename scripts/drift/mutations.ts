import { normalise } from '../../lib/dom/names.ts';
import { ofCard } from './card-mutations.ts';
import { ofField } from './field-mutations.ts';
import { alike, make, named, rowOf, sameKind, text, unknownNames, type Mutation } from './target.ts';

/** Of one control: its name, its place, its markup, and what comes to look like it. */
const ofControl: readonly Mutation[] = [
  {
    name: 'renamed to another recorded wording',
    apply(target, random) {
      const others = sameKind(target).filter((name) => normalise(name) !== normalise(target.name));
      const around = named(target);
      const other = random.pick(others);
      if (!around || !other) return null;
      for (const saying of around.sayings) saying.set(other);
      return 'found';
    },
  },
  {
    name: 'renamed in its form: star, colon, optional, spaces, quotes',
    apply(target, random) {
      const around = named(target);
      const form = random.pick<(name: string) => string>([
        (name) => `${name} *`,
        (name) => `${name}:`,
        (name) => `${name} (Optional)`,
        (name) => ` ${name.replaceAll(' ', '\u00a0')} `,
        (name) => name.toUpperCase(),
        (name) => `\u200b${name.replaceAll("'", '\u2019')}`,
      ]);
      if (!around || !form) return null;
      for (const saying of around.sayings) saying.set(form(target.name));
      return 'found';
    },
  },
  {
    name: 'renamed to what nobody has recorded',
    apply(target, random) {
      const around = named(target);
      const name = random.pick(unknownNames);
      if (!around || !name) return null;
      for (const saying of around.sayings) saying.set(name);
      return 'unknown';
    },
  },
  {
    name: 'moved within its card or form',
    apply(target, random) {
      const row = rowOf(target);
      const others = [...(row?.parentElement?.children ?? [])].filter((other) => other !== row && alike(other, row!));
      const to = random.pick(others);
      if (!row || !to) return null;
      // Where labels and values take turns without rows of their own, a value moves with its label.
      const label = row.previousElementSibling;
      const place = to.previousElementSibling;
      const isPair = label !== null && place !== null && label !== to && !alike(label, row) && alike(label, place);
      const moved = isPair ? [label, row] : [row];
      if (random.below(2) === 0) (isPair ? place : to).before(...moved);
      else to.after(...moved);
      return 'found';
    },
  },
  {
    name: 'moved away into another part of the page',
    apply(target, random) {
      const row = rowOf(target);
      const parts = [...target.element.ownerDocument.querySelectorAll('section,article,form,[role=dialog],nav,ul,header')];
      const to = random.pick(parts.filter((part) => !part.contains(row) && !row?.contains(part)));
      if (!row || !to) return null;
      to.append(row);
      return 'unknown';
    },
  },
  {
    name: 'drawn with another role or element',
    apply(target, random) {
      const { element, query } = target;
      const tags: Record<string, string[][]> = {
        press: [['button'], ['a', 'href', '#x'], ['div', 'role', 'menuitem', 'tabindex', '0'], ['div', 'role', 'button', 'tabindex', '0'], ['span', 'role', 'link', 'tabindex', '0']],
        value: [['p'], ['output'], ['div'], ['span']],
        heading: [['h2'], ['h4'], ['div', 'role', 'heading', 'aria-level', '3']],
        textbox: [['div', 'role', 'textbox', 'contenteditable', 'true']],
        combobox: [['div', 'role', 'combobox', 'tabindex', '0'], ['button', 'aria-haspopup', 'listbox', 'role', 'combobox']],
        radio: [['div', 'role', 'radio', 'tabindex', '0', 'aria-checked', 'false']],
        checkbox: [['div', 'role', 'switch', 'tabindex', '0', 'aria-checked', 'false']],
      };
      const [tag = '', ...attributes] = random.pick(tags[query.control] ?? []) ?? [];
      if (!tag || element.matches('tr,td,th,li,dd,dt,.fxs-blade-title-titleText')) return null;
      const fresh = element.ownerDocument.createElement(tag);
      for (const { name, value } of element.attributes)
        if (!['role', 'type', 'href', 'value', 'readonly'].includes(name)) fresh.setAttribute(name, value);
      for (let at = 0; at < attributes.length; at += 2) fresh.setAttribute(attributes[at]!, attributes[at + 1]!);
      if (element.matches('input,textarea')) {
        fresh.textContent = (element as HTMLInputElement).value;
        fresh.setAttribute('style', 'display:inline-block;min-width:120px;min-height:20px');
      } else fresh.append(...element.childNodes);
      element.replaceWith(fresh);
      return 'found';
    },
  },
  {
    name: 'wrapped in further boxes',
    apply(target, random) {
      const at = random.below(2) === 0 ? target.element : rowOf(target);
      if (!at || at.matches('tr,td,th,li,dd,dt,tbody')) return null;
      for (let layer = random.below(3); layer >= 0; layer -= 1) {
        const wrap = at.ownerDocument.createElement(at.matches('span,a,button,b,i,label,input') ? 'span' : 'div');
        at.replaceWith(wrap);
        wrap.append(at);
      }
      return 'found';
    },
  },
  {
    name: 'ids removed, and all that pointed to them',
    apply({ element }) {
      const page = element.ownerDocument;
      // The shell's own titles keep theirs, or a pane would be no pane any more.
      const bound = [...page.querySelectorAll('[id],[for],[name],[aria-describedby],[aria-controls]')];
      for (const one of bound) {
        const title = one.closest('.fxs-blade-title-titleText');
        for (const attribute of ['id', 'for', 'name', 'aria-describedby', 'aria-controls'])
          if (!title) one.removeAttribute(attribute);
      }
      for (const one of page.querySelectorAll('[aria-labelledby]'))
        if (!one.matches('section,[role=dialog],.fxs-blade,.fxs-contextpane,[role=complementary]'))
          one.removeAttribute('aria-labelledby');
      return 'found';
    },
  },
  {
    name: 'classes and test attributes named anew',
    apply({ element }, random) {
      const salt = random.below(1e6).toString(36);
      const given = new Map<string, string>();
      const anew = (name: string) => {
        if (!given.has(name)) given.set(name, `k${salt}${given.size.toString(36)}`);
        return given.get(name)!;
      };
      for (const one of element.ownerDocument.body.querySelectorAll('[class]')) {
        // Only those of the shell, which stand for years, keep their names.
        const names = [...one.classList].map((name) => (/^(?:fxs-|fxc-|azc-|ms-)/.test(name) ? name : anew(name)));
        one.setAttribute('class', names.join(' '));
      }
      for (const one of element.ownerDocument.body.querySelectorAll('[data-telemetryname],[data-automation-id],[data-testid]'))
        for (const name of ['data-telemetryname', 'data-automation-id', 'data-testid']) one.removeAttribute(name);
      return 'found';
    },
  },
  {
    name: 'order of neighbours swapped',
    apply(target) {
      const row = rowOf(target);
      const next = row?.nextElementSibling ?? row?.previousElementSibling;
      if (!row || !next || !alike(row, next)) return null;
      if (row.nextElementSibling === next) next.after(row);
      else next.before(row);
      return 'found';
    },
  },
  {
    name: 'drawn anew with fresh nodes',
    apply({ element }) {
      const box = element.closest('section,form,table,ul,[role=dialog]') ?? element;
      const copy = box.cloneNode(true) as Element;
      const fields = [...box.querySelectorAll('input,textarea')] as HTMLInputElement[];
      for (const [at, one] of ([...copy.querySelectorAll('input,textarea')] as HTMLInputElement[]).entries())
        if (one.type !== 'file') one.value = fields[at]?.value ?? '';
      box.replaceWith(copy);
      return 'found';
    },
  },
  {
    name: 'look-alike: info balloon of its name',
    apply({ element, name, query }) {
      if (query.control === 'press' || element.matches('tr,td,th,dd,dt,option')) return null;
      element.before(make(element, `<button type="button" aria-label="${text(name)}" style="width:16px;height:16px">i</button>`));
      return 'found';
    },
  },
  {
    name: 'look-alike: close command, sentence and column that hold its name',
    apply({ element, name }, random) {
      const body = element.ownerDocument.body;
      const odd = [
        `<button type="button" aria-label="Close content '${text(name)}'">x</button>`,
        `<p>Use ${text(name)} as your provider says.</p>`,
        `<table><thead><tr><th><button type="button">${text(name)}</button></th><th>Other</th></tr></thead></table>`,
        `<input aria-label="Filter ${text(name)}">`,
      ];
      const one = random.pick(odd)!;
      (random.below(2) === 0 ? body : (element.closest('section,form') ?? body)).prepend(make(element, one));
      return 'found';
    },
  },
  {
    name: 'look-alike: a copy that nobody can see',
    apply(target, random) {
      const row = rowOf(target) ?? target.element;
      if (row.matches('tr,td,th,li,dd,dt')) return null;
      const copy = row.cloneNode(true) as Element;
      for (const one of [copy, ...copy.querySelectorAll('[data-drift]')]) one.removeAttribute('data-drift');
      const ways = ['<div style="display:none"></div>', '<div style="position:absolute;left:-3000px;width:600px"></div>', '<div aria-hidden="true"></div>', '<div inert></div>', '<div style="height:0;overflow:hidden"></div>'];
      const box = make(row, random.pick(ways)!);
      box.append(copy);
      target.element.ownerDocument.body.prepend(box);
      return 'found';
    },
  },
  {
    name: 'look-alike: its like in another card',
    apply(target) {
      if (target.query.scope.length === 0) return null;
      const { element, name, query } = target;
      const control =
        query.control === 'press' ? `<button type="button">${text(name)}</button>`
        : query.control === 'value' ? `<div><div>${text(name)}</div><div>decoy</div></div>`
        : query.control === 'textbox' ? `<label>${text(name)} <input value="decoy"></label>`
        : null;
      if (!control) return null;
      element.ownerDocument.body.append(make(element, `<section><h3>Newsletter</h3>${control}</section>`));
      // A frame is its pane: there is nothing outside of it on this page.
      const isFrame = !query.scope.some(({ kind }) => kind === 'card') && !element.ownerDocument.querySelector('.fxs-blade-title-titleText');
      return isFrame ? 'unknown' : 'found';
    },
  },
  {
    name: 'look-alike: its like beside it',
    apply(target) {
      const row = rowOf(target);
      if (!row || row.matches('td,th')) return null;
      const copy = row.cloneNode(true) as Element;
      for (const one of [copy, ...copy.querySelectorAll('[data-drift]')]) one.removeAttribute('data-drift');
      row.after(copy);
      return 'unknown';
    },
  },
];

/** Their number shares no divisor with the number of screens or a power of ten, so that each seed brings other pairs of the two. */
export const mutations: readonly Mutation[] = [...ofControl, ...ofField, ...ofCard];
