import { render } from '@testing-library/preact';
import { Panel } from '../../components/panel.tsx';
import { PanelModel } from '../../lib/model/panel-model.ts';
import { fakePorts, topFrame, type Shown } from '../model/fake-ports.ts';
import { settle } from '../model/settle.ts';

export const krisp = 'https://account.krisp.ai';
export const portal = 'https://portal.azure.com';
export const app = `${portal}/#@/view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/11111111-1111-4111-8111-111111111111/appId/22222222-2222-4222-8222-222222222222`;
export const acs = 'https://api.krisp.ai/v2/auth/sso/saml/abc';
export const signOn = 'https://account.krisp.ai/sso/abc';
export const krispValues = (): Record<string, Shown> => ({
  'krisp/saml-panel#team-slug': { text: 'contoso', role: 'value' },
  'krisp/saml-panel#reply-url': { text: acs, role: 'value' },
  'krisp/saml-panel#single-sign-on-url': { text: signOn, role: 'value' },
});

/** The whole panel over fake tabs, already at rest. */
export async function renderPanel(options?: Parameters<typeof fakePorts>[0]) {
  const fake = fakePorts(options);
  const model = new PanelModel(fake.ports);
  await model.connections.start();
  const view = render(<Panel model={model} desk={fake.ports.desk} />);
  const rest = () => settle(model);
  return {
    fake,
    model,
    rest,
    ...view,
    async showKrisp(shows: Record<string, Shown>) {
      fake.show({ tabId: 1, url: `${krisp}/settings`, frames: [topFrame(krisp, shows)] });
      await rest();
    },
    async showEntra(shows: Record<string, Shown>, url = app) {
      fake.show({ tabId: 2, url, frames: [topFrame(portal, shows, 2)] });
      await rest();
    },
  };
}
