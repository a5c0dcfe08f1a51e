// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { issueSigningCertificate } from '../twins/certificates.ts';
import { find, findAll } from './find.ts';
import { acs, krispValues, renderPanel, signOn } from './render-panel.tsx';

afterEach(cleanup);

type Panel = Awaited<ReturnType<typeof renderPanel>>;
const login = 'https://login.microsoftonline.com/3f2a1b0c-9d8e-4f7a-b6c5-d4e3f2a1b0c9/saml2';
const issued = issueSigningCertificate({ keyIndex: 0, serial: '01', notBefore: new Date('2026-01-01') });
const title = () => document.querySelector('main h2')?.textContent;
const message = () => document.querySelector('.message-body')?.textContent ?? '';
const unfold = () => (document.querySelector('.alternatives')!.closest('details')!.open = true);
const press = (panel: Panel, name: string | RegExp) =>
  act(async () => {
    fireEvent.click(find('button', name));
    await panel.rest();
  });

/** The gallery's guide at its hand-over; with or without the file. */
async function atHandOver(options: Parameters<typeof renderPanel>[0] = {}, whole = true): Promise<Panel> {
  const panel = await renderPanel(options);
  await act(async () => {
    panel.model.connections.create('krisp-gallery', 'Contoso', 'production');
    await panel.rest();
    await panel.showKrisp(krispValues());
    panel.model.guide.takeShown();
    panel.model.guide.go('certificate');
    await panel.showEntra({
      'entra/saml-sign-on#identifier': { text: 'contoso', role: 'value' },
      'entra/saml-sign-on#reply-url': { text: acs, role: 'value' },
      'entra/saml-sign-on#sign-on-url': { text: signOn, role: 'value' },
      'entra/saml-sign-on#login-url': { text: login, role: 'value' },
      'entra/saml-sign-on#entra-identifier': { text: 'https://sts.windows.net/3f2a1b0c-9d8e-4f7a-b6c5-d4e3f2a1b0c9/', role: 'value' },
      ...(whole ? { 'entra/saml-sign-on#idp-logout-url': { text: login, role: 'value' } } : {}),
    });
    if (whole) await panel.model.intake.takeText(issued.pem, 'Krisp Technologies.cer');
    panel.model.guide.go('hand-over');
    await panel.rest();
  });
  return panel;
}

test('the message is there to be copied, mailed and sent with its file', async () => {
  const panel = await atHandOver();
  expect(title()).toBe('Hand over to Krisp’s support');
  expect(message()).toContain(`Login URL: ${login}`);
  await press(panel, 'Copy Message');
  expect(panel.fake.log.copied.at(-1)).toBe(message());
  await press(panel, 'Download the file');
  const [file] = panel.fake.log.downloads;
  expect(file?.name).toBe('Krisp Technologies.cer');
  expect(Buffer.from(file!.bytes!).toString('base64')).toBe(issued.pem.replace(/-----[A-Z ]+-----|\s/g, ''));
  await press(panel, 'Open as e-mail');
  expect(panel.fake.log.opened.at(-1)).toMatch(/^mailto:support@krisp\.ai\?subject=SAML%20/);
  // Nothing but the admin's word closes the step, and with it Krisp's form is needless.
  expect(title()).toBe('Hand over to Krisp’s support');
  await press(panel, 'I sent it');
  const states = panel.model.guide.progress.value!.steps;
  expect(states.filter(({ step }) => ['hand-over', 'krisp-form', 'configure'].includes(step.id)).map(({ because }) => because)).toEqual([
    'confirmed',
    'confirmed',
    'confirmed',
  ]);
  expect(title()).not.toBe('Hand over to Krisp’s support');
});

test('what is missing is named, and a press leads to it', async () => {
  const panel = await atHandOver({}, false);
  expect(message()).toContain('Logout URL: Logout URL: not known yet');
  expect(findAll('button', 'Download the file')).toEqual([]);
  expect(document.querySelector('main')!.textContent).toContain('The certificate that belongs to it is not here yet.');
  expect(document.querySelectorAll('.ask .primary')).toHaveLength(0);
  await press(panel, 'Logout URL');
  expect(title()).toBe('Take the certificate');
});

test('another way is named with its source and date, and can be gone instead', async () => {
  const panel = await atHandOver();
  unfold();
  expect(document.querySelector('.alternatives')!.textContent).toContain('Krisp: set up Krisp SSO with Azure, 2024-06-01');
  await press(panel, 'Do that instead');
  expect(title()).toBe('Fill in Krisp’s form');
  expect(panel.model.connections.current.value?.marks['hand-over']?.state).toBe('skipped');
});

test('the wizard’s address opens in a tab of its own', async () => {
  const panel = await renderPanel();
  await act(async () => {
    panel.model.connections.create('krisp-gallery', 'Contoso', 'production');
    await panel.rest();
    panel.model.guide.go('create-app');
    await panel.rest();
  });
  unfold();
  await press(panel, 'Open portal.office.com');
  expect(panel.fake.log.opened).toEqual(['https://portal.office.com/AdminPortal/home?Q=Docs#/azureadappintegration']);
});

test('in a German browser the message is English first, and German on a press', async () => {
  const panel = await atHandOver({ language: 'de' });
  expect(message()).toContain('The signing certificate');
  expect(document.querySelector('.message-body')!.getAttribute('lang')).toBe('en');
  await press(panel, 'Auf Deutsch');
  expect(message()).toContain('Das Signaturzertifikat');
  expect(document.querySelector('.message-body')!.getAttribute('lang')).toBe('de');
});
