// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTwins } from './server.ts';
import type { Twins } from './server.ts';
import { SprinklrState } from './sprinklr/index.ts';
import { setUp } from './sprinklr/set-up.ts';
import type { SetUp } from './sprinklr/set-up.ts';
import type { TwinData } from './state.ts';

let twins: Twins;
let sprinklr: SprinklrState;
let staging: SetUp;
let clean: TwinData;

beforeAll(async () => {
  twins = await startTwins({ switches: { saveDelay: 0, certificateDelay: 0, requireSignIn: false, sprinklrDelay: 0 } as never });
  sprinklr = new SprinklrState(twins.state);
  staging = await setUp(twins, sprinklr.staging);
  clean = twins.state.snapshot();
});
afterAll(() => twins.close());
beforeEach(() => twins.state.restore(clean));

describe('a set-up that is right', () => {
  test.each(['HTTP POST', 'HTTP Redirect'] as const)('is tested, saved and logged in with, by %s', async (binding) => {
    const { test: tested, saved } = await staging.save({ ...staging.form, binding });
    expect(tested.steps.filter(({ ok }) => !ok)).toEqual([]);
    expect(saved).toBe(true);
    expect(await staging.login()).toBe('Signed in with SSO: b.simon@contoso.com');
    expect(sprinklr.staging.logins).toMatchObject([{ ok: true, user: 'b.simon@contoso.com' }]);
  });
});
