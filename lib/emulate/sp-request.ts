import type { Context } from '../findings/context.ts';
import { loginHosts } from '../findings/difference.ts';
import { buildAuthnRequest } from '../saml/request/build-authn-request.ts';
import type { AuthnRequestFields } from '../saml/request/index.ts';
import type { Checker } from './check.ts';
import type { EntraApp } from './entra.ts';
import { tenantId } from './entra.ts';
import { kept, made, seenAt } from './fact.ts';
import type { Fact } from './fact.ts';
import type { Check, Emulation, Start } from './hops.ts';
import { reads } from './reads.ts';

/** Where the login goes from, once the tile has been followed: without a sign-on URL it starts at the identity provider. */
export function beginsAt(start: Start, app: EntraApp): Emulation['begins'] {
  return start === 'idp' || (start === 'tile' && app.signOnUrl?.text === '') ? 'idp' : 'sp';
}

/** The AuthnRequest that this service provider would send; null while its own name is not known. */
export function requestOf(context: Context, now: Date): Emulation['request'] {
  const demands = context.sp.demands;
  const issuer = made(demands?.request?.issuer ?? 'sp-entity-id', context);
  if (!issuer) return null;
  const { acs, nameIdFormat, authnContext } = demands?.request ?? {};
  const acsUrl = acs === false ? undefined : made('acs-url', context)?.text;
  const fields: AuthnRequestFields = {
    id: '_emulated',
    issueInstant: now.toISOString(),
    issuer: issuer.text,
    ...(kept(demands?.keeps?.ssoUrl, 'sso-url', context) ? { destination: kept(demands?.keeps?.ssoUrl, 'sso-url', context)!.text } : {}),
    ...(acsUrl === undefined ? {} : { acsUrl }),
    ...(nameIdFormat === undefined ? {} : { nameIdFormat }),
    ...(authnContext === undefined ? {} : { authnContext: { classRefs: authnContext } }),
  };
  return { fields, xml: buildAuthnRequest(fields) };
}

/** The service provider's side before it asks. */
export function spRequestChecks(context: Context, app: EntraApp, start: Start, make: Checker): Check[] {
  const { sp, connection } = context;
  const keeps = sp.demands?.keeps;
  const checks: Check[] = [];
  const box = keeps?.enabled;
  const ticked = box === undefined ? undefined : connection.sightings[box]?.checked;
  if (ticked !== undefined) {
    const about = { at: box };
    checks.push(
      ticked
        ? make.passed('sso-enabled', { en: 'Its box is ticked.', de: 'Das Häkchen ist gesetzt.' }, about)
        : make.failed('sso-enabled', { en: 'Its box is not ticked.', de: 'Das Häkchen ist nicht gesetzt.' }, about),
    );
  }
  const fields = [keeps?.ssoUrl, keeps?.certificate, keeps?.audience, keeps?.issuer].filter((one) => one !== undefined);
  const shown = fields.map(({ at, value }) => ({ at, value, fact: seenAt(at, context) }));
  const empty = shown.filter(({ fact, at }) => fact?.text === '' && kept({ at, value: 'sp-entity-id' }, 'sp-entity-id', context)?.told !== true);
  if (empty.length > 0 && shown.some(({ fact }) => fact !== null && fact.text !== '')) {
    const [{ at, value, fact }] = empty as [(typeof empty)[number]];
    checks.push(make.failed('settings-complete', { en: `“${fact!.label}” is empty.`, de: `„${fact!.label}“ ist leer.` }, { at, about: [value] }));
  }
  if (start === 'tile' && app.signOnUrl && app.signOnUrl.text !== '') {
    checks.push(make.same('tile', made('sign-on-url', context), app.signOnUrl, ['sign-on-url']));
  }
  if (beginsAt(start, app) === 'sp') checks.push(loginUrlCheck(context, app, make));
  return checks;
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the address at the service provider leads to this tenant's SAML endpoint. */
function loginUrlCheck(context: Context, app: EntraApp, make: Checker): Check {
  const fact = kept(context.sp.demands?.keeps?.ssoUrl, 'sso-url', context);
  const about = ['sso-url' as const];
  const right = app.loginUrl;
  if (!fact || !right) return make.same('login-url', right, fact, about);
  const compared = make.same('login-url', right, fact, about);
  if (compared.state !== 'failed') return compared;
  const { left, right: found, at, differsAt, step } = compared;
  const both = { left, right: found, at, differsAt, step, about };
  const url = URL.canParse(fact.text) ? new URL(fact.text) : null;
  if (!url || url.protocol !== 'https:') {
    return make.failed('login-url', { en: 'It is no https address.', de: 'Es ist keine https-Adresse.' }, both);
  }
  if (!loginHosts.includes(url.host)) return make.failed('login-url', { en: 'It is no address of Entra’s sign-in.', de: 'Es ist keine Adresse von Entras Anmeldung.' }, both);
  const wanted = URL.canParse(right.text) ? new URL(right.text) : null;
  const sameEnd = wanted !== null && url.host === wanted.host && url.pathname.toLowerCase() === wanted.pathname.toLowerCase() && url.search === '';
  // Host names and Entra's own path are the same in large and small letters; a blank at the end is cut off by every parser of addresses.
  if (sameEnd) {
    return make.passed('login-url', { en: 'They are written differently, and lead to the same place.', de: 'Sie sind verschieden geschrieben und führen an dieselbe Stelle.' }, both);
  }
  const [, tenant = '', rest = ''] = url.pathname.split('/');
  const own = tenantId(context);
  if (wanted && url.host !== wanted.host) {
    return make.failed('login-url', { en: 'It is the sign-in of another Microsoft cloud.', de: 'Es ist die Anmeldung einer anderen Microsoft-Cloud.' }, both);
  }
  if (guid.test(tenant) && own !== null && tenant.toLowerCase() !== own) {
    return make.failed('login-url', { en: 'It names another tenant.', de: 'Sie nennt einen anderen Mandanten.' }, { ...both, codes: ['AADSTS90002', 'AADSTS700016'], reads: reads('AADSTS90002') });
  }
  if (rest.toLowerCase() !== 'saml2' || url.pathname.split('/').length > 3) {
    return make.failed('login-url', { en: 'It is not the address for SAML.', de: 'Es ist nicht die Adresse für SAML.' }, both);
  }
  if (!guid.test(tenant) && !/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(tenant)) {
    return make.failed('login-url', { en: 'It names no tenant that could be ours.', de: 'Sie nennt keinen Mandanten, der unserer sein könnte.' }, { ...both, codes: ['AADSTS90002'], reads: reads('AADSTS90002') });
  }
  return make.unknown(
    'login-url',
    { en: 'It names the tenant by a domain; whether that is this tenant’s is not known here.', de: 'Sie nennt den Mandanten mit einer Domäne; ob es die dieses Mandanten ist, ist hier nicht bekannt.' },
    both,
  );
}

/** Where Entra posts its answer: to what the request asks for, else to its own default. */
export function deliveryOf(context: Context, app: EntraApp, begins: Emulation['begins']): Fact | null {
  const asked = begins === 'sp' && context.sp.demands?.request?.acs !== false ? made('acs-url', context) : null;
  if (asked) return asked;
  const first = app.replyUrls?.[0];
  return first === undefined ? null : { ...(seenAt(context.idp.places?.replyUrl, context)!), text: first };
}
