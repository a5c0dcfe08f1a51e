import { guideById } from '../../../lib/guide/registry.ts';
import { acsUrl, AircallState, entityId } from '../../twins/aircall/index.ts';
import { federationMetadata } from '../../twins/entra/metadata.ts';
import { newApp } from './krisp.ts';
import type { Side } from './world.ts';

/** Aircall: fixed values, the claim that Entra sends anyway, and the metadata file handed over. */
export const aircallSide: Side = {
  guide: guideById('aircall-custom-app')!,
  confirms: true,
  setUp({ state }) {
    const app = newApp(state, { name: 'Aircall', kind: 'non-gallery' });
    Object.assign(app.saml, { identifiers: [entityId], replyUrls: [{ url: acsUrl }] });
    new AircallState(state).connect({ kind: 'file', name: 'Aircall.xml', xml: federationMetadata(state, app, app.certificates).toString('utf8') });
    return app;
  },
  shows: () => [],
  startsAt: () => 'https://sso.aircall.io/oauth2/authorize',
  reason: ({ state }) => new AircallState(state).logins.at(-1)?.reason,
};
