import { SAML } from '@node-saml/node-saml';
import * as samlify from 'samlify';
import type { ResponseContext } from '../../lib/saml/response/index.ts';
import { readResponse } from '../../lib/saml/response/index.ts';
import { readTrustedKeys } from '../../lib/saml/signature/index.ts';
import {
  acsUrl, assertionXml, conditionsXml, confirmationXml, entityId, IdentityProvider, issuer, requestId, responseXml,
} from '../../test/saml/response/identity-provider.ts';
import type { Measurement } from './measure.ts';
import { medians, timesAsFast } from './measure.ts';

/** A response signed with RSA-SHA256, as it is posted → verified facts, beside the two libraries an engineer would take. */
export async function benchResponse(): Promise<Measurement[]> {
  const idp = new IdentityProvider();
  const measurements: Measurement[] = [];
  for (const groups of [0, 150]) measurements.push(await measure(idp, groups));
  return measurements;
}

async function measure(idp: IdentityProvider, groups: number): Promise<Measurement> {
  const SAMLResponse = Buffer.from(idp.sign(currentResponse(groups))).toString('base64');
  const { keys } = await readTrustedKeys([idp.pem]);
  const context: ResponseContext = { at: Date.now(), audience: entityId, acsUrl, inResponseTo: requestId, issuer };
  const nodeSaml = new SAML({
    idpCert: idp.pem, issuer: entityId, audience: entityId, callbackUrl: acsUrl, idpIssuer: issuer,
    wantAuthnResponseSigned: false, wantAssertionsSigned: true,
  });
  samlify.setSchemaValidator({ validate: () => Promise.resolve('skipped') });
  const sp = samlify.ServiceProvider({
    entityID: entityId, wantAssertionsSigned: true,
    assertionConsumerService: [{ Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST', Location: acsUrl }],
  });
  const samlifyIdp = samlify.IdentityProvider({
    entityID: issuer, signingCert: idp.pem,
    singleSignOnService: [{ Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST', Location: issuer }],
  });

  const first = await readResponse(SAMLResponse, { ...context, trusted: keys });
  if (first.verdict !== 'accept') throw new Error(`the response to measure with is not accepted: ${JSON.stringify(first.problems)}`);
  const took = await medians({
    ours: () => readResponse(SAMLResponse, { ...context, trusted: keys }),
    'ours, certificate read each time': () => readResponse(SAMLResponse, { ...context, trusted: [idp.pem] }),
    'node-saml': () => nodeSaml.validatePostResponseAsync({ SAMLResponse }),
    samlify: () => sp.parseLoginResponse(samlifyIdp, 'post', { body: { SAMLResponse } }),
  });
  return {
    title: `Response of ${Math.round((SAMLResponse.length * 3) / 4000)} KB, ${groups} groups: verified and read`,
    rows: Object.entries(took).map(([name, value]) => ({ name, value })),
    goals: [
      timesAsFast(1, took.ours!, took['node-saml']!, '@node-saml/node-saml'),
      timesAsFast(1, took.ours!, took.samlify!, 'samlify'),
    ],
  };
}

/** The other libraries judge by the clock, so it must be of this hour. */
function currentResponse(groups: number): string {
  const time = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const values = Array.from({ length: groups }, (_, at) => `<AttributeValue>aaaaaaaa-0000-0000-0000-${String(at).padStart(12, '0')}</AttributeValue>`);
  return responseXml({
    response: `ID="_response" Version="2.0" IssueInstant="${time(0)}" Destination="${acsUrl}" InResponseTo="${requestId}"`,
    assertions: assertionXml({
      assertion: `ID="_assertion" Version="2.0" IssueInstant="${time(0)}"`,
      confirmation: confirmationXml(`InResponseTo="${requestId}" NotOnOrAfter="${time(60)}" Recipient="${acsUrl}"`),
      conditions: conditionsXml(`NotBefore="${time(-5)}" NotOnOrAfter="${time(60)}"`),
      ...(groups > 0 ? { attributes: `<AttributeStatement><Attribute Name="groups">${values.join('')}</Attribute></AttributeStatement>` } : {}),
    }),
  });
}
