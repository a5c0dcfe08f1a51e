import { expect, test } from 'vitest';
import { carryOver, nextEnvironment, valuesOf } from '../../lib/connection/index.ts';
import { findings } from '../../lib/findings/index.ts';
import { complete, hold, now } from '../findings/set-up.ts';
import { completeSprinklr, sprinklrGuide } from '../findings/sprinklr-set-up.ts';

const later = '2026-11-26T09:00:00Z';
const staging = () => hold(hold(hold(completeSprinklr(), 'user-id-type', 'Assertion contains the Federation ID from the User object'), 'name-id-source', 'user.employeeid'), 'app-name', 'Sprinklr staging');
const production = () => carryOver(staging(), 'production', { id: 's2', name: 'Sprinklr (production)', at: later });

test('what is the same in both environments comes along, and says where from', () => {
  const { values } = production();
  expect(values['user-id-type']).toEqual({
    value: 'Assertion contains the Federation ID from the User object',
    provenance: { from: 'connection', at: later, name: 'Sprinklr staging' },
  });
  expect(Object.keys(values).sort()).toEqual(['idp-entity-id', 'name-id-source', 'sso-url', 'tenant-id', 'user-id-type']);
});

test('what must differ does not: addresses, ids, the app, its certificate, and all that was seen or said', () => {
  const made = production();
  for (const id of ['sign-on-url', 'partner-id', 'sp-entity-id', 'object-id', 'app-name', 'signing-certificate'] as const) expect(made.values[id]).toBeUndefined();
  expect(made).toMatchObject({ environment: 'production', certificates: [], sightings: {}, marks: {}, at: null, createdAt: later });
  expect(valuesOf(made, sprinklrGuide)['acs-url']).toBeUndefined();
});

test('staging’s Entity ID and staging’s address are told when they come into production', () => {
  const rules = (connection: ReturnType<typeof production>) => findings(connection, sprinklrGuide, now, [staging(), connection]).map(({ rule }) => rule);
  // The proposal of the guide is the one that staging has already.
  expect(rules(production())).toEqual(['shared-identifier']);
  expect(rules(hold(production(), 'sp-entity-id', 'https://saml.sprinklr.com/contoso'))).toEqual([]);
  const wrong = hold(hold(production(), 'sp-entity-id', 'https://saml.sprinklr.com/contoso'), 'sign-on-url', 'https://staging-contoso.sprinklr.com');
  expect(rules(wrong)).toEqual(['wrong-environment']);
});

test('staging is followed by production, and nothing follows that, nor a guide without environments', () => {
  expect(nextEnvironment(staging())).toBe('production');
  expect(nextEnvironment(production())).toBeNull();
  expect(nextEnvironment({ ...staging(), environment: 'practice' })).toBeNull();
  expect(nextEnvironment({ ...complete(), environment: 'staging' })).toBeNull();
});
