// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Handshake, HandshakeSummary, type HandshakeRow } from '../../components/handshake.tsx';
import { find, findAll } from './find.ts';

afterEach(cleanup);

const row = (id: string, state: HandshakeRow['state']): HandshakeRow => ({
  id, state, label: `${id} is the same`, sp: `Krisp’s ${id}`, idp: `Entra’s ${id}`, step: `step-${id}`, otherwise: `Without ${id} nothing works.`,
});
const rows = [row('slug', 'agrees'), row('address', 'differs'), row('certificate', 'unknown')];

test('each pair says what must agree, how it stands, and what each console calls it, without its colours', () => {
  render(<Handshake sp="Krisp" idp="Entra" rows={rows} onGo={() => {}} />);
  const names = findAll('button').map((button) => {
    const copy = button.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
    return copy.textContent;
  });
  expect(names).toEqual([
    'slug is the same: agree. Krisp: Krisp’s slug. Entra: Entra’s slug',
    'address is the same: differ. Krisp: Krisp’s address. Entra: Entra’s address. Without address nothing works.',
    'certificate is the same: not compared yet. Krisp: Krisp’s certificate. Entra: Entra’s certificate',
  ]);
});

test('a side that has no name of its own for it is not said to hold the sentence', () => {
  render(<Handshake sp="Krisp" idp="Entra" rows={[{ ...row('claim', 'agrees'), sp: 'claim is the same' }]} onGo={() => {}} />);
  const [button] = findAll('button');
  for (const hidden of button!.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  expect(button!.textContent).toBe('claim is the same: agree. Entra: Entra’s claim');
});

test('what differs says what one would meet, and a press leads to the step that mends it', () => {
  const gone: string[] = [];
  render(<Handshake sp="Krisp" idp="Entra" rows={rows} onGo={(step) => gone.push(step)} />);
  expect([...document.querySelectorAll('.handshake-otherwise')].map((one) => one.textContent)).toEqual(['. Without address nothing works.']);
  fireEvent.click(find('button', /^address is the same/));
  expect(gone).toEqual(['step-address']);
});

test('the summary counts what differs first', () => {
  render(<HandshakeSummary rows={rows} />);
  expect(document.querySelector('.tally')?.textContent).toMatch(/^1 differs?.*1 agrees?/);
});
