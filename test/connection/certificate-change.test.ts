import { expect, test } from 'vitest';
import { certificateChange, markStep } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import { guideById } from '../../lib/guide/registry.ts';
import { makeCertificate } from '../findings/certificates.ts';
import { at, certificate, changing, complete, now } from '../findings/set-up.ts';

const next = makeCertificate({ serial: '0d0d0d' });
const third = makeCertificate({ serial: '0e0e0e' });
const ended = makeCertificate({ serial: '0c0c0c', from: '2022-01-01T00:00:00Z', to: '2025-01-01T00:00:00Z' });
const change = (connection: Connection) => certificateChange(connection, guideById(connection.guide)!, now);

test('a set-up changes nothing', () => expect(change(complete())).toBeNull());

test.each([
  ['nothing seen', changing({ next }), null, null],
  ['old and old', changing({ next, signs: certificate, trusts: certificate }), 'previous', 'previous'],
  ['a draft of the new one is not trusted yet', changing({ next, signs: certificate, trusts: next }), 'previous', null],
  ['saved, but not active', changing({ next, signs: certificate, trusts: next, saved: true }), 'previous', 'next'],
  ['active, but not saved', changing({ next, signs: next, trusts: certificate }), 'next', 'previous'],
  ['new and new', changing({ next, signs: next, trusts: next, saved: true }), 'next', 'next'],
  ['neither', changing({ next, signs: third, trusts: third }), 'other', 'other'],
  // Microsoft: a new certificate of an app whose active one has expired is used at once.
  ['the active one has ended', changing({ previous: ended, next, signs: ended, trusts: ended }), 'next', 'previous'],
  ['it has ended and there is no new one', changing({ previous: ended, signs: ended, trusts: ended }), 'previous', 'previous'],
] as const)('%s', (_what, connection, signs, trusts) => {
  expect(change(connection)).toMatchObject({ signs, trusts });
});

test('whether the previous one has ended is told by the time', () => {
  expect(change(changing({}))?.ended).toBe(false);
  expect(change(changing({ previous: ended }))?.ended).toBe(true);
});

test('a test that the service makes before it saves is no saving', () => {
  const field = 'sprinklr/single-sign-on-edit#certificate';
  const filled = changing({ of: 'sprinklr-certificate', next, signs: certificate, trusts: next, field });
  const tested = markStep(filled, 'sprinklr-test', 'confirmed', at);
  expect(change(tested)?.trusts).toBeNull();
  expect(change(markStep(tested, 'service-save', 'confirmed', at))?.trusts).toBe('next');
});
