// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { heldCertificate } from '../../lib/connection/index.ts';
import { show } from '../findings/set-up.ts';
import { connectionOf, idp } from '../judge/login.ts';
import { at } from '../saml/response/identity-provider.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

const held = { ...connectionOf(idp), id: 'c1' };
const { sha1 } = heldCertificate(held)!;

test.each([
  ['no page has shown a thumbprint', held, /not known yet.*the thumbprint on the app’s page tells/],
  ['the app’s page shows its thumbprint', show(held, 'entra/saml-sign-on#thumbprint', sha1.toUpperCase()), /This is the one Entra signs with/],
  ['it shows another', show(held, 'entra/saml-sign-on#thumbprint', 'AB'.repeat(20)), /not the one Entra shows as active/],
])('whether the app signs with a certificate is said as far as it is known: %s', async (_when, connection, words) => {
  await renderPanel({ connections: [connection], open: 'c1', now: new Date(at) });
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  expect([...document.querySelectorAll('.certificate > .verdict')].map(({ textContent }) => textContent).filter((text) => /signs with|Entra shows/.test(text))).toEqual([expect.stringMatching(words)]);
});
