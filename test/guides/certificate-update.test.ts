import { describe, expect, test } from 'vitest';
import { anchorRefs, fillPlan, guides, nextControl, pageById, progress } from '../../lib/guide/index.ts';
import type { AnchorRef, Guide, Step } from '../../lib/guide/schema/index.ts';
import { markStep, valuesOf } from '../../lib/connection/index.ts';
import { makeCertificate } from '../findings/certificates.ts';
import { at, certificate, changing, show } from '../findings/set-up.ts';
import { field as box, one, page } from '../guide/looks.ts';

const updates = guides.filter(({ purpose }) => purpose === 'certificate');
const next = makeCertificate({ serial: '0d0d0d' });
const stepOf = (guide: Guide, id: string) => guide.steps.find((step) => step.id === id)!;
const state = (guide: Guide, id: string, connection: Parameters<typeof progress>[1]) =>
  progress(guide, connection).steps.find(({ step }) => step.id === id)?.state;
const seeing = (...refs: AnchorRef[]) => page(...refs.map((ref) => one(ref)));

test('every service provider that has a guide has one for its certificate', () => {
  const sps = new Set(guides.filter(({ purpose }) => purpose === 'set-up').map(({ sp }) => sp));
  expect(new Set(updates.map(({ sp }) => sp))).toEqual(sps);
});

describe.each(updates.map((guide) => [guide.id, guide] as const))('%s', (_id, guide) => {
  const ids = guide.steps.map(({ id }) => id);

  test('keeps the old one first, takes the new one before either side uses it, and proves it before anything is deleted', () => {
    const at = (id: string) => ids.indexOf(id);
    expect(at('keep-old')).toBe(0);
    expect(at('new-certificate')).toBeLessThan(at('take-new'));
    expect(at('take-new')).toBeLessThan(at('activate'));
    expect(at('activate')).toBeLessThan(at('test-login'));
    expect(at('test-login')).toBeLessThan(at('tidy'));
    expect(ids.at(-1)).toBe('tidy');
  });
  test('asks for the old file first and for the new one later', () => {
    const takes = guide.steps.flatMap((step) => (step.act === 'file' ? [[step.id, step.takes]] : []));
    expect(takes).toEqual(expect.arrayContaining([['keep-old', 'previous-certificate'], ['take-new', 'signing-certificate']]));
  });
  test('goes on by itself where the new certificate is held, seen active, and not before', () => {
    const one = changing({ of: guide.id });
    expect(state(guide, 'keep-old', one)).toBe('done');
    expect(state(guide, 'take-new', one)).not.toBe('done');
    const two = changing({ of: guide.id, next, signs: certificate });
    expect(state(guide, 'take-new', two)).toBe('done');
    expect(state(guide, 'activate', two)).not.toBe('done');
    expect(state(guide, 'activate', changing({ of: guide.id, next, signs: next }))).toBe('done');
  });
  test('a second row shows that the new one is made; one row does not', () => {
    const rows = (count: string) => show(changing({ of: guide.id }), 'entra/certificate#certificates', count);
    expect(state(guide, 'new-certificate', rows('1'))).not.toBe('done');
    expect(state(guide, 'new-certificate', rows('2'))).toBe('done');
  });
  test('never leads back to New Certificate once there is a new one', () => {
    const looks = seeing('entra/certificate#new-certificate', 'entra/certificate#certificates');
    for (const id of ['take-new', 'activate']) expect(nextControl(stepOf(guide, id), looks)?.waypoint.anchor).toBe('entra/certificate#certificates');
  });
  test('names the row that is to be activated by its thumbprint', () => {
    const what = stepOf(guide, 'activate').what;
    expect(what.en).toContain('{signing-thumbprint}');
    expect(what.de).toContain('{signing-thumbprint}');
    expect(valuesOf(changing({ of: guide.id, next }), guide)['signing-thumbprint']).toBe(next.sha1.toUpperCase());
  });
  test('cites the source of the order', () => {
    expect(guide.sources.map(({ name }) => name)).toContain('Microsoft: manage certificates for federated single sign-on');
    expect(guide.sources.length).toBeGreaterThan(1);
  });
  test('asks the pages for nothing that is not there', () => {
    for (const side of ['idp', 'sp'] as const) for (const ref of anchorRefs(guide, side)) expect(pageById(ref.split('#')[0]!), ref).toBeDefined();
  });
});

const withForm = updates.filter((guide) => guide.steps.some(({ id }) => id === 'service-form'));
describe.each(withForm.map((guide) => [guide.id, guide] as const))('%s, by the form of the service', (_id, guide) => {
  const form = stepOf(guide, 'service-form') as Extract<Step, { act: 'fill' }>;
  const field = form.fields[0]!.anchor;
  const saved = (connection: Parameters<typeof progress>[1]) => markStep(connection, 'service-save', 'confirmed', at);

  test('what nobody can sign in between stands close together; a service that tests first is given what passes its test', () => {
    const ids = guide.steps.map(({ id }) => id);
    const together = ids.slice(ids.indexOf('take-new') + 1, ids.indexOf('service-check'));
    const tests = together.filter((id) => id.endsWith('-test'));
    expect(together).toEqual(tests.length > 0 ? ['service-form', 'activate', ...tests, 'service-save'] : ['service-form', 'service-save', 'activate']);
    expect(ids.indexOf('service-check')).toBeGreaterThan(ids.indexOf('activate'));
  });
  test('only the certificate is filled in, with BEGIN and END', () => {
    expect(form.fields.map(({ value }) => value)).toEqual(['signing-certificate']);
    const plan = fillPlan(form, changing({ of: guide.id, next }), page(box(field, certificate.pem)), guide);
    expect(plan).toMatchObject([{ before: certificate.pem, value: next.pem, state: 'differs' }]);
  });
  test('what an open form shows does not count as saved; what is shown afterwards does', () => {
    const filled = changing({ of: guide.id, next, trusts: next, field });
    expect(state(guide, 'service-form', filled)).toBe('done');
    expect(state(guide, 'service-check', saved(filled))).not.toBe('done');
    expect(state(guide, 'service-check', show(saved(filled), field, next.pem, { field: true, at: '2026-11-25T10:05:00Z' }))).toBe('done');
    expect(state(guide, 'service-check', show(saved(filled), field, certificate.pem, { field: true, at: '2026-11-25T10:05:00Z' }))).not.toBe('done');
  });
});
