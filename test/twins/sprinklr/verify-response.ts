// What Sprinklr's side checks on a SAML response, in order.

import type { Profile } from '@node-saml/node-saml';
import { isUsableCertificate } from '../service-provider/certificate.ts';
import { readResponse, recipient, refusalOf } from '../service-provider/read-response.ts';
import type { SignInReason } from './reasons.ts';
import { serviceProvider } from './service-provider.ts';
import type { Environment, SsoConfiguration, User } from './state.ts';
import { acsUrl, userBy } from './state.ts';
import type { Rules } from './switches.ts';

export type Verdict = { ok: true; user: User } | { ok: false; reason: SignInReason; detail: string; id?: string };

const refuse = (reason: SignInReason, detail = ''): Verdict => ({ ok: false, reason, detail });

/** @param samlResponse the form's `SAMLResponse`, base64 */
export const verifyResponse = async (
  environment: Environment,
  configuration: SsoConfiguration | undefined,
  rules: Rules,
  samlResponse: string,
): Promise<Verdict> => {
  if (configuration?.type !== 'SAML 2.0') return refuse('not-configured');
  if (samlResponse === '') return refuse('response-missing');
  if (!isUsableCertificate(configuration.certificate)) return refuse('certificate-unusable');
  const response = readResponse(samlResponse);
  if (!response) return refuse('response-unreadable');

  let profile: Profile | null;
  try {
    const saml = serviceProvider(environment, configuration, rules.sprinklrIdpInitiated);
    ({ profile } = await saml.validatePostResponseAsync({ SAMLResponse: samlResponse }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refuse(refusalOf(message) ?? 'response-unreadable', message);
  }
  if (!profile) return refuse('identity-provider-error');

  const wanted = configuration.signatureMethod === 'SHA1' ? 'rsa-sha1' : 'rsa-sha256';
  const other = response.signatureMethods.find((method) => !method.endsWith(wanted));
  if (other !== undefined) return refuse('signature-method', `It is "${other}", ${configuration.signatureMethod} is set.`);
  if (response.issuer !== configuration.entityId) {
    return refuse('entity-id-mismatch', `It is "${response.issuer}", "${configuration.entityId}" is set.`);
  }
  if (profile.issuer !== configuration.issuerName) {
    return refuse('issuer-mismatch', `It is "${profile.issuer}", "${configuration.issuerName}" is set.`);
  }
  for (const [what, url] of [['Destination', response.destination], ['Recipient', recipient(profile)]] as const) {
    if (url !== undefined && url !== acsUrl(environment)) {
      return refuse('destination-mismatch', `${what} is "${url}", the ACS URL here is "${acsUrl(environment)}".`);
    }
  }
  return userOf(environment, configuration, profile);
};

const userOf = (environment: Environment, configuration: SsoConfiguration, profile: Profile): Verdict => {
  const { userIdLocation, userIdAttribute, userIdType } = configuration;
  const attributes = (profile.attributes ?? {}) as Record<string, unknown>;
  const found = userIdLocation === 'name-id' ? profile.nameID : [attributes[userIdAttribute]].flat()[0];
  if (typeof found !== 'string' || found === '') {
    return refuse('user-id-missing', userIdLocation === 'name-id' ? 'It was expected in the NameID.' : `It was expected in the attribute "${userIdAttribute}".`);
  }
  const user = userBy(environment, found, userIdType);
  if (user) return { ok: true, user };
  const detail = configuration.notProvisionedMessage || `No user has the ${userIdType === 'username' ? 'username' : 'federation ID'} "${found}".`;
  return { ok: false, reason: 'user-not-provisioned', detail, id: found };
};
