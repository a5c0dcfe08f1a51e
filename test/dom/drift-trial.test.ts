// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { mutations } from '../../scripts/drift/mutations.ts';
import { trial } from '../../scripts/drift/trial.ts';
import { locate } from '../../lib/dom/locate.ts';
import type { AnchorQuery } from '../../lib/dom/look.ts';

const sight = () => ({ shown: () => true, inView: () => true });
const query: AnchorQuery = { key: 'page#assign', control: 'press', names: ['Assign users', '1. Assign users'], scope: [], placeholders: [], evidence: [] };
const tiles = `<div class="t" role="group" aria-label="Assign users" tabindex="0"><span>1. Assign users</span><button>Assign users</button></div>
  <div class="t" role="group" aria-label="Set up" tabindex="0"><span>2. Set up</span><button>Get started</button></div>`;
const rename = mutations.findIndex(({ name }) => name === 'renamed to what nobody has recorded');

it('counts a tile of the name on record as the link in it, for a press on either comes to the tile', () => {
  document.body.innerHTML = tiles;
  const pressed: string[] = [];
  for (const tile of document.querySelectorAll('.t')) tile.addEventListener('click', () => pressed.push(tile.getAttribute('aria-label')!));
  const link = document.querySelector('button')!;
  link.textContent = 'Quorvex';
  const found = locate(document, query, { sight: sight() });
  expect(found.found).toBe('one');
  if (found.found === 'one') (found.at.element as HTMLElement).click();
  link.click();
  expect(pressed).toEqual(['Assign users', 'Assign users']);

  document.body.innerHTML = tiles;
  const outcomes = trial(document, [query], { seeds: [mutations.length * 3 + rename], sight });
  expect(outcomes).toMatchObject([{ mutation: 'renamed to what nobody has recorded', got: 'right' }]);
});

it('counts a tile with more to press in it as another control', () => {
  document.body.innerHTML = tiles.replace('</button></div>', '</button><button>Learn more</button></div>');
  const outcomes = trial(document, [query], { seeds: [mutations.length * 3 + rename], sight });
  expect(outcomes).toMatchObject([{ got: 'wrong' }]);
});

it('counts as wrong what is found of a screen that is not shown, as drawn and after each change', () => {
  document.body.innerHTML = '<div class="r"><div class="l">Name</div><div class="v">user.mail</div></div><button>Assign users</button>';
  const name: AnchorQuery = { ...query, key: 'other#name', control: 'value', names: ['Name'] };
  const seeds = [mutations.length * 3 + rename];
  const found = (screens: string[]) => trial(document, [query, name], { seeds, sight, screens }).filter(({ got }) => got === 'wrong');
  expect(found(['page']).map(({ key, mutation }) => [key, mutation])).toEqual([['other#name', 'as drawn'], ['other#name', 'renamed to what nobody has recorded']]);
  expect(found(['page', 'other'])).toEqual([]);
});
