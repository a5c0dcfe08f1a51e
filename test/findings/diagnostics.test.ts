import { describe, expect, test } from 'vitest';
import { errorCodes, readError, serviceErrors } from '../../lib/diagnosis/index.ts';
import { checkWords } from '../../lib/emulate/index.ts';
import { certificateWords } from '../../lib/findings/certificate-words.ts';
import { differenceWords, heldWords } from '../../lib/findings/rule-words.ts';
import { seenWords } from '../../lib/findings/seen-words.ts';
import { guides } from '../../lib/guide/registry.ts';

/**
 * The 70 ways in which a set-up of this kind goes wrong, and what of ours tells of each: a rule of `findings`, a check of a login
 * (`check:`), a row of the table of error codes (a number), or an error of the service provider's (`service:`). `portal`: an error
 * of the portal's own that the diagnosis reads. `gate`: the guide waits for a proven login. `No`: nobody can see it beforehand, and only its code is explained.
 */
const told: Record<number, string[]> = {
  1: ['700016', 'identifier-differs', 'check:application'], 2: ['70001', 'trailing-slash'], 3: ['650056', 'identifier-differs'],
  4: ['50011', 'reply-url-differs', 'check:reply-url'], 5: ['50105', 'check:assignment'], 6: ['75011', 'check:request-form'],
  7: ['750054', 'sign-on-url-differs', 'check:tile'], 8: ['75005'], 9: ['75016', 'check:request-form'], 10: ['900236'], 11: ['76021'],
  12: ['76026'], 13: ['50003', 'check:signing-key'], 14: ['501241', 'check:name-id'], 15: ['50020', 'check:person'],
  16: ['90002', 'wrong-tenant', 'check:login-url'], 17: ['7000112'], 18: ['90013'], 19: ['75008'], 20: ['75003'], 21: ['No', '53003'],
  22: ['index-holds-url'], 23: ['not-saved'], 24: ['stray-space'], 25: ['app-kind'], 26: ['portal'], 27: ['shared-identifier'],
  28: ['spn-audience', 'check:audience'], 29: ['swapped-fields', 'check:issuer'], 30: ['certificate-differs', 'certificate-not-active', 'pattern'],
  31: ['certificate-not-active'], 32: ['certificate-signs-at-once', 'certificate-expired'], 33: ['certificate-earlier', 'certificate-not-active', 'check:signature'],
  34: ['certificate-expired', 'certificate-ends-soon'], 35: ['certificate-expired', 'check:certificate-time'], 36: ['certificate-unreadable'],
  37: ['pem-markers-missing'], 38: ['check:certificate-form'], 39: ['certificate-unreadable'], 40: ['metadata-in-certificate-field'],
  41: ['private-key'], 42: ['certificate-other-purpose'], 43: ['wrong-tenant'], 44: ['check:signed-part'], 45: ['check:signed-part'],
  46: ['check:algorithm'], 47: ['check:time'], 48: ['check:claim-value'], 49: ['claim-source', 'check:account'], 50: ['check:account'],
  51: ['claim-namespace', 'check:claim-name'], 52: ['claim-name-case', 'check:claim-name'], 53: ['claim-source'], 54: ['check:name-id-format'],
  55: ['changed-after-proof'], 56: ['check:groups'], 57: ['check:groups'], 58: ['stray-space'], 59: ['scheme'], 60: ['trailing-slash'],
  61: ['sign-on-url-differs', 'check:start'], 62: ['check:account', 'service:krisp-no-seat'], 63: ['gate'], 64: ['wrong-environment'],
  65: ['certificate-not-active'], 66: ['check:encrypted'], 67: ['check:login-url'], 68: ['service:cognito-attribute-required'],
  69: ['check:assignment'], 70: ['logout-url'],
};

const codes = new Set(errorCodes.map(({ code }) => String(code).replace('AADSTS', '')));
const rules = new Set([
  ...Object.keys(differenceWords), ...Object.keys(heldWords), ...Object.keys(certificateWords), ...Object.keys(seenWords),
  ...guides.flatMap(({ agreements }) => agreements.map(({ id }) => (id === 'claim' ? 'claim-source' : `${id}-differs`))),
  'claim-name-case', 'claim-missing', 'claim-namespace', 'claim-name',
]);
const services = new Set(serviceErrors.map(({ id }) => id));

const exists = (id: string): boolean =>
  id === 'No' || (id === 'portal' && readError('InvalidUniqueTenantIdentifierAsPerAppPolicy').portal.length > 0) || (id === 'gate' && guides.some(({ steps }) => steps.some(({ gate }) => gate === 'proven-login'))) || (/^\d+$/.test(id) ? codes.has(id) : id.startsWith('check:') ? id.slice(6) in checkWords : id.startsWith('service:') ? services.has(id.slice(8)) : rules.has(id));

describe('every known way to go wrong', () => {
  test('has its row here, 1 to 70', () => expect(Object.keys(told).map(Number)).toEqual(Array.from({ length: 70 }, (_, at) => at + 1)));
  test.each(Object.entries(told))('%s is told by something that exists', (_row, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !exists(id))).toEqual([]);
  });
});
