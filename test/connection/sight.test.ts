import { expect, test } from 'vitest';
import * as v from 'valibot';
import { Connection, longestSighting, mostSightings, sight } from '../../lib/connection/index.ts';
import { field, many, none, one, page } from '../guide/looks.ts';
import { at, empty } from '../findings/set-up.ts';

const ref = 'entra/saml-sign-on#identifier';
const host = 'portal.azure.com';
const later = '2026-11-26T08:00:00Z';
const value = (text: string) => one(ref, { role: 'generic', name: 'Identifier (Entity ID)', text });

test('what was found once is remembered, with when and where', () => {
  const seen = sight(empty(), page(value('contoso')), { at: later, host });
  expect(seen.sightings[ref]).toEqual({ text: 'contoso', at: later, host, name: 'Identifier (Entity ID)' });
  expect(seen.updatedAt).toBe(later);
  expect(v.safeParse(Connection, seen).success).toBe(true);
});
test('what is not found, or found twice, takes nothing away and adds nothing', () => {
  const seen = sight(empty(), page(value('contoso')), { at, host });
  expect(sight(seen, page(none(ref)), { at: later, host })).toBe(seen);
  expect(sight(seen, page(many(ref)), { at: later, host })).toBe(seen);
  expect(sight(empty(), page(many(ref)), { at, host }).sightings).toEqual({});
});
test('the same again changes nothing, not even the time', () => {
  const seen = sight(empty(), page(value('contoso')), { at, host });
  expect(sight(seen, page(value('contoso')), { at: later, host })).toBe(seen);
});
test('the newest text counts, an empty one too', () => {
  const seen = sight(sight(empty(), page(value('contoso')), { at, host }), page(value('')), { at: later, host });
  expect(seen.sightings[ref]).toMatchObject({ text: '', at: later });
});
test('a field that has gone is marked, on its own console only, and is fresh when it is back', () => {
  const key = 'entra/basic-saml#identifier';
  const seen = sight(empty(), page(field(key, 'contoso')), { at, host });
  expect(seen.sightings[key]).toMatchObject({ field: true });
  expect(sight(seen, page(none(key)), { at: later, host: 'account.krisp.ai' })).toBe(seen);
  const gone = sight(seen, page(none(key)), { at: later, host });
  expect(gone.sightings[key]).toMatchObject({ text: 'contoso', gone: true, at });
  expect(sight(gone, page(none(key)), { at: later, host })).toBe(gone);
  expect(sight(gone, page(field(key, 'contoso')), { at: later, host }).sightings[key]).not.toHaveProperty('gone');
});
test('a tick is remembered', () => {
  const box = one('krisp/authentication#enable-sso', { role: 'checkbox', checked: true });
  expect(sight(empty(), page(box), { at, host }).sightings[box.key]?.checked).toBe(true);
});
test('a private key on a page is never kept', () => {
  const key = 'krisp/saml-panel#certificate';
  const text = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADAN\n-----END PRIVATE KEY-----';
  const seen = sight(empty(), page(field(key, text)), { at, host });
  expect(seen.sightings[key]).toMatchObject({ text: '', refused: 'private-key' });
  expect(JSON.stringify(seen)).not.toContain('MIIEvQ');
});
test('long texts are cut, and there is an end to how many anchors are kept', () => {
  const long = sight(empty(), page(value('x'.repeat(longestSighting + 500))), { at, host });
  expect(long.sightings[ref]?.text.length).toBe(longestSighting);
  const lots = page(...Array.from({ length: mostSightings + 50 }, (_, index) => one(`made-up/page#a${index}`)));
  expect(Object.keys(sight(empty(), lots, { at, host }).sightings)).toHaveLength(mostSightings);
});

test('a row known by a value of ours is gone when its card shows other rows; one with a label of the console’s is only out of sight', () => {
  const claim = 'entra/saml-sign-on#claim-email';
  const nameId = one('entra/saml-sign-on#name-id', { text: 'user.userprincipalname' });
  const seen = sight(empty(), page(one(claim, { name: 'Email', text: 'user.mail' }), nameId), { at, host });
  expect(sight(seen, page(none(claim)), { at: later, host })).toBe(seen);
  expect(sight(seen, page(none(claim), nameId), { at: later, host }).sightings[claim]).toMatchObject({ text: 'user.mail', gone: true });
  const basics = sight(empty(), page(value('contoso'), one('entra/saml-sign-on#reply-url')), { at, host });
  expect(sight(basics, page(none(ref), one('entra/saml-sign-on#reply-url')), { at: later, host }).sightings[ref]).not.toHaveProperty('gone');
});
test('rows count once they are saved: not while the command that saves them can be pressed', () => {
  const rows = (count: string) => one('entra/certificate#certificates', { role: 'grid', text: count });
  const save = (enabled: boolean) => one('entra/certificate#save', { enabled });
  const before = sight(empty(), page(rows('1'), save(false)), { at, host });
  const added = sight(before, page(rows('2'), save(true)), { at: later, host });
  expect(added.sightings['entra/certificate#certificates']?.text).toBe('1');
  const saved = sight(added, page(rows('2'), save(false)), { at: later, host });
  expect(saved.sightings['entra/certificate#certificates']?.text).toBe('2');
  // The command out of sight: nothing says that they are not saved.
  expect(sight(before, page(rows('2'), none('entra/certificate#save')), { at, host }).sightings['entra/certificate#certificates']?.text).toBe('2');
});
