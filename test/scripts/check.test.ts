import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { entraLikeMetadata } from '../../scripts/bench/generate.ts';
import { checkFile } from '../../scripts/check.ts';
import { printAnswer } from '../../scripts/check/print.ts';
import { acs, entity, idp, sp } from '../saml/metadata/metadata-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'sso-handshake-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const privateKey = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ==\n-----END PRIVATE KEY-----\n';

describe('checking a file', () => {
  it('knows metadata by itself and tells its facts with hashes', async () => {
    const answer = await checkFile({ file: write('entra.xml', entraLikeMetadata(1)) });
    expect(answer).toMatchObject({ kind: 'metadata', refused: null, response: null });
    expect(answer.metadata!.entities).toMatchObject([{
      entityId: 'https://sts.windows.net/0f8fad5b-d9cb-469f-a165-70867728950e/', sp: null, entra: { cloud: 'global' },
      idp: { singleSignOnServices: [{}, {}], signingCertificates: [expect.stringMatching(/^[0-9a-f]{64}$/)] },
    }]);
  });

  it.each(['metadata', 'certificate', undefined] as const)('refuses a private key, believed to be %s, and repeats nothing of it', async (as) => {
    const answer = await checkFile({ file: write('key.pem', privateKey), as });
    expect(answer).toMatchObject({ refused: 'private-key', certificates: [], metadata: null, verdict: 'reject' });
    expect(JSON.stringify(answer) + printAnswer(answer, true)).not.toContain('MIIEvQ');
  });

  it('refuses metadata with a private key inside', async () => {
    const answer = await checkFile({ file: write('leak.xml', entity(idp() + `<Extensions>${privateKey}</Extensions>`)), as: 'metadata' });
    expect(answer).toMatchObject({ refused: 'private-key', metadata: null });
  });

  it('judges: accept, warn, reject', async () => {
    const verdict = async (text: string) => (await checkFile({ file: write('one.xml', text), as: 'metadata' })).verdict;
    expect(await verdict(entity(sp()))).toBe('accept');
    expect(await verdict(entity(sp(acs('http://sp.example/'))))).toBe('warn');
    expect(await verdict(entity(sp('')))).toBe('reject');
    // Its key is no certificate.
    expect(await verdict(entity(idp()))).toBe('reject');
    expect(await verdict('<a>')).toBe('reject');
  });

  it('answers for a file that is not there', async () => {
    expect(await checkFile({ file: join(folder, 'none') })).toMatchObject({ refused: 'unreadable', verdict: 'reject' });
  });
});

describe('the words', () => {
  it('pass no control characters on to the terminal', async () => {
    const answer = await checkFile({ file: write('esc.xml', entity(idp(), 'urn:\u009b31m\u202egnp')), as: 'metadata' });
    const words = printAnswer(answer, true);
    expect(words).toContain('urn:·31m·gnp');
    expect(words).not.toMatch(/[\u009b\u202e]/);
  });
});

describe('the command', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    return { status, stdout, stderr };
  };

  it('ends with 0, 1 or 2, and speaks JSON when asked', () => {
    const good = write('good.xml', entity(sp(), 'urn:good'));
    const bad = write('bad.xml', '<a>');
    expect(run().status).toBe(2);
    expect(run('--nonsense').status).toBe(2);
    const cases = write('cases.jsonl', `${JSON.stringify({ file: good, as: 'metadata' })}\n${JSON.stringify({ file: bad, as: 'metadata' })}\n`);
    const both = run('--json', '--cases', cases);
    expect(both.status).toBe(1);
    expect(both.stdout.trim().split('\n').map((line) => JSON.parse(line).refused)).toEqual([null, 'malformed']);
    const one = run(good);
    expect(one.status).toBe(0);
    expect(one.stdout).toContain('urn:good');
  }, 60_000);
});
