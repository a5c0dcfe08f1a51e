import { describe, expect, test } from 'vitest';
import { matchesPattern, patternHost } from '../../lib/model/match-pattern.ts';

const hosts = ['https://account.krisp.ai/*', 'https://*.reactblade.portal.azure.net/*'];

describe('matchesPattern', () => {
  test.each([
    'https://account.krisp.ai/',
    'https://account.krisp.ai/settings#saml',
    'https://sandbox-1.reactblade.portal.azure.net/',
    'https://a.b.reactblade.portal.azure.net/x',
  ])('takes %s', (address) => expect(matchesPattern(address, hosts)).toBe(true));

  test.each([
    null,
    '',
    'no address',
    'http://account.krisp.ai/',
    'https://account.krisp.ai:8443/',
    'https://account.krisp.ai./',
    'https://user@account.krisp.ai/',
    'https://account.krisp.ai@evil.test/',
    'https://account.krisp.ai.evil.test/',
    'https://evilaccount.krisp.ai/',
    'https://xn--account-krisp.ai/',
    'https://reactblade.portal.azure.net/',
    'https://evilreactblade.portal.azure.net/',
    'javascript:https://account.krisp.ai/',
    'blob:https://account.krisp.ai/1',
  ])('refuses %s', (address) => expect(matchesPattern(address, hosts)).toBe(false));

  test('a pattern that is no plain host matches nothing', () => {
    expect(matchesPattern('https://x.test/', ['*://*/*', '<all_urls>', 'https://*/*'])).toBe(false);
  });
});

test('patternHost gives the host as an admin reads it', () =>
  expect(patternHost('https://account.krisp.ai/*')).toBe('account.krisp.ai'));
