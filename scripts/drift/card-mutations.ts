import { normalise } from '../../lib/dom/names.ts';
import { alike, make, rowOf, unknownNames, type Mutation, type Target } from './target.ts';

const nameSet = (names: readonly string[]) => new Set(names.map(normalise));

/** The text that heads one of the target's regions, and the smallest box around both. */
function headed({ element }: Target, names: readonly string[]): { box: Element; heading: Element } | null {
  const wanted = nameSet(names);
  for (let box = element.parentElement; box; box = box.parentElement) {
    const heading = [...box.querySelectorAll('*')].find(
      (one) => !one.contains(element) && one.children.length === 0 && wanted.has(normalise(one.textContent ?? '')),
    );
    if (heading) return { box, heading };
  }
  return null;
}

/** The target's card. */
function cardOf(target: Target): { box: Element; heading: Element } | null {
  const scope = target.query.scope.findLast(({ kind }) => kind === 'card');
  const found = scope ? headed(target, scope.names) : null;
  return found && found.box.localName !== 'body' && !found.box.matches('.fxs-blade,.fxs-contextpane') ? found : null;
}

const unmarked = (copy: Element) => {
  for (const one of [copy, ...copy.querySelectorAll('[data-drift]')]) one.removeAttribute('data-drift');
  return copy;
};

/** What a console does to the card or pane that a control stands in. */
export const ofCard: readonly Mutation[] = [
  {
    name: 'its card or pane renamed to another recorded wording',
    apply(target, random) {
      const scope = random.pick(target.query.scope.filter(({ names }) => nameSet(names).size > 1));
      const found = scope && headed(target, scope.names);
      if (!found) return null;
      const is = normalise(found.heading.textContent ?? '');
      const other = random.pick(scope.names.filter((name) => normalise(name) !== is));
      if (!other) return null;
      // A box that carries the title as its name changes it with the title.
      for (let box: Element | null = found.box; box; box = box.parentElement)
        if (normalise(box.getAttribute('aria-label') ?? '') === is) box.setAttribute('aria-label', other);
      found.heading.textContent = other;
      return 'found';
    },
  },
  {
    name: 'its card renamed to what nobody has recorded',
    apply(target, random) {
      const card = cardOf(target);
      if (!card) return null;
      const is = normalise(card.heading.textContent ?? '');
      const other = random.pick(unknownNames)!;
      for (let box: Element | null = card.box; box; box = box.parentElement)
        if (normalise(box.getAttribute('aria-label') ?? '') === is) box.setAttribute('aria-label', other);
      card.heading.textContent = other;
      return 'unknown';
    },
  },
  {
    name: 'its card moved among the other cards',
    apply(target, random) {
      const card = cardOf(target)?.box;
      const to = random.pick([...(card?.parentElement?.children ?? [])].filter((other) => other !== card && alike(other, card!)));
      if (!card || !to) return null;
      if (random.below(2) === 0) to.before(card);
      else to.after(card);
      return 'found';
    },
  },
  {
    name: 'look-alike: a new card of the same rows beside its own',
    apply(target, random) {
      const card = cardOf(target);
      if (!card || card.box.matches('tr,tbody')) return null;
      const copy = card.box.cloneNode(true) as Element;
      const is = normalise(card.heading.textContent ?? '');
      const title = random.pick(unknownNames)!;
      for (const one of [copy, ...copy.querySelectorAll('*')]) {
        if (normalise(one.getAttribute('aria-label') ?? '') === is) one.setAttribute('aria-label', title);
        if (one.children.length === 0 && normalise(one.textContent ?? '') === is) one.textContent = title;
        for (const attribute of ['id', 'for', 'aria-labelledby', 'aria-describedby'])
          if (one.hasAttribute(attribute)) one.setAttribute(attribute, `${one.getAttribute(attribute)}-2`);
      }
      unmarked(copy);
      if (random.below(2) === 0) card.box.before(copy);
      else card.box.after(copy);
      return 'found';
    },
  },
  {
    name: 'its card within a further section that has a title',
    apply(target, random) {
      const card = cardOf(target)?.box;
      if (!card || card.matches('tr,tbody,li,td')) return null;
      const title = random.pick(unknownNames)!;
      const html = random.pick([`<section><h2>${title}</h2></section>`, `<div role="region" aria-label="${title}"></div>`, `<div role="tabpanel" aria-label="${title}"></div>`])!;
      const box = make(card, html);
      card.replaceWith(box);
      box.append(card);
      return 'found';
    },
  },
  {
    name: 'the headings of all cards drawn otherwise',
    apply(target, random) {
      const heading = cardOf(target)?.heading;
      if (!heading || heading.matches('legend,.fxs-blade-title-titleText') || heading.closest('button,a,[role=button]')) return null;
      const [tag = 'h3', ...attributes] = random.pick([['h2'], ['h3'], ['h4'], ['div', 'role', 'heading', 'aria-level', '3']])!;
      const all = [...target.element.ownerDocument.querySelectorAll(heading.localName)].filter((one) => alike(one, heading) && one.children.length === 0);
      for (const one of heading.className || heading.matches('h1,h2,h3,h4,h5,h6') ? all : [heading]) {
        const fresh = one.ownerDocument.createElement(tag);
        for (const { name, value } of one.attributes) if (!['role', 'aria-level'].includes(name)) fresh.setAttribute(name, value);
        for (let at = 0; at < attributes.length; at += 2) fresh.setAttribute(attributes[at]!, attributes[at + 1]!);
        fresh.append(...one.childNodes);
        one.replaceWith(fresh);
      }
      return 'found';
    },
  },
  {
    name: 'its row under an expander',
    apply(target, random) {
      const row = rowOf(target);
      if (!row || row.matches('tr,li,td,.fxs-blade,.fxs-contextpane')) return null;
      // What holds the control and no more is no row: beside the label of one the expander would be its command.
      if (target.query.control === 'press' && row.textContent?.trim() === target.element.textContent?.trim()) return null;
      const open = random.below(3) > 0;
      const box = make(row, `<div><button type="button" aria-expanded="${open}">${random.pick(unknownNames)}</button><div${open ? '' : ' style="display:none"'}></div></div>`);
      row.replaceWith(box);
      box.lastElementChild!.append(row);
      return open ? 'found' : 'unknown';
    },
  },
  {
    name: 'rows without boxes of their own, in one grid',
    apply(target) {
      const row = rowOf(target);
      const parent = row?.parentElement;
      if (!row || !parent || row.matches('tr,li,label,section,.fxs-blade') || row.contains(target.element) === false || row === target.element) return null;
      const rows = [...parent.children].filter((other) => alike(other, row));
      const columns = row.children.length;
      if (rows.length < 2 || columns < 2 || rows.some((one) => one.children.length !== columns)) return null;
      for (const other of parent.children) if (!rows.includes(other)) other.setAttribute('style', 'grid-column:1/-1');
      parent.setAttribute('style', `display:grid;grid-template-columns:repeat(${columns},auto)`);
      for (const one of rows) one.replaceWith(...one.childNodes);
      return 'found';
    },
  },
];
