import { labels } from '../../twins/aircall/index.ts';
import { seen } from '../admin.ts';
import { press } from '../guided.ts';
import type { GuidedRun } from './guided-run.ts';

export const aircallCustomApp: GuidedRun = {
  sp: 'aircall',
  own: ({ desk, twins, account }) => ({
    // What no source names is the admin's to find: the field for the address, and the button that saves.
    async onStep(title) {
      if (title === 'Give Aircall the metadata') {
        const { tenantId, apps } = twins.state.tenant;
        const address = `https://login.microsoftonline.com/${tenantId}/federationmetadata/2007-06/federationmetadata.xml?appid=${apps[0]!.appId}`;
        const card = await desk.panel.$eval('main.card', (element) => element.textContent);
        if (!card?.includes(address)) throw new Error(`the panel does not show the address of the metadata: ${card}`);
        await (await seen(account, `::-p-aria([name="${labels.metadataUrl}"][role="textbox"])`)).type(address);
        await press(desk, /^Skip/);
      } else if (title === 'Save at Aircall') {
        await (await seen(account, `::-p-aria([name="${labels.save}"][role="button"])`)).click();
        await seen(account, `::-p-text(${labels.saved})`);
        await press(desk, /^Yes/);
      }
    },
  }),
};
