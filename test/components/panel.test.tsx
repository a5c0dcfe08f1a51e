// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { issueSigningCertificate } from '../twins/certificates.ts';
import { find, findAll } from './find.ts';
import { acs, krispValues, renderPanel, signOn } from './render-panel.tsx';

afterEach(cleanup);

type Panel = Awaited<ReturnType<typeof renderPanel>>;
const button = (name: string | RegExp) => find('button', name);
const card = () => document.querySelector('main')!;
const title = () => card().querySelector('h2')?.textContent;
const spoken = () => document.querySelector('[role="status"]')?.textContent;
const press = async (panel: Panel, name: string | RegExp) => {
  await act(async () => {
    fireEvent.click(button(name));
    await panel.rest();
  });
};
async function begun(options?: Parameters<typeof renderPanel>[0]): Promise<Panel> {
  const panel = await renderPanel(options);
  await press(panel, 'Set up Krisp with Microsoft Entra');
  return panel;
}
async function withKrispValues(): Promise<Panel> {
  const panel = await begun();
  await act(() => panel.showKrisp(krispValues()));
  await press(panel, 'Take 3 values');
  return panel;
}
async function goTo(panel: Panel, title: RegExp) {
  fireEvent.click(find('button', /\d+ of 10/));
  await press(panel, title);
}

describe('beginning', () => {
  test('one press makes a connection and shows its first step; practice is marked as such', async () => {
    const panel = await begun();
    expect(title()).toBe('Take Krisp’s three values');
    await press(panel, 'Connection menu');
    await press(panel, 'All connections');
    await act(() => void fireEvent.click(screen.getByLabelText(/^For practice only/)));
    await press(panel, 'Set up Krisp with Microsoft Entra');
    expect(screen.getByText('practice')).toBeTruthy();
    expect(panel.fake.stored().map(({ name, environment }) => [name, environment])).toEqual([
      ['Krisp', 'production'],
      ['Krisp 2', 'practice'],
    ]);
  });

  test('forgetting asks first, and says what is lost', async () => {
    const panel = await begun();
    await press(panel, 'Connection menu');
    await press(panel, 'Forget this connection');
    expect(screen.getByText(/Nothing changes in the two consoles/)).toBeTruthy();
    await press(panel, 'Keep it');
    expect(panel.fake.stored()).toHaveLength(1);
    await press(panel, 'Connection menu');
    await press(panel, 'Forget this connection');
    await press(panel, 'Forget it');
    expect(panel.fake.stored()).toEqual([]);
    expect(screen.getByText('Single sign-on, hand in hand')).toBeTruthy();
  });

  test('the host of the service provider is asked for in the click itself', async () => {
    const panel = await renderPanel();
    panel.fake.granted.hosts = false;
    await press(panel, 'Set up Krisp with Microsoft Entra');
    let inClick = false;
    const { requestHosts } = panel.fake.ports.desk;
    let clicking = false;
    panel.fake.ports.desk.requestHosts = (patterns) => {
      inClick = clicking && patterns.join() === 'https://account.krisp.ai/*';
      return requestHosts(patterns);
    };
    await act(async () => {
      clicking = true;
      fireEvent.click(button('Allow on account.krisp.ai'));
      clicking = false;
      await panel.rest();
    });
    expect(inClick).toBe(true);
    await act(() => panel.showKrisp({}));
    expect(findAll('button', 'Allow on account.krisp.ai')).toEqual([]);
  });
});

