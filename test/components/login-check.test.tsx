// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Connection } from '../../lib/connection/connection.ts';
import { markStep } from '../../lib/connection/index.ts';
import { guideById } from '../../lib/guide/index.ts';
import { hold } from '../findings/set-up.ts';
import { claims, connectionOf, idp, responseOf } from '../judge/login.ts';
import { acsUrl, at } from '../saml/response/identity-provider.ts';
import { find, findAll } from './find.ts';
import { renderPanel } from './render-panel.tsx';
// The panel loads these when they are wanted; here they are there before, so that no wait is for the test runner's own work.
import '../../lib/diagnosis/index.ts';
import '../../lib/judge/index.ts';
import '../../lib/saml/request/index.ts';

afterEach(cleanup);

const krispAcs = 'https://api.krisp.ai/v2/auth/sso/saml/4f1c2d';
/** Everything is done but the login; Krisp's real hosts. */
function atTest(): Connection {
  let connection = hold(hold(connectionOf(idp), 'acs-url', krispAcs), 'sign-on-url', 'https://account.krisp.ai/sso/4f1c2d');
  for (const { id } of guideById('krisp-custom-app')!.steps) if (id !== 'test-login') connection = markStep(connection, id, 'confirmed', at);
  return { ...connection, id: 'c1' };
}
type Panel = Awaited<ReturnType<typeof renderPanel>>;
const rendered = () => renderPanel({ connections: [atTest()], open: 'c1', now: new Date(at) });
const spoken = () => document.querySelector('[role="status"]')?.textContent;
const check = (id: string) => document.querySelector<HTMLElement>(`[data-check="${id}"]`)!;
const press = (panel: Panel, name: string | RegExp) => act(async () => {
  fireEvent.click(find('button', name));
  await panel.rest();
});
async function paste(panel: Panel, text: string): Promise<void> {
  await press(panel, 'Something failed? Paste the error');
  await act(async () => {
    const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { getData: () => text } });
    find('textbox', 'Something failed? Paste the error').dispatchEvent(event);
    await panel.rest();
  });
  await vi.waitFor(() => expect(document.querySelector('.judgement, .diagnosis, .login > .verdict.warn')).not.toBeNull());
}
const onKrisp = (xml: string) => xml.replaceAll(acsUrl, krispAcs);

test('a pasted error: the code in our words, both values, Microsoft’s look-up, and the way to the step', async () => {
  const panel = await rendered();
  await paste(panel, `AADSTS50011: The reply URL '${krispAcs}/' does not match. Correlation ID: 8c1f7a5e-3b1d-4d51-9a35-0c8d3f7e2b11 Timestamp: 2025-03-01 09:00:00Z`);
  const note = find('group', /^Will fail: AADSTS50011/);
  // The slash that is too many is marked, in words for those who do not see it.
  expect([...note.querySelectorAll('dd')].map((one) => one.textContent)).toEqual([`${krispAcs}first difference: `, `${krispAcs}first difference: /`]);
  await vi.waitFor(() => expect(spoken()).toBe('AADSTS50011'));
  await press(panel, 'Look AADSTS50011 up at Microsoft');
  expect(panel.fake.log.opened).toEqual(['https://login.microsoftonline.com/error?code=50011']);
  await press(panel, /^Copy For support/);
  expect(panel.fake.log.copied).toEqual(['AADSTS50011 · 8c1f7a5e-3b1d-4d51-9a35-0c8d3f7e2b11 · 2025-03-01 09:00:00Z']);
  await press(panel, /^Go to “Give Entra/);
  expect(document.querySelector('main h2')?.textContent).toMatch(/^Give Entra/);
});

describe('a pasted response', () => {
  test('what is wrong stands first, expected beside received, in words and not in colour alone', async () => {
    const panel = await rendered();
    await paste(panel, idp.sign(onKrisp(responseOf({ attributes: claims(['EMAIL', 'b.simon@contoso.com']) }))));
    const first = document.querySelector('.checks .check')!;
    expect(first).toBe(check('claim:Email'));
    expect(first.querySelector('.icon')?.getAttribute('aria-label') ?? first.querySelector('title')?.textContent ?? first.textContent).toMatch(/Wrong/);
    expect([...first.querySelectorAll('dt')].map((one) => one.textContent)).toEqual(['Expected', 'Received']);
    await vi.waitFor(() => expect(spoken()).toBe('Something in it is not right.'));
    // What passed is folded away, and there.
    expect(check('audience').closest('details')?.open).toBe(false);
  });

  test('a value is shown as text, whatever it holds', async () => {
    const panel = await rendered();
    await paste(panel, idp.sign(onKrisp(responseOf({ attributes: claims(['Email', '&lt;img src=x onerror=alert(1)&gt;']) }))));
    expect(check('claim:Email').querySelector('img')).toBeNull();
    expect(check('claim:Email').textContent).toContain('onerror=alert(1)');
  });

  test('is copied and saved without names, and cleared on a click', async () => {
    const panel = await rendered();
    await paste(panel, idp.sign(onKrisp(responseOf())));
    await press(panel, 'Copy without names');
    await press(panel, 'Save without names');
    await vi.waitFor(() => expect(panel.fake.log.downloads).toHaveLength(1));
    for (const text of [panel.fake.log.copied[0], panel.fake.log.downloads[0]?.text]) {
      expect(text).toContain('[passed] Signature');
      expect(text).not.toMatch(/b\.simon/);
    }
    await press(panel, 'Clear');
    expect(document.querySelector('.judgement')).toBeNull();
  });

  test('a private key is taken out of the box and not shown', async () => {
    const panel = await rendered();
    await paste(panel, '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----');
    expect(document.body.textContent).not.toContain('MIIEvQ');
    expect(document.querySelector('.judgement, .diagnosis')).toBeNull();
  });
});

describe('watching', () => {
  test('is offered beside the manual way; the hosts are asked for in the click itself', async () => {
    const panel = await rendered();
    expect(findAll('button', 'Yes, it worked')).toHaveLength(1);
    let clicking = false;
    let inClick = false;
    const { allow } = panel.fake.ports.login;
    panel.fake.ports.login.allow = (origins) => {
      inClick = clicking;
      return allow(origins);
    };
    await act(async () => {
      clicking = true;
      fireEvent.click(find('button', 'Watch the login'));
      clicking = false;
      await panel.rest();
    });
    expect(inClick).toBe(true);
    expect(document.querySelectorAll('.login-seen li')).toHaveLength(2);
    await press(panel, 'Stop watching');
    expect(document.querySelector('.login-seen')).toBeNull();
  });
  test('declined, it says so and goes on', async () => {
    const panel = await rendered();
    panel.fake.logins.allowed = false;
    await press(panel, 'Watch the login');
    expect(document.querySelector('.login')?.textContent).toContain('Pasting works without it');
    expect(findAll('button', 'Watch the login')).toHaveLength(1);
  });
});
