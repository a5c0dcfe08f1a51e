import type { PanelModel } from '../../lib/model/panel-model.ts';
import type { FakePorts } from '../model/fake-ports.ts';

/** SAML responses made when the gallery is built; see `responses.ts`. */
declare const RESPONSES: { sound: string; faulty: string; stranger: string };

interface Scene {
  fake: FakePorts;
  model: PanelModel;
}
type Setup = (scene: Scene) => Promise<void>;

const support = 'Request Id: 1b2c3d4e-5f60-4718-8293-a4b5c6d7e8f9\nCorrelation Id: 8c1f7a5e-3b1d-4d51-9a35-0c8d3f7e2b11\nTimestamp: 2026-11-25T09:12:44Z';

/** States of the login check: watching, judged, diagnosed. `atTest` brings the connection to its last step. */
export function loginStates(atTest: Setup, acs: string): Record<string, Setup> {
  const pasted = (text: () => string): Setup => async (scene) => {
    await atTest(scene);
    await scene.model.login.paste(text());
  };
  return {
    'login-watching': async (scene) => {
      await atTest(scene);
      await scene.model.login.start('sp');
      scene.fake.logins.tell({ kind: 'request', message: '', url: 'https://login.microsoftonline.com/', at: '2026-11-25T09:41:00Z' });
    },
    'login-refused': async (scene) => {
      await atTest(scene);
      scene.fake.logins.allowed = false;
      await scene.model.login.start('sp');
    },
    'login-passed': pasted(() => RESPONSES.sound),
    'login-faulty': pasted(() => RESPONSES.faulty),
    'login-stranger': pasted(() => RESPONSES.stranger),
    'login-diagnosis': pasted(() => `AADSTS50011: The reply URL '${acs}/' specified in the request does not match.\n${support}`),
    'login-unknown-code': pasted(() => `AADSTS999123: …\n${support}`),
    'login-service-error': pasted(() => 'Your team has no free seats left.'),
    'login-nothing': pasted(() => 'It did not work'),
  };
}
