// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Connection } from '../../lib/connection/connection.ts';
import { heldCertificate, markStep } from '../../lib/connection/index.ts';
import { guideById } from '../../lib/guide/index.ts';
import { certificateShapes, readCertificateFile } from '../../lib/pki/index.ts';
import { connectionOf, idp } from '../judge/login.ts';
import { at } from '../saml/response/identity-provider.ts';
import { find } from './find.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

const held: Connection = guideById('krisp-custom-app')!.steps.reduce(
  (connection, { id }) => markStep(connection, id, 'confirmed', at),
  { ...connectionOf(idp), id: 'c1' },
);
const { sha1, sha256 } = heldCertificate(held)!;
const digits = (text: string) => text.replaceAll(':', '').toLowerCase();
/** The box's characters, without the marks that only show where a line ends. */
const shown = () => document.querySelector('.certificate .value-box .value-text')!.textContent;

test.each(certificateShapes)('a held certificate as %s: what is shown is what is saved, and it is the same certificate', async (shape) => {
  const panel = await renderPanel({ connections: [held], open: 'c1', now: new Date(at) });
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  await act(async () => {
    fireEvent.change(document.querySelector<HTMLSelectElement>('.shapes select')!, { target: { value: shape } });
    await panel.rest();
  });
  await act(async () => void fireEvent.click(find('button', 'Save as a file')));
  const { bytes, text } = panel.fake.log.downloads.at(-1)!;
  const content = bytes ?? text;
  expect(document.querySelector<HTMLSelectElement>('.shapes select')!.labels![0]!.textContent).toBe('Shape');
  expect(document.querySelector('.certificate .shapes + .aside')!.textContent).toContain(`${content.length} bytes`);
  expect(document.querySelector('[role=status]')!.textContent).toContain(`${content.length} bytes`);
  if (typeof content === 'string') expect(shown()).toBe(content);
  else expect(shown()!.replace(/\s/g, '')).toBe(Buffer.from(content).toString('hex'));
  if (shape.startsWith('sha')) expect(digits(content as string)).toBe(shape.startsWith('sha1') ? sha1 : sha256);
  else {
    const { certificates } = await readCertificateFile(bytes ? new Uint8Array(bytes) : new TextEncoder().encode(text));
    expect(certificates.map((one) => one.sha256)).toEqual([sha256]);
  }
});
