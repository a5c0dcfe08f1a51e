import { expect, test } from 'vitest';
import { guideById, guides } from '../../lib/guide/index.ts';
import type { Guide } from '../../lib/guide/schema/index.ts';
import { guideOffers } from '../../lib/model/guide-offers.ts';

const krisp = guideById('krisp-custom-app')!;
/** A guide of a provider that is on no record: its id stands for its name, and no tab is its console. */
const other: Guide = { ...krisp, id: 'other', sp: 'other', title: { en: 'Set up Other', de: 'Übungsdienst einrichten' } };
const second: Guide = { ...krisp, id: 'second', title: { en: 'Replace the certificate', de: 'Das Zertifikat ersetzen' } };
const all = [other, krisp, second];
const ids = (options: Partial<Parameters<typeof guideOffers>[0]>) =>
  guideOffers({ url: null, language: 'en', ...options }, all).map(({ id, front, offers }) => [id, front, ...offers.map((offer) => offer.id)]);

test('guides stand together by service provider, in the registry’s order', () => {
  expect(ids({})).toEqual([['other', false, 'other'], ['krisp', false, 'krisp-custom-app', 'second']]);
});

test('the provider whose console is in front comes first; no other page moves anything', () => {
  expect(ids({ url: 'https://account.krisp.ai/settings' })).toEqual([['krisp', true, 'krisp-custom-app', 'second'], ['other', false, 'other']]);
  for (const url of ['https://portal.azure.com/', 'https://account.krisp.ai.evil.example/', 'http://account.krisp.ai/'])
    expect(ids({ url })).toEqual(ids({}));
});

test('every word of a search must occur, in any case, with or without marks, in the language or in English', () => {
  expect(ids({ query: ' CERTIFICATE krisp ' })).toEqual([['krisp', false, 'second']]);
  expect(ids({ query: 'certificate other' })).toEqual([]);
  expect(ids({ query: 'ubungs', language: 'de' })).toEqual([['other', false, 'other']]);
  expect(ids({ query: 'replace', language: 'de' })).toEqual([['krisp', false, 'second']]);
  expect(ids({ query: 'entra set' })).toHaveLength(2);
});

test('every guide of the registry is offered once, under its own title', () => {
  const offers = guideOffers({ url: null, language: 'de' }).flatMap((group) => group.offers);
  expect(offers.map(({ id }) => id).toSorted()).toEqual(guides.map(({ id }) => id).toSorted());
  expect(new Set(offers.map(({ title }) => title)).size).toBe(guides.length);
  expect(offers.every(({ steps, minutes }) => steps > 0 && minutes > 0)).toBe(true);
});
