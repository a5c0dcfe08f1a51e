import { describe, expect, test } from 'vitest';
import { dropValue, holdCertificate, holdValue, markStep, valuesOf } from '../../lib/connection/index.ts';
import type { Connection, HeldCertificate } from '../../lib/connection/index.ts';
import { gateOf } from '../../lib/emulate/gate.ts';
import { waiver } from '../../lib/emulate/waiver.ts';
import { findings } from '../../lib/findings/index.ts';
import { guideById, guides } from '../../lib/guide/index.ts';
import type { AnchorRef } from '../../lib/guide/schema/index.ts';
import { makeCertificate, type TestCertificate } from '../findings/certificates.ts';
import { appId, at, certificate as old, changing, now, otherTenant, show, tenant } from '../findings/set-up.ts';

const next = makeCertificate({ serial: '0d0d0d', from: '2026-11-20T00:00:00Z', to: '2029-11-20T00:00:00Z' });
const third = makeCertificate({ serial: '0f0f0f' });
const ended = makeCertificate({ serial: '0c0c0c', from: '2022-01-01T00:00:00Z', to: '2025-01-01T00:00:00Z' });
const later = makeCertificate({ serial: '0e0e0e', from: '2027-06-01T00:00:00Z', to: '2030-06-01T00:00:00Z' });
const thumbprint = 'entra/saml-sign-on#thumbprint';

/** Why a step's press is not led to; null: it is led to. */
function held(connection: Connection, step: string): string | null {
  const guide = guideById(connection.guide)!;
  const gate = gateOf(guide.steps.find(({ id }) => id === step)!, connection, guide, now);
  return gate?.closed ? (gate.why[0]?.rule ?? gate.closed) : null;
}
const failing = (connection: Connection): string[] =>
  findings(connection, guideById(connection.guide)!, now).filter(({ severity }) => severity === 'fail').map(({ rule }) => rule);

test.each([
  ['krisp-certificate', ['service-save', 'activate']],
  ['sprinklr-certificate', ['activate', 'sprinklr-test', 'service-save']],
  ['aircall-certificate', ['activate', 'service-metadata']],
])('%s: every press after which other people sign in otherwise waits at a gate', (id, steps) => {
  expect(guideById(id)!.steps.filter(({ gate }) => gate).map((step) => [step.id, step.gate])).toEqual(steps.map((step) => [step, 'certificate-change']));
});
test('only a guide that replaces a certificate has such a gate', () => {
  const having = guides.filter(({ steps }) => steps.some(({ gate }) => gate === 'certificate-change'));
  expect(having.map(({ purpose }) => purpose)).toEqual(having.map(() => 'certificate'));
  expect(having.map(({ id }) => id)).toEqual(guides.filter(({ purpose }) => purpose === 'certificate').map(({ id }) => id));
});

/** A guide with a form, at its Save: what the form then shows, and which certificate Entra signs with by then. */
const forms = [
  { of: 'krisp-certificate', field: 'krisp/saml-panel#certificate', signs: old, gap: 'activate' },
  { of: 'sprinklr-certificate', field: 'sprinklr/single-sign-on-edit#certificate', signs: next, gap: 'sprinklr-test' },
] as const;
describe.each(forms)('$of at Save', ({ of, field, signs, gap }) => {
  const atSave = (change: { next?: TestCertificate; trusts?: TestCertificate; signs?: HeldCertificate } = {}) => {
    const certificate = change.next ?? next;
    return changing({ of, field, next: certificate, trusts: certificate, signs: signs === next ? certificate : signs, ...change });
  };
  const pasting = (pem: string) => atSave({ trusts: { ...next, pem } });
  const lines = next.pem.split('\n');

  test('is led to with the new one in the form, as planned', () => expect(held(atSave(), 'service-save')).toBeNull());
  test('is led to while only the announced gap is what fails', () => {
    const between = gap === 'activate' ? markStep(atSave(), 'service-save', 'confirmed', at) : atSave();
    expect(failing(between)).toHaveLength(1);
    expect(held(between, gap)).toBeNull();
    expect(held(between, 'service-save')).toBeNull();
  });
  test('is led to where the form has not been seen: what is not known is no failure', () => {
    const { [field]: _, ...sightings } = atSave().sightings;
    expect(held({ ...atSave(), sightings }, 'service-save')).toBeNull();
  });
  test('is led to where the old one was never taken in', () => {
    expect(held(dropValue(atSave(), 'previous-certificate'), 'service-save')).toBeNull();
  });
  test.each<[string, string, Connection]>([
    ['the new one has ended', 'certificate-expired', atSave({ next: ended })],
    ['the new one begins next year', 'certificate-not-yet-valid', atSave({ next: later })],
    ['it is the old one again', 'certificate-unchanged', atSave({ next: { ...old } })],
    ['the form still has the old one', 'certificate-earlier', atSave({ trusts: old })],
    ['the form has a third one', 'certificate-differs', atSave({ trusts: third })],
    ['a third one is active in Entra', 'certificate-not-active', atSave({ signs: third })],
    ['a private key stands in the form', 'private-key', show(atSave(), field, '', { field: true, refused: 'private-key' })],
    ['metadata stands in the form', 'metadata-in-certificate-field', pasting('<EntityDescriptor entityID="x"/>')],
    ['no certificate stands in the form', 'certificate-unreadable', pasting('see attachment')],
    ['half of it was pasted', 'certificate-unreadable', pasting(lines.slice(0, 8).join('\n'))],
    ['a line in the middle is missing', 'certificate-unreadable', pasting(lines.toSpliced(5, 1).join('\n'))],
    ['BEGIN and END were left out', 'pem-markers-missing', pasting(lines.slice(1, -1).join('\n'))],
    ['the form was emptied', 'certificate-missing', show(atSave(), field, '', { field: true })],
    ['the metadata that it came in is another tenant’s', 'wrong-tenant', tenants(atSave())],
    ['the new one was never taken in', 'certificate-not-taken', markStep(dropValue(atSave(), 'signing-certificate'), 'take-new', 'skipped', at)],
  ])('waits while %s', (_what, rule, connection) => {
    expect(held(connection, 'service-save')).toBe(rule);
    const on = markStep(connection, waiver('service-save'), 'confirmed', at);
    const guide = guideById(of)!;
    expect(gateOf(guide.steps.find(({ id }) => id === 'service-save')!, on, guide, now), 'going on anyway').toMatchObject({ closed: null, waived: true, why: [{ rule }] });
  });
});

