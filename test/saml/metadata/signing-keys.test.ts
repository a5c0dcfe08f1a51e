import { describe, expect, it } from 'vitest';
import { explainSigningKeys } from '../../../lib/saml/metadata/index.ts';
import { samlSentence } from '../../../lib/saml/words/index.ts';

const now = new Date('2026-06-01T00:00:00Z');
const keyOf = (certificate: string, from: number | null, to: number | null) => ({
  certificate, notBefore: from === null ? null : `${from}-01-01T00:00:00Z`, notAfter: to === null ? null : `${to}-01-01T00:00:00Z`,
});
const codes = (...args: Parameters<typeof explainSigningKeys>) => explainSigningKeys(...args).map((one) => `${one.severity} ${one.code}`);

describe('signing keys', () => {
  it('one that is valid needs no words', () => {
    expect(codes([keyOf('a', 2025, 2028)], now)).toEqual([]);
    expect(codes([], now)).toEqual([]);
    expect(codes([keyOf('a', null, null)], now)).toEqual([]);
  });

  it('one that is not valid is a warning', () => {
    expect(codes([keyOf('a', 2020, 2023)], now)).toEqual(['warning signing-key-expired']);
    expect(codes([keyOf('a', 2027, 2030)], now)).toEqual(['warning signing-key-future']);
    expect(codes([{ certificate: 'a', notBefore: '2025-01-01T00:00:00Z', notAfter: '2026-06-20T00:00:00Z' }], now)).toEqual(['warning signing-key-expires-soon']);
  });

  it('several are a rollover: what is old is a note beside a good one', () => {
    const keys = [keyOf('old', 2020, 2023), keyOf('now', 2025, 2028), keyOf('next', 2027, 2030)];
    expect(codes(keys, now)).toEqual(['info signing-key-expired', 'info signing-key-future', 'info several-signing-keys']);
    const words = samlSentence(explainSigningKeys(keys, now).at(-1)!);
    expect(words).toContain('3 signing certificates, 1 of them valid now');
    expect(words).toContain('does not tell which one is in use');
  });

  it('the one the file is signed with is probably in use', () => {
    const keys = [keyOf('now', 2025, 2028), keyOf('next', 2026, 2029)];
    expect(samlSentence(explainSigningKeys(keys, now, 'next').at(-1)!)).toContain('signed with number 2');
    expect(samlSentence(explainSigningKeys(keys, now, 'other').at(-1)!)).not.toContain('signed with');
  });

  it('none valid is a warning for each', () => {
    expect(codes([keyOf('a', 2015, 2018), keyOf('b', 2018, 2021)], now)).toEqual(['warning signing-key-expired', 'warning signing-key-expired', 'info several-signing-keys']);
  });
});
