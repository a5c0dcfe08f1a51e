// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { makeCertificate } from '../findings/certificates.ts';
import { certificate, changing } from '../findings/set-up.ts';
import { find } from './find.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

const next = makeCertificate({ serial: '0d0d0d', from: '2026-11-20T00:00:00Z', to: '2029-11-20T00:00:00Z' });

async function show(change: Parameters<typeof changing>[0], step = 'take-new') {
  const panel = await renderPanel({ connections: [changing(change)], open: 'c2', now: new Date('2026-11-25T12:00:00Z') });
  await act(async () => {
    panel.model.guide.go(step);
    await panel.rest();
  });
  return panel;
}
/** Each fact with its cells, as a table reader would give them. */
const table = () =>
  [...document.querySelectorAll('main .change tr.fact')].map((row) => [
    row.querySelector('th')!.firstChild!.textContent,
    ...[...row.nextElementSibling!.querySelectorAll('td')].map((cell) => cell.textContent?.replaceAll(' ', '')),
  ]);

test('old and new stand side by side; what is the same is said once', async () => {
  await show({ next });
  const rows = table();
  expect(rows.find(([fact]) => fact === 'Thumbprint (SHA-1)')).toEqual(['Thumbprint (SHA-1)', certificate.sha1.toUpperCase(), next.sha1.toUpperCase()]);
  expect(rows.find(([fact]) => fact === 'Valid until')).toEqual(['Valid until', 'January1,2029', 'November20,2029']);
  expect(rows.find(([fact]) => fact === 'Key')).toEqual(['Key', 'RSA2048']);
  expect(document.querySelector('main .change')!.textContent).toContain('stays the same');
});

test('which of them each side works with is said in words, and what was not seen is not', async () => {
  await show({ next, signs: certificate, trusts: next, saved: true });
  const said = document.querySelector('main .change .proof')!.textContent;
  expect(said).toContain('Microsoft Entra ID signs with the old one.');
  expect(said).toContain('Krisp has the new one.');
  cleanup();
  await show({ next });
  expect(document.querySelector('main .change .proof')!.textContent).toContain('Krisp: not seen yet.');
});

test('the old one can be saved before there is a new one', async () => {
  const panel = await show({}, 'keep-old');
  expect(table().find(([fact]) => fact === 'Valid from')?.at(-1)).toBe('nothereyet');
  fireEvent.click(find('button', 'Save the old one as a file', document.querySelector('main')!));
  expect(panel.fake.log.downloads[0]?.text.trim()).toBe(certificate.pem);
});
