import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Intake } from '../../lib/model/intake.ts';
import { PanelModel } from '../../lib/model/panel-model.ts';
import { issueSigningCertificate } from '../twins/certificates.ts';
import { fakePorts } from './fake-ports.ts';
import { settle } from './settle.ts';

const { der, thumbprint } = issueSigningCertificate({ keyIndex: 0, serial: '8'.padEnd(32, '0'), notBefore: new Date('2026-09-01') });
const saml2 = 'urn:oasis:names:tc:SAML:2.0:protocol';
const role = (name: string, number: number) => `<${name} protocolSupportEnumeration="${saml2}"><Extensions><UIInfo xmlns="urn:oasis:names:tc:SAML:metadata:ui"><DisplayName xml:lang="en">University ${number}</DisplayName></UIInfo><Scope xmlns="urn:mace:shibboleth:metadata:1.0">uni-${number}.example</Scope></Extensions><KeyDescriptor><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${der}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>
<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp-${number}.example/sso"/></${name}>`;
const idp = (number: number, inside = role('IDPSSODescriptor', number)) => `<EntityDescriptor entityID="https://idp-${number}.example/saml">${inside}</EntityDescriptor>`;
const sp = `<EntityDescriptor entityID="https://sp.example">${role('SPSSODescriptor', 0)}</EntityDescriptor>`;
const aggregate = (...entities: string[]) => `<?xml version="1.0"?>\n<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${entities.join('\n')}</EntitiesDescriptor>`;
/** So much text that a file is read in pieces. */
const padding = `<!--${'x'.repeat(1017)}-->`.repeat(6 * 1024);

let model: PanelModel;
beforeEach(async () => {
  model = new PanelModel(fakePorts().ports);
  await model.connections.start();
  model.connections.create('krisp-custom-app', 'Krisp', 'production');
  await settle(model);
});
afterEach(() => model[Symbol.dispose]());
const intake = () => model.intake.intake.value;
const values = () => model.opened.value?.connection.values ?? {};
const choice = () => intake() as Extract<Intake, { state: 'entities' }>;

