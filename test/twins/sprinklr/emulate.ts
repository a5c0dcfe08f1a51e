// "SSO Emulation": every step of a sign-in with the form as it stands, before it is saved. What a browser would carry between the two
// sides is handed over here; Entra's twin decides as it does for anyone.

import { audienceOf, issueResponse } from '../entra/saml-response.ts';
import { checkRequest, checkUser } from '../entra/saml-checks.ts';
import { readAuthnRequest } from '../entra/authn-request.ts';
import type { TwinRequest } from '../http.ts';
import { isUsableCertificate } from '../service-provider/certificate.ts';
import type { TwinState } from '../state.ts';
import { signInReasons } from './reasons.ts';
import { startSignIn } from './sign-in.ts';
import type { Environment, SsoConfiguration } from './state.ts';
import type { Rules } from './switches.ts';
import { verifyResponse } from './verify-response.ts';

export interface EmulatedStep {
  name: string;
  ok: boolean;
  detail: string;
}

/** The steps up to the first that fails. */
export const emulate = async (
  twins: TwinState,
  environment: Environment,
  configuration: SsoConfiguration,
  rules: Rules,
): Promise<EmulatedStep[]> => {
  const steps: EmulatedStep[] = [];
  const step = (name: string, problem: string | null): boolean => {
    steps.push({ name, ok: problem === null, detail: problem ?? '' });
    return problem === null;
  };

  const empty = (['name', 'type', 'entityId', 'issuerName', 'loginUrl', 'binding', 'signatureMethod', 'certificate'] as const).filter((key) => configuration[key] === '');
  if (!step('Configuration', empty.length > 0 ? `Not filled in: ${empty.join(', ')}.` : null)) return steps;
  if (!step('Certificate', isUsableCertificate(configuration.certificate) ? null : signInReasons['certificate-unusable'])) return steps;

  const started = await startSignIn(environment, configuration, rules);
  if ('problem' in started) return step('SAML request', started.problem) ? steps : steps;
  const address = new URL('url' in started ? started.url : started.action);
  const { tenantId, domain } = twins.tenant;
  const known = [tenantId, domain].some((tenant) => address.pathname === `/${tenant}/saml2`) && address.host === 'login.microsoftonline.com';
  if (!step('SAML request', known ? null : `The Identity Provider Login URL does not answer: "${configuration.loginUrl}".`)) return steps;

  const received = readAuthnRequest({
    method: 'url' in started ? 'GET' : 'POST',
    url: address,
    form: () => new URLSearchParams('action' in started ? { SAMLRequest: started.samlRequest } : {}),
  } as TwinRequest);
  const target = 'code' in received ? received : checkRequest(twins, received.request);
  if ('code' in received || 'code' in target) {
    const error = 'code' in received ? received : target;
    step('Identity provider', 'code' in error ? `${error.code}: ${error.text}` : '');
    return steps;
  }
  const user = twins.findUser(target.app.assignments[0] ?? '');
  const refused = user ? checkUser(twins, target.app, user) : { code: 'AADSTS50105', text: 'Nobody is assigned to this application.' };
  const issued =
    refused ??
    issueResponse({
      state: twins, app: target.app, user: user!, acsUrl: target.acsUrl,
      audience: audienceOf(target.identifier, twins.switches.audienceForm), inResponseTo: received.request.id,
    });
  if (!step('Identity provider', typeof issued === 'string' ? null : `${issued.code}: ${issued.text}`) || typeof issued !== 'string') return steps;

  const verdict = await verifyResponse(environment, configuration, rules, Buffer.from(issued).toString('base64'));
  step('SAML response', verdict.ok ? null : `${signInReasons[verdict.reason]} ${verdict.detail}`.trim());
  return steps;
};

export const emulatedSteps = ['Configuration', 'Certificate', 'SAML request', 'Identity provider', 'SAML response'] as const;
