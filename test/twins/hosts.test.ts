// @vitest-environment node
import { checkServerIdentity, connect } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { providers } from '../../lib/guide/registry.ts';
import { matchesPattern } from '../../lib/model/match-pattern.ts';
import type { TwinClient } from './client.ts';
import { twinClient } from './client.ts';
import type { Twins } from './server.ts';
import { startTwins, twinHosts } from './server.ts';
import { createSwitches } from './switches.ts';

let twins: Twins;
let client: TwinClient;
beforeAll(async () => {
  twins = await startTwins();
  client = twinClient(twins);
});
afterAll(() => twins.close());
beforeEach(() => void Object.assign(twins.switches, createSwitches({ requireSignIn: false })));

const consoles = ['portal.azure.com', 'entra.microsoft.com', 'account.krisp.ai', 'dashboard.aircall.io', 'staging-contoso.sprinklr.com'];
const frames = ['sandbox-1.reactblade.portal.azure.net', 'hosting.portal.azure.net', 'main.iam.ad.ext.azure.com'];
const signIns = ['login.microsoftonline.com', 'myapps.microsoft.com', 'sso.aircall.io', 'api.krisp.ai'];
const policyOf = async (url: string) => (await client.request(url)).headers['content-security-policy'];
const shell = 'https://portal.azure.com/';
const blade = 'https://sandbox-1.reactblade.portal.azure.net/SamlSignOn.ReactView';
const models = 'https://main.iam.ad.ext.azure.com/extension';

describe('the real host names (R1)', () => {
  test.each([...consoles, ...frames, ...signIns])('%s is answered for, over TLS in its own name', async (host) => {
    expect((await client.request(`https://${host}/robots.txt`)).status).not.toBe(421);
    const names = await new Promise<Error | undefined>((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port: twins.port, servername: host, rejectUnauthorized: false }, () => {
        resolve(checkServerIdentity(host, socket.getPeerCertificate()));
        socket.end();
      });
      socket.once('error', reject);
    });
    expect(names).toBeUndefined();
  });

  test('nobody else is answered for', async () => {
    expect((await client.request('https://example.com/')).status).toBe(421);
    expect(twinHosts).not.toContain('example.com');
  });

  test('the consoles, and the frames they draw screens in, are what the manifest names; sign-in pages are not (R28)', () => {
    const patterns = providers.flatMap(({ hosts, frameHosts }) => [...hosts, ...frameHosts]);
    const named = (host: string) => matchesPattern(`https://${host}/`, patterns);
    expect([...consoles, frames[0]!].filter((host) => !named(host))).toEqual([]);
    expect(signIns.filter(named)).toEqual([]);
  });
});

describe('a strict policy (R25)', () => {
  test('stands on no document unless the switch asks for it', async () => {
    expect(await Promise.all([shell, blade, models].map(policyOf))).toEqual([undefined, undefined, undefined]);
  });

  test('stands on every document of the portal: nothing inline, no eval, no stranger to talk to', async () => {
    twins.switches.strictCsp = true;
    for (const url of [shell, blade, models]) {
      const policy = await policyOf(url);
      expect(policy, url).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy, url).toContain("connect-src 'self';");
      expect(policy, url).not.toContain('unsafe-eval');
      expect(policy, url).not.toContain('trusted-types');
    }
    // Fluent writes its styles at run time
    expect((await policyOf(shell))?.includes('unsafe-inline')).toBe(false);
    expect((await policyOf(blade))?.match(/[\w-]+-src [^;]*'unsafe-inline'/g)).toEqual(["style-src 'self' 'unsafe-inline'"]);
    twins.switches.trustedTypes = true;
    for (const url of [shell, blade, models]) expect(await policyOf(url), url).toContain("require-trusted-types-for 'script'");
  });
});

test.each([
  ['light', 'fxs-mode-light', 'fxs-mode-light'], ['dark', 'fxs-mode-dark', 'fxs-mode-dark'], ['high-contrast', 'fxs-mode-dark fxs-theme-hc', 'fxs-mode-dark'],
] as const)('the theme is in the classes from the first paint on: %s (R18)', async (theme, ofShell, ofBlade) => {
  twins.switches.theme = theme;
  expect((await client.request(shell)).text()).toContain(`<body class="fxs-theme ${ofShell}">`);
  expect((await client.request(blade)).text()).toContain(`<body class="${ofBlade}">`);
});

describe('sign-in pages (R28)', () => {
  test('the portal and the service provider send to origins of their own, and show nothing themselves', async () => {
    twins.switches.requireSignIn = true;
    const answer = await client.request(shell);
    expect([answer.status, new URL(answer.headers['location'] ?? shell).origin]).toEqual([302, 'https://login.microsoftonline.com']);
    const page = await client.request(answer.headers['location']!);
    expect(page.text()).toMatch(/action="\/signin\/[^"]+"/);
  });
});
