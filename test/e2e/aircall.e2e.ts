import { afterEach, expect, test } from 'vitest';
import { AircallState } from '../twins/aircall/index.ts';
import { startRig, type Rig } from './rig.ts';
import { followRun } from './runs/index.ts';

let rig: Rig;
afterEach(() => rig.close());

test('from an empty tenant to the login of an assigned user, begun at Aircall', async () => {
  rig = await startRig({ sp: 'aircall', switches: { build: 'knockout' } });
  const end = await followRun(rig, 'aircall-custom-app');

  expect(end.finished).toBe(true);
  expect(end.failing).toEqual([]);
  expect(rig.lastLogin()).toMatchObject({ ok: true, user: 'B.Simon@contoso.com' });
  expect(rig.twins.state.tenant.apps[0]).toMatchObject({
    name: 'saml@aircall',
    saml: { identifiers: ['urn:amazon:cognito:sp:us-west-2_hZkGBmIsz'], replyUrls: [{ url: 'https://sso.aircall.io/saml2/idpresponse' }] },
  });
  expect(new AircallState(rig.twins.state).company.connection?.metadata.kind).toBe('url');
});
