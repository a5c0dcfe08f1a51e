import { afterEach, expect, test } from 'vitest';
import { AircallState, labels } from '../twins/aircall/index.ts';
import { seen } from './admin.ts';
import { followGuide, press } from './guided.ts';
import { begin, startRig, type Rig } from './rig.ts';

let rig: Rig;
afterEach(() => rig.close());

test('from an empty tenant to the login of an assigned user, begun at Aircall', async () => {
  rig = await startRig({ sp: 'aircall', switches: { build: 'knockout' } });
  const { desk, account } = rig;
  await begin(rig);
  const end = await followGuide(desk, {
    login: rig.login,
    // What no source names is the admin's to find: the field for the address, and the button that saves.
    async onStep(title) {
      if (title === 'Give Aircall the metadata') {
        const [app] = rig.twins.state.tenant.apps;
        const address = `https://login.microsoftonline.com/${rig.twins.state.tenant.tenantId}/federationmetadata/2007-06/federationmetadata.xml?appid=${app!.appId}`;
        expect(await desk.panel.evaluate(() => document.querySelector('main.card')?.textContent)).toContain(address);
        await (await seen(account, `::-p-aria([name="${labels.metadataUrl}"][role="textbox"])`)).type(address);
        await press(desk, /^Skip/);
      } else if (title === 'Save at Aircall') {
        await (await seen(account, `::-p-aria([name="${labels.save}"][role="button"])`)).click();
        await seen(account, `::-p-text(${labels.saved})`);
        await press(desk, /^Yes/);
      }
    },
  });

  expect(end.finished).toBe(true);
  expect(end.failing).toEqual([]);
  expect(rig.lastLogin()).toMatchObject({ ok: true, user: 'B.Simon@contoso.com' });
  expect(rig.twins.state.tenant.apps[0]).toMatchObject({
    name: 'saml@aircall',
    saml: { identifiers: ['urn:amazon:cognito:sp:us-west-2_hZkGBmIsz'], replyUrls: [{ url: 'https://sso.aircall.io/saml2/idpresponse' }] },
  });
  expect(new AircallState(rig.twins.state).company.connection?.metadata.kind).toBe('url');
});
