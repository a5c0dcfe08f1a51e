import { describe, expect, it } from 'vitest';
import { mayServe } from '../../entrypoints/page.content/may-serve.ts';

/** A frame at an address, with the origins around it, innermost first; no list as in browsers that give none. */
function frame(address: string, ancestors: string[] | null = [], origin?: string): Window {
  const { protocol, origin: own } = new URL(address);
  const view = {
    location: { protocol, ancestorOrigins: ancestors ?? undefined },
    self: { origin: origin ?? own },
  } as unknown as Record<string, unknown>;
  view['top'] = ancestors?.length === 0 ? view['self'] : {};
  return view as unknown as Window;
}
const portal = 'https://portal.azure.com';
const blade = 'https://sandbox-1.reactblade.portal.azure.net';

describe('mayServe', () => {
  it.each([
    ['a portal on top', frame(portal)],
    ['a provider on top', frame('https://account.krisp.ai/x')],
    ['a blade in the portal', frame(`${blade}/x`, [portal])],
    ['a blade in the admin centre', frame(`${blade}/x`, ['https://entra.microsoft.com'])],
    ['a blade in a blade in the portal', frame(`${blade}/x`, [blade, portal])],
    ['a blade where the browser does not name the ancestors', frame(`${blade}/x`, null)],
    ['a frame of the same origin', frame('https://account.krisp.ai/x', ['https://account.krisp.ai'])],
  ])('serves %s', (_, view) => {
    expect(mayServe(view)).toBe(true);
  });

  it.each([
    ['a blade alone', frame(`${blade}/x`)],
    ['a blade in a look-alike (S10)', frame(`${blade}/x`, ['https://portal.azure.com.evil.test'])],
    ['a blade in the portal in a foreign page', frame(`${blade}/x`, [portal, 'https://evil.test'])],
    ['a provider in a foreign page (S11)', frame('https://account.krisp.ai/x', ['https://evil.test'])],
    ['a portal in a foreign page', frame(portal, ['https://evil.test'])],
    ['a sandbox without an origin (S12)', frame(portal, [], 'null')],
    ['plain http (S08)', frame('http://account.krisp.ai/')],
  ])('does not serve %s', (_, view) => {
    expect(mayServe(view)).toBe(false);
  });
});