describe('values', () => {
  test('copying is confirmed on the button and said aloud', async () => {
    const panel = await withKrispValues();
    await goTo(panel, /Give Entra/);
    const copy = button('Copy Identifier (Entity ID)');
    await press(panel, 'Copy Identifier (Entity ID)');
    expect(panel.fake.log.copied).toEqual(['contoso']);
    expect(copy.textContent).toBe('Copied');
    expect(spoken()).toBe('Identifier (Entity ID) copied');
  });

  test('a refused clipboard is said, not hidden', async () => {
    const panel = await withKrispValues();
    panel.fake.behaviour.copies = false;
    await goTo(panel, /Give Entra/);
    await press(panel, 'Copy Identifier (Entity ID)');
    expect(spoken()).toBe('Copying failed');
  });

  test('a value can be typed by keyboard: Enter keeps it, Escape does not', async () => {
    const panel = await begun();
    const type = async (text: string, key: string) => {
      await press(panel, 'Type in Your team slug');
      const field = find('textbox', 'Your team slug');
      await act(async () => {
        fireEvent.input(field, { target: { value: text } });
        fireEvent.keyDown(field, { key });
        await panel.rest();
      });
    };
    await act(() => panel.rest());
    await type('wrong', 'Escape');
    expect(panel.model.opened.value?.values['sp-entity-id']).toBeUndefined();
    await type('contoso', 'Enter');
    expect(panel.model.opened.value?.connection.values['sp-entity-id']).toMatchObject({
      value: 'contoso',
      provenance: { from: 'hand' },
    });
  });

  test('a private key typed for a value leaves the screen at once', async () => {
    const panel = await begun();
    await act(() => panel.rest());
    await press(panel, 'Type in Your team slug');
    await act(async () => {
      fireEvent.input(find('textbox', 'Your team slug'), {
        target: { value: '-----BEGIN PRIVATE KEY-----\nMIIEsecret' },
      });
    });
    expect(document.body.innerHTML).not.toContain('MIIEsecret');
    expect(document.querySelector('[role="alert"]')!.textContent).toContain('private key');
  });

  test('what a hostile page shows stays text, its hidden characters by name', async () => {
    const panel = await begun();
    const shows = {
      ...krispValues(),
      'krisp/saml-panel#team-slug': { text: '<img src=x onerror=alert(1)>\u202e\u200b', role: 'value' },
    };
    await act(() => panel.showKrisp(shows));
    expect(document.querySelector('#panel img, body img')).toBeNull();
    expect(card().textContent).toContain('<img');
    expect(card().textContent).toContain('U+202E');
    expect(card().textContent).not.toContain('\u202e');
  });

  test('what no page shows, and so has to be typed in, is not folded away beside a file', async () => {
    const panel = await renderPanel();
    await press(panel, 'Replace Sprinklr’s certificate');
    const beside = card().querySelector('details')!;
    expect(beside.textContent).toContain('Service Provider Login URL');
    expect(beside.open).toBe(true);
  });
});

describe('fill', () => {
  const form = () => ({
    'entra/basic-saml#identifier': { text: '', role: 'textbox' },
    'entra/basic-saml#reply-url': { text: 'https://old.example/acs', role: 'textbox' },
    'entra/basic-saml#sign-on-url': { text: '', role: 'textbox' },
  });

  test('the preview shows old and new before anything is written; the outcome is read back', async () => {
    const panel = await withKrispValues();
    await goTo(panel, /Give Entra/);
    await act(() => panel.showEntra(form()));
    const field = find('group', 'Reply URL (Assertion Consumer Service URL)');
    expect(field.querySelector('del')?.textContent).toBe('https://old.example/acs');
    expect(field.textContent).toContain(acs);
    expect(panel.fake.asked.some(({ question }) => question === 'fill')).toBe(false);

    await press(panel, 'Fill 3 fields');
    expect(screen.getAllByText('Microsoft Entra ID shows exactly this.')).toHaveLength(3);
    expect(spoken()).toBe('3 of 3 filled');
    expect(findAll('button', /^Fill/)).toEqual([]);
  });

  test('a page that does not keep a value is named, with what it shows instead', async () => {
    const panel = await withKrispValues();
    await goTo(panel, /Give Entra/);
    await act(() => panel.showEntra(form()));
    panel.fake.behaviour.rewrite = (text) => (text === signOn ? `${text}#` : text);
    await press(panel, 'Fill 3 fields');
    const field = find('group', 'Sign on URL');
    expect(field.textContent).toContain('The page did not keep it');
    expect(field.textContent).toContain(`${signOn}#`);
    expect(spoken()).toBe('2 of 3 filled');
  });

  test('while the form is not there the step still has its words, its values and their copies', async () => {
    const panel = await withKrispValues();
    await goTo(panel, /Give Entra/);
    await act(() => panel.showEntra({}));
    expect(card().textContent).toContain('It is not on this page, is folded away behind “…”, or is called otherwise than we know. The screen is “Basic SAML Configuration”');
    expect(button('Copy Sign on URL')).toBeTruthy();
    expect(findAll('button', /^Fill/)).toEqual([]);
  });
});

describe('findings', () => {
  test('both strings stand under the value, the differing character marked for eye and ear', async () => {
    const panel = await withKrispValues();
    await goTo(panel, /Give Entra/);
    await act(() =>
      panel.showEntra({
        'entra/saml-sign-on#identifier': { text: 'contoso', role: 'value' },
        'entra/saml-sign-on#reply-url': { text: `${acs}/`, role: 'value' },
        'entra/saml-sign-on#sign-on-url': { text: signOn, role: 'value' },
      }),
    );
    const field = find('group', 'Reply URL (Assertion Consumer Service URL)');
    const finding = find('group', /^Will fail: /, field);
    const marks = [...finding.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['first difference: ', 'first difference: /']);
  });

  test('a finding of another step is one line that leads there', async () => {
    const panel = await withKrispValues();
    await goTo(panel, /Give Entra/);
    await act(() =>
      panel.showEntra({ 'entra/saml-sign-on#reply-url': { text: acs.replace('https', 'http'), role: 'value' } }),
    );
    await goTo(panel, /Take the certificate/);
    const list = find('list', 'To mend in other steps');
    await act(async () => {
      fireEvent.click(list.querySelector('button')!);
      await panel.rest();
    });
    expect(title()).toBe('Give Entra Krisp’s three values');
  });
});

