// Krisp's SAML library, set up: @node-saml/node-saml, which the extension does not use, so its verdict is independent.

import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { clockSkew, openRequests, requestLifetime } from '../service-provider/open-requests.ts';
import type { KrispState, Team } from './state.ts';
import { acsUrl } from './state.ts';

export interface ServiceProviderOptions {
  /** Issuer of the AuthnRequest */
  requestIssuer: string;
  /** audience that an assertion must name */
  audience: string;
  /** whether a response that answers no request of ours is taken */
  idpInitiated: 'accept' | 'refuse';
}

export const serviceProvider = (state: KrispState, team: Team, options: ServiceProviderOptions): SAML =>
  new SAML({
    issuer: options.requestIssuer,
    audience: options.audience,
    callbackUrl: acsUrl(team),
    entryPoint: team.saml.ssoUrl,
    idpCert: team.saml.certificate.trim(),
    identifierFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    // A RequestedAuthnContext would make Entra refuse sessions that were opened another way (AADSTS75011).
    disableRequestedAuthnContext: true,
    // Entra signs the assertion by default and the response on request; one of them has to be signed.
    wantAuthnResponseSigned: false,
    wantAssertionsSigned: false,
    acceptedClockSkewMs: clockSkew,
    requestIdExpirationPeriodMs: requestLifetime,
    validateInResponseTo:
      options.idpInitiated === 'refuse' ? ValidateInResponseTo.always : ValidateInResponseTo.ifPresent,
    cacheProvider: openRequests(() => state.requests),
  });
