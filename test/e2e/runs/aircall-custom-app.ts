import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AircallState, labels } from '../../twins/aircall/index.ts';
import { seen } from '../admin.ts';
import { press } from '../guided.ts';
import { saveAtAircall, uploadAtAircall } from './aircall-security.ts';
import { arrived, filesIn, newest } from '../downloads.ts';
import type { Ground, GuidedRun } from './guided-run.ts';

/** By the address of the metadata. What no source names is the admin's to find: the field for it, and the button that saves. */
export const aircallCustomApp: GuidedRun = {
  sp: 'aircall',
  own: (ground) => ({
    async onStep(title) {
      const { desk, account } = ground;
      if (title === 'Give Aircall the metadata') {
        const address = metadataAddress(ground);
        const card = await desk.panel.$eval('main.card', (element) => element.textContent);
        if (!card?.includes(address)) throw new Error(`the panel does not show the address of the metadata: ${card}`);
        await desk.admin.click(await seen(account, `::-p-aria([name="${labels.metadataUrl}"][role="textbox"])`));
        await desk.admin.type(account, address);
        await press(desk, /^Skip/);
      } else if (title === 'Save at Aircall') {
        await saveAtAircall(ground);
      }
    },
  }),
  prove: (ground) => connectedBy(ground, 'url'),
};

/** By the file that the guide has had downloaded, uploaded at Aircall. */
export const aircallByFile: GuidedRun = {
  sp: 'aircall',
  own: (ground) => ({
    async onStep(title) {
      if (title === 'Give Aircall the metadata') {
        const file = newest(filesIn(ground.desk.downloads), '.xml');
        if (!file) throw new Error('the guide has had no metadata downloaded');
        await uploadAtAircall(ground, file);
        await press(ground.desk, /^Skip/);
      } else if (title === 'Save at Aircall') {
        await saveAtAircall(ground);
      }
    },
  }),
  prove: (ground) => connectedBy(ground, 'file'),
};

/** By Aircall's team, where the Security tab offers no SAML: they get the message and the file as they leave the panel, and nothing else. */
export const aircallByTeam: GuidedRun = {
  sp: 'aircall',
  prepare: (state) => void (new AircallState(state).company.samlActivated = false),
  own: (ground) => ({
    async onStep(title) {
      const { desk, account } = ground;
      if (title === 'Choose SAML at Aircall') {
        await account.bringToFront();
        await account.goto('https://dashboard.aircall.io/account/security');
        await seen(account, `::-p-text(${labels.notActivated})`);
        await desk.admin.click(await seen(desk.panel, '::-p-xpath(//summary[contains(., "Another way")])'));
        await press(desk, 'Do that instead');
      } else if (title === 'Or have Aircall’s team do it') {
        await team(ground);
        await press(desk, /^I sent it/);
      }
    },
  }),
  prove: (ground) => connectedBy(ground, 'file'),
};

async function team(ground: Ground): Promise<void> {
  const { desk, twins } = ground;
  const body = await desk.panel.$eval('.message-body', (element) => element.textContent ?? '');
  if (!body.includes(metadataAddress(ground))) throw new Error(`the message lacks the address of the metadata: ${body}`);
  const before = filesIn(desk.downloads);
  await press(desk, 'Download the file');
  const file = await arrived(desk.downloads, before);
  const aircall = new AircallState(twins.state);
  aircall.company.samlActivated = true;
  aircall.connect({ kind: 'file', name: basename(file), xml: readFileSync(file, 'utf8') });
}

function metadataAddress({ twins }: Ground): string {
  const { tenantId, apps } = twins.state.tenant;
  return `https://login.microsoftonline.com/${tenantId}/federationmetadata/2007-06/federationmetadata.xml?appid=${apps[0]!.appId}`;
}

function connectedBy({ twins }: Ground, kind: 'url' | 'file'): void {
  const by = new AircallState(twins.state).company.connection?.metadata.kind;
  if (by !== kind) throw new Error(`Aircall is connected by ${by}, not by ${kind}`);
}
