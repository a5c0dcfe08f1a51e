import { describe, expect, test } from 'vitest';
import { goTo, markStep } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import { gateOf } from '../../lib/emulate/gate.ts';
import { waiver } from '../../lib/emulate/waiver.ts';
import { progress } from '../../lib/guide/index.ts';
import { makeCertificate } from '../findings/certificates.ts';
import { at, complete, guide, now, show } from '../findings/set-up.ts';

const step = (id: string) => guide.steps.find((one) => one.id === id)!;
const gate = (id: string, connection: Connection) => gateOf(step(id), connection, guide, now);
const slash = show(complete(), 'entra/saml-sign-on#identifier', 'contoso-team/');

test('every Save at the service provider and every switch for all waits at a gate', () => {
  expect(guide.steps.filter((one) => one.gate).map((one) => [one.id, one.gate])).toEqual([['configure', 'emulation'], ['enforce', 'proven-login']]);
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
