import { describe, expect, it, vi } from 'vitest';
import { findEntities, indexMetadata, readEntity, readMetadata } from '../../../lib/saml/metadata/index.ts';
import { entity, group, idp, key, MD, SAML2, sp, sso } from './metadata-text.ts';
import { samlSentence } from '../../../lib/saml/words/index.ts';

const ui = (names: string) => `<Extensions><ui:UIInfo xmlns:ui="urn:oasis:names:tc:SAML:metadata:ui">${names}</ui:UIInfo><s:Scope xmlns:s="urn:mace:shibboleth:metadata:1.0">uni.example</s:Scope></Extensions>`;
const named = idp(`${ui('<ui:DisplayName xml:lang="de">Universität &amp; Klinik</ui:DisplayName><ui:DisplayName xml:lang="en">Uni<!-- x -->versity</ui:DisplayName>')}${key('QUJD')}${sso()}`);
const organization = '<Organization><OrganizationDisplayName xml:lang="en"><![CDATA[The <Org>]]></OrganizationDisplayName></Organization>';
const file = `<?xml version="1.0" encoding="UTF-8"?><!-- ä -->
<m:EntitiesDescriptor xmlns:m="${MD}" xmlns:d="http://www.w3.org/2000/09/xmldsig#">
${entity(named + organization, 'https://idp.uni.example/ü?a=&quot;&gt;1')}
<m:EntitiesDescriptor><m:EntityDescriptor entityID='urn:second'><m:SPSSODescriptor protocolSupportEnumeration="${SAML2}"><m:KeyDescriptor><d:KeyInfo><d:X509Data><d:X509Certificate>REVG</d:X509Certificate></d:X509Data></d:KeyInfo></m:KeyDescriptor></m:SPSSODescriptor></m:EntityDescriptor></m:EntitiesDescriptor>
<m:Extensions><m:EntityDescriptor entityID="urn:decoy"/></m:Extensions>
<m:EntityDescriptor entityID="urn:third"/>
</m:EntitiesDescriptor>`;
const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array<ArrayBuffer> => {
  const out = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) out.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return new Uint8Array(out.buffer);
};
const inPieces = async function* (text: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const all = typeof text === 'string' ? bytes(text) : text;
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
};