/** The page in Entra is of one tenant, the metadata file that was dropped of another. */
function tenants(connection: Connection): Connection {
  const seen = holdValue(connection, 'tenant-id', { value: tenant, provenance: { from: 'page', at, host: 'portal.azure.com', anchor: '' } });
  return holdValue(seen, 'idp-entity-id', { value: `https://sts.windows.net/${otherTenant}/`, provenance: { from: 'file', at, name: 'X.xml' } });
}

describe('krisp-certificate', () => {
  const field = 'krisp/saml-panel#certificate';
  const saved = (change: Parameters<typeof changing>[0]) => changing({ next, signs: old, trusts: next, saved: true, field, ...change });
  test('waits at Save while the app in Entra is another one', () => {
    const slug = holdValue(saved({ saved: false }), 'sp-entity-id', { value: 'contoso-team', provenance: { from: 'hand', at } });
    expect(held(show(slug, 'entra/saml-sign-on#identifier', 'contoso-team'), 'service-save')).toBeNull();
    expect(held(show(slug, 'entra/saml-sign-on#identifier', 'https://other.example.com'), 'service-save')).toBe('identifier-differs');
  });
  test('leads to the activation straight after Save, and waits with it where that was passed by', () => {
    expect(held(saved({}), 'activate')).toBeNull();
    expect(held(saved({ saved: false }), 'activate')).toBe('certificate-not-yet-saved');
    expect(held(saved({ saved: false, trusts: old }), 'activate')).toBe('certificate-earlier');
  });
  test('is led to after the old one has ended, when Entra signs with the new one at once', () => {
    const change = changing({ previous: ended, next, signs: ended, trusts: next, field });
    expect(failing(change)).toEqual(['certificate-not-yet-saved']);
    expect(held(change, 'service-save')).toBeNull();
    expect(held(changing({ previous: ended, next, signs: ended, trusts: ended, field }), 'service-save')).toBe('certificate-earlier');
  });
});

describe('sprinklr-certificate', () => {
  const field = 'sprinklr/single-sign-on-edit#certificate';
  const change = (signs: HeldCertificate, trusts = next) => changing({ of: 'sprinklr-certificate', next, signs, trusts, field });
  test('leads to the activation with the new one in the open form, not before', () => {
    expect(held(change(old), 'activate')).toBeNull();
    expect(held(change(old, old), 'activate')).toBe('certificate-earlier');
  });
  test.each(['sprinklr-test', 'service-save'])('waits at %s while Entra signs with the old one: that comes first here', (step) => {
    expect(held(change(old), step)).toBe('certificate-not-yet-active');
    expect(held(change(next), step)).toBeNull();
  });
  test('waits while the app in Entra is of another tenant than the one that Sprinklr trusts', () => {
    const trusted = holdValue(change(old), 'idp-entity-id', { value: `https://sts.windows.net/${tenant}/`, provenance: { from: 'hand', at } });
    const card = 'entra/saml-sign-on#entra-identifier';
    expect(held(show(trusted, card, `https://sts.windows.net/${tenant}/`), 'activate')).toBeNull();
    expect(held(show(trusted, card, `https://sts.windows.net/${otherTenant}/`), 'activate')).toBe('wrong-tenant');
  });
});

