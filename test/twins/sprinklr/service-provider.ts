// Sprinklr's SAML library, set up: @node-saml/node-saml, which the extension does not use, so its verdict is independent.

import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { clockSkew, openRequests, requestLifetime } from '../service-provider/open-requests.ts';
import type { Environment, SsoConfiguration } from './state.ts';
import { acsUrl } from './state.ts';
import type { Rules } from './switches.ts';

export const serviceProvider = (
  environment: Environment,
  configuration: SsoConfiguration,
  idpInitiated: Rules['sprinklrIdpInitiated'],
): SAML => {
  const post = configuration.binding !== 'HTTP Redirect';
  const { privateKeyPem, pem } = environment.certificates[configuration.newCertificate ? 'new' : 'old'];
  const sha = configuration.signatureMethod === 'SHA1' ? 'sha1' : 'sha256';
  return new SAML({
    issuer: environment.entityId,
    audience: environment.entityId,
    callbackUrl: acsUrl(environment),
    entryPoint: configuration.loginUrl,
    idpCert: configuration.certificate.trim() || 'none',
    identifierFormat: null,
    disableRequestedAuthnContext: true,
    wantAuthnResponseSigned: false,
    wantAssertionsSigned: false,
    acceptedClockSkewMs: clockSkew,
    requestIdExpirationPeriodMs: requestLifetime,
    validateInResponseTo: idpInitiated === 'refuse' ? ValidateInResponseTo.always : ValidateInResponseTo.ifPresent,
    cacheProvider: openRequests(() => environment.requests),
    // "For HTTP POST, IDP should have a certificate that we have given": that request is signed. (Not needed for HTTP Redirect.)
    ...(post
      ? { authnRequestBinding: 'HTTP-POST', skipRequestCompression: true, privateKey: privateKeyPem, publicCert: pem, signatureAlgorithm: sha, digestAlgorithm: sha }
      : {}),
  });
};