describe('files', () => {
  const issued = issueSigningCertificate({
    keyIndex: 0,
    serial: '4'.padEnd(32, '0'),
    notBefore: new Date('2026-09-01T00:00:00Z'),
  });
  const drop = async (panel: Panel, file: File) => {
    const zone = document.querySelector('.drop')!;
    await act(async () => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: { files: [file], getData: () => '' } });
      zone.dispatchEvent(event);
      await new Promise((resolve) => setTimeout(resolve, 0));
      await panel.rest();
    });
  };

  test('a certificate is shown with its thumbprint as Entra writes it, and judged by the page’s', async () => {
    const panel = await withKrispValues();
    await goTo(panel, /Take the certificate/);
    await act(() =>
      panel.showEntra({
        'entra/saml-sign-on#thumbprint': { text: issued.thumbprint, role: 'value' },
        'entra/saml-sign-on#login-url': {
          text: 'https://login.microsoftonline.com/00000000-0000-4000-8000-000000000000/saml2',
          role: 'value',
        },
      }),
    );
    await drop(panel, new File([issued.pem], 'whatever.bin'));
    await waitFor(() => expect(panel.model.intake.certificates.value).toHaveLength(1));
    await goTo(panel, /Take the certificate/);
    const shown = find('article', /./);
    expect(shown.textContent).toContain(issued.thumbprint);
    expect(shown.textContent).toContain('This is the one Entra signs with');
  });

  test('a private key is refused in one sentence and nothing of it is shown or kept', async () => {
    const panel = await withKrispValues();
    await goTo(panel, /Take the certificate/);
    await drop(panel, new File([issued.privateKeyPem], 'Krisp.cer'));
    await waitFor(() => expect(card().textContent).toContain('This holds a private key'));
    const body = issued.privateKeyPem.split('\n')[3]!.trim();
    expect(document.body.innerHTML).not.toContain(body);
    expect(JSON.stringify(panel.fake.stored())).not.toContain(body);
  });

  test('several certificates are a question, never a guess', async () => {
    const other = issueSigningCertificate({
      keyIndex: 1,
      serial: '5'.padEnd(32, '0'),
      notBefore: new Date('2023-01-01T00:00:00Z'),
    });
    const panel = await withKrispValues();
    await goTo(panel, /Take the certificate/);
    await drop(panel, new File([other.pem, issued.pem], 'bundle.pem'));
    await waitFor(() => expect(findAll('article')).toHaveLength(2));
    expect(panel.model.intake.certificates.value).toEqual([]);
    await act(async () => {
      fireEvent.click(findAll('button', 'Take this one')[1]!);
      await panel.rest();
    });
    expect(panel.model.intake.certificates.value[0]?.sha1.toUpperCase()).toBe(issued.thumbprint);
  });
});

describe('the way', () => {
  test('a sentence about the page is marked as on its way until the page shows it', async () => {
    const panel = await begun();
    let shown = () => {};
    panel.fake.behaviour.ringing = new Promise((resolve) => (shown = resolve));
    const busy = () => card().querySelector('.stage.pointing')?.getAttribute('aria-busy');
    await act(() => panel.showKrisp({ 'krisp/authentication#saml': { text: 'SAML' } }));
    expect(busy()).toBe('true');
    shown();
    await act(() => panel.rest());
    expect(busy()).toBeNull();
  });

  test('Take me there opens the screen by its address', async () => {
    const panel = await withKrispValues();
    await act(() => panel.showEntra({ 'entra/app-overview#title': { text: 'Krisp', role: 'heading' } }));
    await act(() => panel.showKrisp({}));
    await press(panel, 'Take me there');
    expect(panel.fake.log.opened[0]).toContain('objectId/11111111-1111-4111-8111-111111111111');
  });

  test('steps can be skipped, gone back to and said to be done', async () => {
    const panel = await begun();
    await act(() => panel.rest());
    await press(panel, 'Skip');
    expect(title()).toBe('Create the app in Entra');
    await press(panel, 'Back');
    expect(title()).toBe('Take Krisp’s three values');
  });

  test('the list of steps says for each why it counts as done', async () => {
    const panel = await withKrispValues();
    fireEvent.click(find('button', /2 of 10/));
    expect(button(/Take Krisp’s three values \(done: value is here\)/)).toBeTruthy();
    expect(button(/Create the app in Entra \(you are here\)/).getAttribute('aria-current')).toBe('step');
    void panel;
  });
});
