import { describe, expect, test } from 'vitest';
import { createConnection, goTo, holdValue, markStep } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import { gateOf } from '../../lib/emulate/gate.ts';
import { waiver } from '../../lib/emulate/waiver.ts';
import { guideById, progress } from '../../lib/guide/index.ts';
import { makeCertificate } from '../findings/certificates.ts';
import { at, complete, guide, now, show } from '../findings/set-up.ts';

const step = (id: string) => guide.steps.find((one) => one.id === id)!;
const gate = (id: string, connection: Connection) => gateOf(step(id), connection, guide, now);
const slash = show(complete(), 'entra/saml-sign-on#identifier', 'contoso-team/');

test('every Save at the service provider and every switch for all waits at a gate', () => {
  expect(guide.steps.filter((one) => one.gate).map((one) => [one.id, one.gate])).toEqual([['configure', 'emulation'], ['enforce', 'proven-login']]);
});

/** Of each guide that sets a service up: the steps that save or test there, or shut the other ways in; any other step there changes nothing. */
test.each<[guideId: string, gates: [step: string, gate: string][]]>([
  ['krisp-custom-app', [['configure', 'emulation'], ['enforce', 'proven-login']]],
  ['krisp-gallery', [['configure', 'emulation'], ['enforce', 'proven-login']]],
  ['sprinklr-custom-app', [['sprinklr-test', 'emulation'], ['sprinklr-save', 'emulation']]],
  ['aircall-custom-app', [['save', 'emulation']]],
])('%s: all that saves at the service waits, and says so while a login would fail', (id, gates) => {
  const one = guideById(id)!;
  expect(one.steps.filter(({ gate: has }) => has).map(({ id: name, gate: has }) => [name, has])).toEqual(gates);
  const held = one.agreements.find(({ shownAt }) => shownAt === 'entra/saml-sign-on#identifier')!;
  const base = createConnection({ guide: one, name: 'X', environment: 'production', id: 'x', at });
  const wrong = show(holdValue(base, held.value, { value: 'urn:a', provenance: { from: 'hand', at } }), held.shownAt, 'urn:a/');
  for (const [name, kind] of gates) {
    const found = one.steps.find((each) => each.id === name)!;
    expect(gateOf(found, wrong, one, now)?.closed, name).toBe(kind === 'emulation' ? 'failing' : 'unproven');
    const on = gateOf(found, markStep(wrong, waiver(name), 'confirmed', at), one, now);
    expect([on?.closed, on?.why.length], name).toEqual(kind === 'emulation' ? [null, 1] : ['unproven', 1]);
  }
});

test('a login that the admin says has worked from Entra opens the switch for all, as one from the sign-on URL does', () => {
  const gallery = guideById('krisp-gallery')!;
  const enforce = gallery.steps.find(({ id }) => id === 'enforce')!;
  const begun = createConnection({ guide: gallery, name: 'Krisp', environment: 'practice', id: 'c1', at });
  expect(gateOf(enforce, begun, gallery, now)?.closed).toBe('unproven');
  for (const id of ['test-login', 'test-in-entra']) {
    expect(gateOf(enforce, markStep(begun, id, 'confirmed', at), gallery, now)?.closed, id).toBeNull();
    expect(gateOf(enforce, markStep(begun, id, 'skipped', at), gallery, now)?.closed, id).toBe('unproven');
  }
});

describe('Configure', () => {
  test('is led to while nothing known makes the login fail', () => {
    expect(gate('configure', complete())).toEqual({ closed: null, waived: false, why: [] });
  });
  test('is not led to while it would fail, and the first cause is said', () => {
    const shut = gate('configure', slash);
    expect([shut?.closed, shut?.why[0]?.rule]).toEqual(['failing', 'trailing-slash']);
  });
  test('nor with a certificate that has ended, though whether the service looks is not known', () => {
    const ended = complete(makeCertificate({ from: '2022-01-01T00:00:00Z', to: '2025-01-01T00:00:00Z' }));
    expect(gate('configure', ended)).toMatchObject({ closed: 'failing', why: [{ rule: 'certificate-expired' }] });
  });
  test('opens when the admin goes on anyway; the connection keeps that, and the cause is not forgotten', () => {
    const on = markStep(slash, waiver('configure'), 'confirmed', at);
    expect(gate('configure', on)).toMatchObject({ closed: null, waived: true, why: [{ rule: 'trailing-slash' }] });
    expect(gate('configure', markStep(on, waiver('configure'), null, at))?.closed).toBe('failing');
  });
  test('a waiver of what was mended since says nothing any more', () => {
    expect(gate('configure', markStep(complete(), waiver('configure'), 'confirmed', at))?.waived).toBe(false);
  });
  test('is no gate for a step that saves nothing', () => expect(gate('krisp-form', slash)).toBeNull());
});

describe('Enforce', () => {
  const proven = markStep(complete(), 'test-login', 'confirmed', at);
  test('is not led to before a login has worked, whatever is waived', () => {
    expect(gate('enforce', complete())?.closed).toBe('unproven');
    expect(gate('enforce', markStep(complete(), waiver('enforce'), 'confirmed', at))?.closed).toBe('unproven');
    expect(gate('enforce', markStep(complete(), 'test-login', 'skipped', at))?.closed).toBe('unproven');
  });
  test('is led to after one, said or watched', () => {
    expect(gate('enforce', proven)?.closed).toBeNull();
    expect(gate('enforce', markStep(complete(), 'test-login', 'proven', at))?.closed).toBeNull();
  });
  test('not while a login would fail by now', () => {
    expect(gate('enforce', markStep(slash, 'test-login', 'confirmed', at))?.closed).toBe('failing');
  });
  test('is none of the steps to a login: the admin comes to it by choice', () => {
    expect(progress(guide, proven).steps.map((one) => one.step.id)).not.toContain('enforce');
    expect(progress(guide, goTo(proven, 'enforce')).current?.step.id).toBe('enforce');
  });
  test('comes with the advice to keep a second session', () => {
    expect(step('enforce').what.en).toMatch(/second Krisp session/);
    expect(step('enforce').what.de).toMatch(/zweite Krisp-Sitzung/);
  });
});
