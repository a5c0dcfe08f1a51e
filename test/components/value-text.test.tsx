// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FindingNote } from '../../components/finding-note.tsx';

afterEach(cleanup);

const sides = (left: string, right: string, differsAt: number) => {
  const finding = { rule: 'certificate-unreadable', severity: 'fail' as const, title: 'T', detail: 'D', remedy: 'R', differsAt, left: { label: 'Entra', text: left }, right: { label: 'Krisp', text: right } };
  const { container } = render(<FindingNote finding={finding} onGo={() => {}} />);
  return [...container.querySelectorAll('dd')];
};

test('of two long texts a finding shows what stands around the difference, however far behind it is', () => {
  const text = 'A'.repeat(1500);
  const [left, right] = sides(`${text}x${text}`, `${text}y${text}`, 1500);
  expect([left, right].map((side) => side?.querySelector('mark')?.textContent?.at(-1))).toEqual(['x', 'y']);
  expect(left?.textContent?.length).toBeLessThan(400);
  expect([...left!.querySelectorAll('.rest')].map((rest) => rest.textContent)).toEqual(['+1420 … ', ' … +1381']);
});
test('a text that ends where the other goes on is marked at its end', () => {
  const [, right] = sides('A'.repeat(2000), 'A'.repeat(500), 500);
  expect(right?.querySelector('mark .nothing')).not.toBeNull();
});
test('what is short is shown whole', () => {
  const [left] = sides('https://a.example/', 'https://a.example', 17);
  expect(left?.querySelector('.rest')).toBeNull();
});
