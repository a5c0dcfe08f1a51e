// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { GuideChooser } from '../../components/guide-chooser.tsx';
import { PanelContextProvider } from '../../components/panel-context.ts';
import { guideById } from '../../lib/guide/index.ts';
import { find, findAll } from './find.ts';

afterEach(cleanup);

const krisp = guideById('krisp-custom-app')!;
const guides = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'].map((name) => ({
  ...krisp,
  id: name.toLowerCase(),
  sp: name === 'Seven' ? 'krisp' : name.toLowerCase(),
  title: { en: `Set up ${name}` },
}));

function show(count = guides.length, url: string | null = null) {
  const started: [string, boolean][] = [];
  const said: string[] = [];
  const context = { language: 'en', now: () => new Date(), copy: async () => true, announce: (text: string) => void said.push(text) };
  render(
    <PanelContextProvider value={context}>
      <GuideChooser url={url} guides={guides.slice(0, count)} onStart={(...choice) => started.push(choice)} />
    </PanelContextProvider>,
  );
  return { started, said };
}
const search = (text: string) =>
  act(() => void fireEvent.input(find('textbox', 'Search the guides'), { target: { value: text } }));
const titles = () => [...document.querySelectorAll('.guide-title')].map((each) => each.textContent);

test('one press begins; for practice only when that is ticked', async () => {
  const { started } = show();
  fireEvent.click(find('button', 'Set up Two'));
  await act(() => void fireEvent.click(screen.getByLabelText(/^For practice only/)));
  fireEvent.click(find('button', 'Set up Two'));
  expect(started).toEqual([['two', false], ['two', true]]);
});

test('each button says by name what it begins, and beside it how long it takes', () => {
  show();
  for (const button of findAll('button')) {
    expect(document.getElementById(button.getAttribute('aria-describedby')!)?.textContent).toMatch(/^\d+ steps, about \d+ min$/);
  }
});

test('a search leaves what fits and says how many; Escape brings all back', async () => {
  const { said } = show();
  await search('ve');
  expect(titles()).toEqual(['Set up Five', 'Set up Seven']);
  expect(said.at(-1)).toBe('2 guides found');
  await search('nothing like it');
  expect(titles()).toEqual([]);
  expect(document.body.textContent).toContain('No guide has these words.');
  await act(() => void fireEvent.keyDown(find('textbox', 'Search the guides'), { key: 'Escape' }));
  expect(titles()).toHaveLength(guides.length);
});

test('few guides need no search', () => {
  show(6);
  expect(findAll('textbox')).toEqual([]);
});

test('the guides of the console in front come first, and it is said in words', () => {
  show(guides.length, 'https://account.krisp.ai/settings');
  expect(titles()[0]).toBe('Set up Seven');
  expect(findAll('list')[0]?.parentElement?.textContent).toContain('in the tab in front');
});