describe('aircall-certificate', () => {
  const of = 'aircall-certificate';
  const change = (signs: HeldCertificate, certificate: HeldCertificate = next) => changing({ of, next: certificate, signs });
  const address = `https://login.microsoftonline.com/${tenant}/federationmetadata/2007-06/federationmetadata.xml?appid=${appId}`;
  const withAddress = (connection: Connection) => holdValue(connection, 'metadata-url', { value: address, provenance: { from: 'hand', at } });
  const shown = (ref: AnchorRef, text: string) => show(withAddress(change(next)), ref, text);

  test('leads to the activation, then to the metadata, and no other way round', () => {
    expect(held(change(old), 'activate')).toBeNull();
    expect(held(change(next), 'service-metadata')).toBeNull();
    expect(held(change(old), 'service-metadata')).toBe('metadata-before-active');
  });
  test.each<[string, string, HeldCertificate]>([
    ['has ended', 'certificate-expired', ended],
    ['begins next year', 'certificate-not-yet-valid', later],
    ['is the old one again', 'certificate-unchanged', old],
  ])('waits with the activation while the new one %s', (_what, rule, certificate) => expect(held(change(old, certificate), 'activate')).toBe(rule));
  test('waits with the metadata while a third one is active', () => expect(held(change(third), 'service-metadata')).toBe('certificate-not-active'));
  test('waits while the app in Entra is not Aircall’s, or the address at Aircall another app’s', () => {
    const identifier = 'entra/saml-sign-on#identifier';
    const field = 'aircall/security#metadata-url';
    expect(held(shown(identifier, 'urn:amazon:cognito:sp:us-west-2_hZkGBmIsz'), 'service-metadata')).toBeNull();
    expect(held(shown(identifier, 'https://other.example.com'), 'service-metadata')).toBe('identifier-differs');
    expect(held(shown(field, address), 'service-metadata')).toBeNull();
    expect(held(shown(field, address.replace(appId, otherTenant)), 'service-metadata')).toBe('metadata-url-differs');
    expect(held(shown(field, address.replace(tenant, otherTenant)), 'service-metadata')).toBe('wrong-tenant');
  });
});

test('what was waived and then mended says nothing any more, and what was waived at one press holds the next', () => {
  const field = 'krisp/saml-panel#certificate';
  const wrong = markStep(changing({ next, signs: old, trusts: third, field }), waiver('service-save'), 'confirmed', at);
  const mended = show(wrong, field, next.pem, { field: true });
  const guide = guideById('krisp-certificate')!;
  expect(gateOf(guide.steps.find(({ id }) => id === 'service-save')!, mended, guide, now)).toEqual({ closed: null, waived: false, why: [] });
  expect(held(markStep(wrong, 'service-save', 'confirmed', at), 'activate')).toBe('certificate-differs');
});
test.each(guides.filter(({ purpose }) => purpose === 'certificate').map(({ id }) => [id]))('%s: what Entra’s card shows of a working app holds no press', (of) => {
  const guide = guideById(of)!;
  const { 'sp-entity-id': id = 'https://sp.example.com', 'acs-url': acs = 'https://sp.example.com/acs' } = valuesOf(changing({ of }), guide);
  const card: [AnchorRef, string][] = [
    ['entra/saml-sign-on#identifier', id],
    ['entra/saml-sign-on#reply-url', acs],
    ['entra/saml-sign-on#sign-on-url', 'Optional'],
    ['entra/saml-sign-on#name-id', 'user.userprincipalname'],
    ['entra/saml-sign-on#status', 'Active'],
    ['entra/claims#name-id', 'user.userprincipalname'],
  ];
  const seen = card.reduce((connection, [ref, text]) => show(connection, ref, text), changing({ of, next, signs: old }));
  const first = guide.steps.find(({ gate }) => gate)!;
  expect(gateOf(first, seen, guide, now)).toEqual({ closed: null, waived: false, why: [] });
});
test('judging the plan changes nothing of the connection', () => {
  const change = holdCertificate(changing({ next, signs: old, trusts: next, field: 'krisp/saml-panel#certificate' }), next);
  const before = structuredClone(change);
  held(change, 'service-save');
  expect(change).toEqual(before);
  expect(change.sightings[thumbprint]?.text).toBe(old.sha1.toUpperCase());
});
