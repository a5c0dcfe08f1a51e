import { KrispState, labels, signOnUrl } from '../../twins/krisp/index.ts';
import { signInToKrisp } from '../sign-in.ts';
import type { ServiceProviderAtHand } from './service-provider.ts';

export const krisp: ServiceProviderAtHand = {
  guide: 'krisp-custom-app',
  signIn: signInToKrisp,
  signOnUrl: (state) => signOnUrl(new KrispState(state).team),
  logins: (state) => new KrispState(state).logins,
  form: { words: /Press Configure/, saved: labels.saved },
};
