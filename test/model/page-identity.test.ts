import { expect, test } from 'vitest';
import type { View } from '../../lib/model/console-model.ts';
import { providerById } from '../../lib/guide/index.ts';
import { foreign, holdIds } from '../../lib/model/page-identity.ts';
import { hostsFor, stepAddress } from '../../lib/model/step-address.ts';
import { complete } from '../findings/set-up.ts';
import { completeSprinklr, emptySprinklr, sprinklrGuide, sprinklrValues } from '../findings/sprinklr-set-up.ts';

const front = (url: string): View => ({ side: 'sp', state: 'here', url, facts: null, looks: new Map(), owners: new Map() }) as unknown as View;
const production = 'https://contoso.sprinklr.com/app';
const staging = 'https://staging-contoso.sprinklr.com/app';
const opened = () => ({
  connection: completeSprinklr(),
  guide: sprinklrGuide,
  providers: { idp: providerById('entra')!, sp: providerById('sprinklr')! },
  values: sprinklrValues,
});
const form = sprinklrGuide.steps.find(({ id }) => id === 'sprinklr-form')!;

test('another environment’s or client’s console is not ours, once ours is known', () => {
  expect(foreign(front(production), completeSprinklr())).toBe('host');
  expect(foreign(front(staging), completeSprinklr())).toBeNull();
  expect(foreign(front(production), emptySprinklr())).toBeNull();
  // Where all clients share one host, the host tells nothing.
  expect(foreign(front('https://account.krisp.ai/'), complete())).toBeNull();
});

test('it is ours when the admin says so', () => {
  const before = completeSprinklr();
  expect(holdIds(before, front(production), '2026-11-26T10:00:00Z')).toBe(before);
  expect(holdIds(before, front(production), '2026-11-26T10:00:00Z', true).values['sign-on-url']?.value).toBe('https://contoso.sprinklr.com');
});

test('the way back leads to our own console, in its own tab', () => {
  expect(stepAddress(form, opened(), production)).toBe('https://staging-contoso.sprinklr.com/');
  expect(stepAddress(form, opened(), null)).toBe('https://staging-contoso.sprinklr.com/');
  expect(stepAddress(form, opened(), staging)).toBeNull();
  expect(hostsFor('https://staging-contoso.sprinklr.com/', opened().providers.sp)).toEqual(['https://staging-contoso.sprinklr.com/*']);
});