describe('an index', () => {
  it('has each entity’s place, names, domains and roles', async () => {
    const { entries, refused, problems, encoding, size } = await indexMetadata(new Blob([file]));
    expect({ refused, problems, encoding, size }).toEqual({ refused: null, problems: [], encoding: 'utf-8', size: bytes(file).length });
    expect(entries).toMatchObject([
      { entityId: 'https://idp.uni.example/ü?a=">1', names: ['University', 'Universität & Klinik', 'The <Org>'], domains: ['uni.example'], idp: true, sp: false },
      { entityId: 'urn:second', names: [], domains: [], idp: false, sp: true },
      { entityId: 'urn:third', idp: false, sp: false },
    ]);
    const [first] = entries;
    const cut = new TextDecoder().decode(bytes(file).subarray(first!.start, first!.end));
    expect(cut.startsWith('<EntityDescriptor')).toBe(true);
    expect(cut.endsWith('</EntityDescriptor>')).toBe(true);
  });

  it.each([1, 2, 3, 7, 64, 1000])('is the same in pieces of %i bytes', async (size) => {
    const whole = await indexMetadata(new Blob([file]));
    expect(await indexMetadata(inPieces(file, size))).toEqual(whole);
  });

  it('finds in one entity what the reader of whole files finds', async () => {
    const blob = new Blob([file]);
    const index = await indexMetadata(blob);
    const now = new Date('2026-01-01');
    const { entities } = readMetadata(file, { now });
    for (const [at, entry] of index.entries.entries()) {
      expect(await readEntity(blob, index, entry, now)).toEqual({ entity: entities[at], problems: [] });
      expect(await readEntity(inPieces(file, 10), index, entry, now)).toEqual({ entity: entities[at], problems: [] });
    }
  });

  it.each(['utf-16le', 'utf-16be'] as const)('reads %s as what it is, with and without a byte order mark', async (encoding) => {
    const now = new Date('2026-01-01');
    const whole = await indexMetadata(new Blob([file]));
    for (const mark of ['\ufeff', '']) {
      const text = mark + file.replace('encoding="UTF-8"', 'encoding="UTF-16"').replace('"urn:third"', '"urn:\u{1f600}third"');
      const blob = new Blob([utf16(text, encoding)]);
      const index = await indexMetadata(blob);
      expect({ ...index, entries: index.entries.map(({ entityId }) => entityId) }).toEqual({
        entries: [...whole.entries.slice(0, 2).map(({ entityId }) => entityId), 'urn:\u{1f600}third'], encoding, size: blob.size, refused: null, problems: [],
      });
      const { entities } = readMetadata(new Uint8Array(await blob.arrayBuffer()), { now });
      expect(entities).toHaveLength(3);
      for (const [at, entry] of index.entries.entries()) {
        expect(await readEntity(blob, index, entry, now)).toEqual({ entity: entities[at], problems: [] });
        expect(await readEntity(inPieces(utf16(text, encoding), 7), index, entry, now)).toEqual({ entity: entities[at], problems: [] });
      }
      expect(await indexMetadata(inPieces(utf16(text, encoding), 3))).toEqual(index);
    }
  });

  it('refuses UTF-16 that says it is something else, or ends in half a character', async () => {
    const lies = await indexMetadata(new Blob([utf16(`\ufeff${file}`, 'utf-16le')]));
    expect(lies.problems).toMatchObject([{ code: 'encoding' }]);
    expect(samlSentence(lies.problems[0]!)).toMatch(/says utf-8, but is in UTF-16LE.*Save it as UTF-8/);
    const cut = utf16(`\ufeff${file.replace('UTF-8', 'UTF-16')}`, 'utf-16le');
    expect((await indexMetadata(new Blob([cut.subarray(0, -1)]))).refused).toBe('encoding');
  });

  it('takes a single EntityDescriptor', async () => {
    const { entries } = await indexMetadata(new Blob([entity(idp(), 'urn:a')]));
    expect(entries).toMatchObject([{ entityId: 'urn:a', start: 0, idp: true, namespaces: [] }]);
  });

  it('goes by namespaces, with inherited and redeclared prefixes', async () => {
    const text = `<x:EntitiesDescriptor xmlns:x="${MD}"><y:EntityDescriptor xmlns:y="urn:y" entityID="urn:1"/><x:EntityDescriptor entityID="urn:2"/><EntityDescriptor xmlns="${MD}" xmlns:x="urn:x" entityID="urn:3"><x:IDPSSODescriptor protocolSupportEnumeration="${SAML2}"/></EntityDescriptor></x:EntitiesDescriptor>`;
    const { entries } = await indexMetadata(new Blob([text]));
    expect(entries).toMatchObject([{ entityId: 'urn:2' }, { entityId: 'urn:3', idp: false }]);
  });

  it.each([
    ['an attribute’s name', `<EntityDescriptor xmlns="${MD}" ä="1" entityID="urn:a"/>`],
    ['an attribute’s value', `<EntityDescriptor xmlns="${MD}" b="ä" entityID="urn:a"/>`],
    ['a prefix', `<ä:EntityDescriptor xmlns:ä="${MD}" entityID="urn:a"/>`],
  ])('takes what is beyond ASCII in %s', async (_where, text) => {
    expect((await indexMetadata(new Blob([text]))).entries).toMatchObject([{ entityId: 'urn:a' }]);
  });

  it('decodes the names of an ISO-8859-1 file', async () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${group(entity(idp(), 'urn:\u00e4'))}`;
    const blob = new Blob([Uint8Array.from(text, (char) => char.charCodeAt(0))]);
    const index = await indexMetadata(blob);
    expect(index.entries[0]!.entityId).toBe('urn:ä');
    expect((await readEntity(blob, index, index.entries[0]!)).entity!.entityId).toBe('urn:ä');
  });
});

describe('progress and stopping', () => {
  it('tells how far it is', async () => {
    const onProgress = vi.fn();
    await indexMetadata(new Blob([file]), { onProgress });
    expect(onProgress).toHaveBeenLastCalledWith(bytes(file).length, bytes(file).length);
    await indexMetadata(inPieces(file, 500), { onProgress });
    expect(onProgress).toHaveBeenLastCalledWith(bytes(file).length, null);
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const reading = indexMetadata(inPieces(file, 300), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('what an index refuses', () => {
  it.each([
    ['a DOCTYPE', `<!DOCTYPE x>${group('')}`, 'doctype', 'byte 0'],
    ['other XML', '<a><b/></a>', 'not-metadata', 'byte 0'],
    ['another namespace', '<EntitiesDescriptor xmlns="urn:x"/>', 'not-metadata', 'byte 0'],
    ['tags that do not match', `<EntitiesDescriptor xmlns="${MD}"><a></b></EntitiesDescriptor>`, 'malformed', 'byte 68'],
    ['an early end', `<EntitiesDescriptor xmlns="${MD}"><a>`, 'malformed', 'byte 68'],
    ['an end inside a tag', `<EntitiesDescriptor xmlns="${MD}"`, 'malformed', 'byte 0'],
    ['a second root', `${group('')}<a/>`, 'malformed', `byte ${group('').length}`],
    ['text after the end', `${group('')}\n x`, 'malformed', `byte ${group('').length + 2}`],
    ['text before', `x${group('')}`, 'malformed', 'byte 0'],
    ['nothing', '', 'malformed', 'byte 0'],
    ['a bad attribute of an entity', group('<EntityDescriptor entityID="&x;"/>'), 'malformed', undefined],
    ['UTF-16', '<\0a\0/\0>\0', 'encoding', 'byte 0'],
    ['an encoding that hides tags', '<?xml version="1.0" encoding="ISO-2022-JP"?><a/>', 'encoding', 'byte 0'],
    ['depth', `<EntitiesDescriptor xmlns="${MD}">${'<a>'.repeat(2000)}`, 'too-large', undefined],
    ['an endless tag', `<EntitiesDescriptor xmlns="${MD}" a="${'x'.repeat(1_200_000)}`, 'too-large', 'byte 0'],
  ])('%s', async (_name, text, refused, where) => {
    const index = await indexMetadata(new Blob([text]));
    expect(index).toMatchObject({ refused, entries: [], problems: [{ code: refused, severity: 'error' }] });
    if (where) expect(index.problems[0]!.where).toBe(where);
  });

  it('leaves the inside of the chosen entity to the strict reader', async () => {
    const blob = new Blob([group(`${entity(idp(), 'urn:good')}\n${entity('\n<a b="1" b="2"/>', 'urn:bad')}`)]);
    const index = await indexMetadata(blob);
    expect(index.entries).toHaveLength(2);
    const { entity: bad, problems } = await readEntity(blob, index, index.entries[1]!);
    expect(bad).toBeNull();
    expect(problems).toMatchObject([{ code: 'malformed', where: expect.stringMatching(/^line 2, column 1 of urn:bad at byte \d+$/) }]);
  });

  it('notices a file that is another one by now', async () => {
    const index = await indexMetadata(new Blob([file]));
    const other = new Blob([file.replaceAll('Entit', 'Xntit')]);
    expect(await readEntity(other, index, index.entries[0]!)).toMatchObject({ entity: null, problems: [{ code: 'changed' }] });
    expect(await readEntity(new Blob(['x']), index, index.entries[0]!)).toMatchObject({ entity: null, problems: [{ code: 'changed' }] });
  });
});

describe('finding', () => {
  const hosts = ['idp.alpha.example', 'login.beta.example', 'alpha.example'];
  const text = group(hosts.map((host, at) => entity((at === 1 ? sp() : named) + organization.replace('The <Org>', `Örg ${at}`), `https://${host}/saml`)).join(''));
  const found = async (query: string, options = {}) => findEntities(await indexMetadata(new Blob([text])), query, options).map((one) => new URL(one.entityId).hostname);

  it.each([
    ['https://login.beta.example/saml', ['login.beta.example']],
    ['alpha.example', ['idp.alpha.example', 'alpha.example']],
    ['B.Simon@alpha.example', ['alpha.example']],
    ['org 1', ['login.beta.example']],
    ['ÖRG', hosts],
    ['klinik univ', ['idp.alpha.example', 'alpha.example']],
    ['uni.example', ['idp.alpha.example', 'alpha.example']],
    ['beta', ['login.beta.example']],
    ['nowhere', []],
    ['', hosts],
  ])('%j', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it('by role, and no more than asked for', async () => {
    expect(await found('', { role: 'sp' })).toEqual(['login.beta.example']);
    expect(await found('', { limit: 1 })).toEqual(['idp.alpha.example']);
  });
});
