// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileIntake } from '../../components/file-intake.tsx';
import { PanelContextProvider } from '../../components/panel-context.ts';
import { PanelModel } from '../../lib/model/panel-model.ts';
import { fakePorts } from '../model/fake-ports.ts';
import { settle } from '../model/settle.ts';
import { issueSigningCertificate } from '../twins/certificates.ts';
import { find, findAll } from './find.ts';

const { der } = issueSigningCertificate({ keyIndex: 0, serial: '9'.padEnd(32, '0'), notBefore: new Date('2026-09-01') });
const entity = (number: number) => `<EntityDescriptor entityID="https://idp-${number}.example"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><KeyDescriptor><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${der}</X509Certificate></X509Data></KeyInfo></KeyDescriptor></IDPSSODescriptor></EntityDescriptor>`;
const aggregate = `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${Array.from({ length: 60 }, (_, index) => entity(index + 1)).join('')}</EntitiesDescriptor>`;

let model: PanelModel;
let spoken: string[];
beforeEach(async () => {
  model = new PanelModel(fakePorts().ports);
  await model.connections.start();
  model.connections.create('krisp-custom-app', 'Krisp', 'production');
  await settle(model);
  spoken = [];
  const context = { language: 'en', now: () => new Date(), copy: async () => true, announce: (words: string) => void spoken.push(words) };
  render(
    <PanelContextProvider value={context}>
      <FileIntake model={model.intake} />
    </PanelContextProvider>,
  );
});
afterEach(() => {
  cleanup();
  model[Symbol.dispose]();
});

const field = () => document.querySelector<HTMLInputElement>('[role="combobox"]')!;
const options = () => [...document.querySelectorAll('[role="option"]')];
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;
const key = (name: string) => act(() => void fireEvent.keyDown(field(), { key: name }));
const type = async (text: string, count: number) => {
  fireEvent.input(field(), { target: { value: text } });
  await waitFor(() => expect(options()).toHaveLength(count));
};

describe('a choice of identity providers', () => {
  beforeEach(() => act(() => model.intake.takeText(aggregate, 'federation.xml')));

  test('is named, counted and said; the field has a label and names its list', () => {
    expect(find('group', '60 identity providers are in there. Which one is yours?')).toBeTruthy();
    expect(options()).toHaveLength(50);
    expect(spoken.at(-1)).toBe('The first 50 of 60. Type to narrow them down.');
    expect(field().labels?.[0]?.textContent).toBe('Entity ID, name or domain');
    expect(document.getElementById(field().getAttribute('aria-controls') ?? '')?.getAttribute('role')).toBe('listbox');
    expect(model.opened.value?.connection.values).toEqual({});
  });

  test('is searched and taken by keys alone', async () => {
    await type('idp-4', 11);
    await waitFor(() => expect(spoken.at(-1)).toBe('11 of 60'));
    expect(active()).toBeUndefined();
    await key('Enter');
    expect(model.intake.intake.value.state).toBe('entities');
    await key('ArrowDown');
    await key('ArrowDown');
    expect(active()).toContain('https://idp-40.example');
    await key('ArrowUp');
    await key('ArrowUp');
    expect(active()).toContain('https://idp-4.example');
    expect(options().filter((one) => one.getAttribute('aria-selected') === 'true')).toHaveLength(1);
    await key('Enter');
    await waitFor(() => expect(model.intake.intake.value.state).toBe('taken'));
    expect(model.opened.value?.connection.values['idp-entity-id']?.value).toBe('https://idp-4.example');
  });

  test('never takes what was marked in an earlier list', async () => {
    await key('ArrowDown');
    await type('idp-2', 11);
    expect(active()).toBeUndefined();
    await key('Enter');
    expect(model.intake.intake.value.state).toBe('entities');
  });

  test('follows the typing after a rest, not each key', async () => {
    const searched: string[] = [];
    const stop = model.intake.intake.subscribe((now) => now.state === 'entities' && searched.push(now.query));
    for (const text of ['i', 'id', 'idp', 'idp-59']) fireEvent.input(field(), { target: { value: text } });
    await waitFor(() => expect(options()).toHaveLength(1));
    stop();
    expect(searched).toEqual(['', 'idp-59']);
  });

  test('says that nothing matches, and Escape empties the field', async () => {
    await type('nobody', 0);
    await waitFor(() => expect(spoken.at(-1)).toBe('Nothing matches “nobody”.'));
    await key('Escape');
    await waitFor(() => expect(options()).toHaveLength(50));
    expect(field().value).toBe('');
  });

  test('is taken by a click as well', async () => {
    fireEvent.click(options()[2]!);
    await waitFor(() => expect(model.opened.value?.connection.values['idp-entity-id']?.value).toBe('https://idp-3.example'));
  });
});

describe('a file that is read in pieces', () => {
  test('shows a bar with its figures and stops on a press, with the focus where one can go on', async () => {
    const head = new TextEncoder().encode('<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">');
    const size = 20_000_000;
    const slice = (start = 0, end = size): Blob => {
      const piece = new Blob([start === 0 ? head : '', ' '.repeat(Math.min(end - start, 262_144))]);
      // From here on it never comes.
      return start > 5_000_000 ? Object.assign(piece, { arrayBuffer: () => new Promise<ArrayBuffer>(() => {}) }) : piece;
    };
    const blob = Object.assign(new Blob(), { slice });
    Object.defineProperty(blob, 'size', { value: size });
    const file = { name: 'huge.xml', size, arrayBuffer: () => Promise.reject(new Error('was read whole')), slice: (start = 0, end = size) => (end === size ? blob : slice(start, end)) };
    void model.intake.takeFile(file);
    const bar = () => document.querySelector('progress')!;
    await waitFor(() => expect(bar().value).toBe(26));
    expect(bar().getAttribute('aria-label')).toBe('Reading huge.xml …');
    expect(bar().getAttribute('aria-valuetext')).toBe('5 of 20 MB');
    expect(spoken).toEqual(['Reading huge.xml …']);
    await act(() => void fireEvent.click(find('button', 'Stop')));
    expect(model.intake.intake.value).toEqual({ state: 'idle' });
    expect(spoken.at(-1)).toBe('The reading was stopped. Nothing was taken.');
    expect(document.activeElement?.textContent).toBe('Choose a file');
    expect(findAll('button', 'Stop')).toEqual([]);
  });
});