describe('a file with several identity providers', () => {
  test('is a question, and only the chosen one is taken', async () => {
    await model.intake.takeText(aggregate(idp(1), sp, idp(2)), 'federation.xml');
    expect(intake()).toMatchObject({ state: 'entities', name: 'federation.xml', count: 2, sps: 1, matches: { count: 2 } });
    expect(choice().matches.shown).toEqual([
      { entityId: 'https://idp-1.example/saml', name: 'University 1', domains: ['uni-1.example'] },
      { entityId: 'https://idp-2.example/saml', name: 'University 2', domains: ['uni-2.example'] },
    ]);
    expect(values()).toEqual({});
    await model.intake.chooseEntity(1);
    expect(intake()).toMatchObject({ state: 'taken', from: 'metadata' });
    expect(values()['sso-url']?.value).toBe('https://idp-2.example/sso');
    expect(model.intake.certificates.value).toMatchObject([{ sha1: thumbprint.toLowerCase() }]);
  });

  test.each(['https://idp-3.example/saml', 'university 3', 'uni-3.example', 'uni-3'])('is searched by %s', async (query) => {
    await model.intake.takeText(aggregate(...[1, 2, 3, 4].map((number) => idp(number))), 'federation.xml');
    model.intake.search(query);
    expect(choice()).toMatchObject({ query, matches: { count: 1, shown: [{ name: 'University 3' }] } });
    await model.intake.chooseEntity(0);
    expect(values()['idp-entity-id']?.value).toBe('https://idp-3.example/saml');
  });

  test('of ten thousand, the best fifty are shown and all are counted, within a fifth of a second a search', async () => {
    const many = aggregate(...Array.from({ length: 10_000 }, (_, number) => idp(number)));
    await model.intake.takeFile(new File([many], 'big.xml'));
    expect(choice()).toMatchObject({ count: 10_000, matches: { count: 10_000 } });
    expect(choice().matches.shown).toHaveLength(50);
    model.intake.search('nothing of it');
    const began = process.cpuUsage();
    model.intake.search('university 77');
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(200);
    expect(choice().matches.count).toBe(280);
    expect(choice().matches.shown[0]?.name).toBe('University 77');
  }, 30_000);

  test('in UTF-16 is read as well', async () => {
    const text = `\ufeff${aggregate(idp(1), idp(2))}`;
    const bytes = Uint8Array.from(Array.from(text).flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]));
    await model.intake.takeFile(new File([bytes], 'utf16.xml'));
    expect(intake()).toMatchObject({ state: 'entities', count: 2 });
    await model.intake.chooseEntity(1);
    expect(values()['idp-entity-id']?.value).toBe('https://idp-2.example/saml');
  });

  test('refuses one of them that is damaged, and goes back to the list', async () => {
    const damaged = idp(2, role('IDPSSODescriptor', 2).replace('</KeyDescriptor>', '<a b="1" b="2"/></KeyDescriptor>'));
    const text = aggregate(idp(1), padding, damaged);
    await model.intake.takeFile(new File([text], 'federation.xml'));
    await model.intake.chooseEntity(1);
    expect(intake()).toMatchObject({ state: 'refused', kind: 'malformed-metadata', place: { line: expect.any(Number), column: expect.any(Number) } });
    expect(values()).toEqual({});
    model.intake.dismiss();
    expect(intake()).toMatchObject({ state: 'entities', count: 2 });
    await model.intake.chooseEntity(0);
    expect(intake().state).toBe('taken');
  });

  test('belongs to the connection it was handed in for', async () => {
    await model.intake.takeText(aggregate(idp(1), idp(2)), 'federation.xml');
    model.connections.create('krisp-custom-app', 'Another', 'production');
    await settle(model);
    await model.intake.chooseEntity(0);
    expect(intake()).toEqual({ state: 'idle' });
    expect(values()).toEqual({});
  });
});

describe('a file over 5 MB', () => {
  const large = () => new File([aggregate(idp(1), padding, idp(2))], 'large.xml');

  test('is read in pieces, and says how far it is', async () => {
    const seen: number[] = [];
    const stop = model.intake.intake.subscribe((now) => {
      if (now.state === 'reading' && now.progress) seen.push(now.progress.read / now.progress.total);
    });
    const file = large();
    await model.intake.takeFile(Object.assign(file, { arrayBuffer: () => Promise.reject(new Error('was read whole')) }));
    stop();
    expect(intake()).toMatchObject({ state: 'entities', count: 2 });
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  test('can be stopped, and then nothing comes of it', async () => {
    let stopped = false;
    const stop = model.intake.intake.subscribe((now) => {
      if (!stopped && now.state === 'reading' && now.progress && now.progress.read > 1_000_000) {
        stopped = true;
        queueMicrotask(() => model.intake.dismiss());
      }
    });
    await model.intake.takeFile(large());
    stop();
    expect(stopped).toBe(true);
    expect(intake()).toEqual({ state: 'idle' });
    expect(values()).toEqual({});
  });

  test('gives way to the next one handed in', async () => {
    const first = model.intake.takeFile(large());
    await model.intake.takeText(aggregate(idp(7), idp(8), idp(9)), 'next.xml');
    await first;
    expect(intake()).toMatchObject({ state: 'entities', name: 'next.xml', count: 3 });
  });

  test('with one identity provider among others needs no choice', async () => {
    await model.intake.takeFile(new File([aggregate(sp, padding, idp(5))], 'one.xml'));
    expect(intake()).toMatchObject({ state: 'taken', from: 'metadata' });
    expect(values()['idp-entity-id']?.value).toBe('https://idp-5.example/saml');
  });

  test('with service providers only is refused as theirs', async () => {
    await model.intake.takeFile(new File([aggregate(sp, padding)], 'sps.xml'));
    expect(intake()).toMatchObject({ state: 'refused', kind: 'sp-metadata' });
  });
});
