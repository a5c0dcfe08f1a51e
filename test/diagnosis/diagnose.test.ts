import { describe, expect, test } from 'vitest';
import { diagnose, errorCodes, readError, serviceErrors } from '../../lib/diagnosis/index.ts';
import { guides, providerById } from '../../lib/guide/registry.ts';
import { complete, empty, good, guide, hold, now, show, tenant } from '../findings/set-up.ts';

const correlation = '8c1f7a5e-3b1d-4d51-9a35-0c8d3f7e2b11';
const request = '1b2c3d4e-5f60-4718-8293-a4b5c6d7e8f9';
const tail = `Trace ID: ${request} Correlation ID: ${correlation} Timestamp: 2026-11-25 09:12:44Z`;
const told = (text: string, connection = complete()) => diagnose(text, connection, guide, { now });

describe('a code is found by its structure', () => {
  test.each<[string, string, number[]]>([
    ['the page', `Sorry, but we’re having trouble signing you in.\nAADSTS50105: whatever. ${tail}`, [50105]],
    ['another language', `Leider ist ein Fehler aufgetreten.\nAADSTS50011: Die Antwort-URL „https://x.example/acs“ passt nicht.`, [50011]],
    ['the source of the page', '<div id="exceptionMessageContainer">AADSTS700016&#58; Application &#39;x&#39; …</div><script>var AADSTS1 = 2</script>', [700016]],
    ['an address', 'https://app.example/acs?error=access_denied&error_description=AADSTS53003%3a+Access+has+been+blocked&state=x', [53003]],
    ['JSON', '{"error":"invalid_request","error_codes":[75011,90014]}', [75011, 90014]],
    ['the look-up page', 'https://login.microsoftonline.com/error?code=650056', [650056]],
    ['a sign-in log', 'Sign-in error code: 501241\nFailure reason: Other', [501241]],
    ['a bare number', ' 50105 ', [50105]],
    ['two codes', 'AADSTS75006: … AADSTS90011: …', [75006, 90011]],
    ['none', 'It did not work, call 50105550 or 2026', []],
  ])('%s', (_name, text, codes) => expect(readError(text).codes).toEqual(codes));

  test('with correlation ID, request ID and time, wherever they are labelled', () => {
    expect(readError(`AADSTS50105: … ${tail}`)).toMatchObject({ correlationId: correlation, requestId: request, timestamp: '2026-11-25 09:12:44Z' });
    expect(readError(`Anforderungs-ID: ${request}\nKorrelations-ID: ${correlation}\nZeitstempel: 2026-11-25T09:12:44.123Z`)).toMatchObject({ correlationId: correlation, requestId: request, timestamp: '2026-11-25T09:12:44.123Z' });
    // No label that we know: two IDs before a time are those two.
    expect(readError(`要求 ID: ${request}\n関連付け ID: ${correlation}\nタイムスタンプ: 2026-11-25T09:12:44Z`)).toMatchObject({ correlationId: correlation, requestId: request });
  });

  test('in the page’s own script, and with the time as the portal writes it', () => {
    const script = `$Config={"sErrorCode":"50011","strServiceExceptionMessage":"AADSTS50011: The reply URL \\u0027https:\\/\\/x.example\\/acs\\u0027 does not match","correlationId":"${correlation}"}`;
    expect(readError(script)).toMatchObject({ codes: [50011], correlationId: correlation });
    expect(told(script.replaceAll('\\/', '/')).all[0]).toMatchObject({ right: { text: 'https://x.example/acs' } });
    for (const date of ['11/25/2026, 9:12:44 AM', '25.11.2026, 09:12:44', '25/11/2026 09:12']) {
      expect(readError(`Sign-in error code 999123\nDate ${date}\nCorrelation ID ${correlation}`)).toMatchObject({ correlationId: correlation, timestamp: date });
    }
    expect(readError('Version 1.2.3 of 10.0.0.1, at 12:30').timestamp).toBeNull();
  });

  test('no input makes it throw or hang', () => {
    for (const text of ['', '%', '%E0%A4%A', '<'.repeat(60_000), "'".repeat(60_000), 'AADSTS'.repeat(30_000), `error=${'&error='.repeat(20_000)}`, '&#x110000;&#99999999;']) {
      const start = performance.now();
      expect(() => told(text)).not.toThrow();
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });

  test('a text with a private key is not read', () => {
    expect(told('AADSTS50105\n-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----')).toMatchObject({ all: [], refused: 'private-key' });
  });
});

describe('what it means for this connection', () => {
  test('the address that the service sent beside the one that is held, and the step', () => {
    const [first] = told(`AADSTS50011: The reply URL '${good['acs-url']}/' specified in the request does not match the reply URLs configured for the application 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'. ${tail}`).all;
    expect(first).toMatchObject({
      id: 'AADSTS50011', kind: 'code', step: 'basic-saml', link: 'https://login.microsoftonline.com/error?code=50011',
      left: { text: good['acs-url'] }, right: { text: `${good['acs-url']}/` }, differsAt: good['acs-url'].length,
    });
    expect(first?.here?.en).toContain('slash');
  });
  test.each([
    ['AADSTS700016: Application with identifier ‘{}’ was not found in the directory ‘Contoso’.'],
    ['AADSTS700016: Die Anwendung mit dem Bezeichner „{}“ wurde im Verzeichnis „Contoso“ nicht gefunden.'],
    ['AADSTS700016: 在目录“Contoso”中找不到标识符为 "{}" 的应用程序。'],
  ])('the name, in whatever language and quotation marks: %s', (text) => {
    const [first] = told(text.replace('{}', 'Contoso-Team')).all;
    expect(first).toMatchObject({ step: 'basic-saml', left: { text: 'contoso-team' }, right: { text: 'Contoso-Team' }, differsAt: 0 });
  });
  test('the service sent what is held: then it is Entra’s side, and what its page showed is told', () => {
    const text = `AADSTS700016: Application with identifier '${good['sp-entity-id']}' was not found`;
    expect(told(text).all[0]?.here?.en).toContain('Entra must hold something else');
    const shown = show(complete(), 'entra/saml-sign-on#identifier', `${good['sp-entity-id']}/`);
    expect(told(text, shown).all[0]).toMatchObject({ left: { text: good['sp-entity-id'] }, right: { text: `${good['sp-entity-id']}/` }, step: 'basic-saml' });
  });
  test('a message without values: what the consoles last showed is told', () => {
    const shown = show(complete(), 'entra/saml-sign-on#reply-url', good['acs-url'].replace('https', 'http'));
    expect(told('AADSTS50011', shown).all[0]).toMatchObject({ left: { text: good['acs-url'] }, right: { text: good['acs-url'].replace('https', 'http') } });
    expect(told('AADSTS50011').all[0]?.right).toBeUndefined();
  });
  test('the tenant alone is held against the one in the Login URL', () => {
    expect(told(`AADSTS90002: Tenant '${tenant.replace('1', '2')}' not found.`).all[0]).toMatchObject({ left: { text: tenant }, step: 'krisp-form', differsAt: 0 });
  });
  test.each<[number, string | undefined]>([[50105, 'assign-users'], [501241, 'claims'], [50003, 'certificate'], [750054, 'basic-saml'], [75011, undefined], [53003, undefined]])('%i leads to %s', (code, step) => {
    expect(told(`AADSTS${code}: x`).all[0]?.step).toBe(step);
  });
  test('an empty connection adds nothing and hides nothing', () => {
    expect(told(`AADSTS50011: '${good['acs-url']}'`, empty()).all[0]).toMatchObject({ kind: 'code', step: 'basic-saml' });
  });
  test('of several codes the one that names our value comes first', () => {
    expect(told(`AADSTS75006: … AADSTS50011: '${good['acs-url']}x'`).all.map(({ id }) => id)).toEqual(['AADSTS50011', 'AADSTS75006']);
  });
});

test('an unknown code gets the official look-up, the correlation ID and the time', () => {
  const result = told(`AADSTS999123: something new. ${tail}`);
  expect(result).toMatchObject({ correlationId: correlation, timestamp: '2026-11-25 09:12:44Z' });
  expect(result.all).toMatchObject([{ kind: 'unknown-code', id: 'AADSTS999123', link: 'https://login.microsoftonline.com/error?code=999123' }]);
});

describe('errors of the service providers', () => {
  /** A guide of another service, made of this one: only whose errors they are is at issue. */
  const at = (sp: string, text: string) => diagnose(text, complete(), { ...guide, sp }, { now }).all[0];
  const cases: [string, string, string][] = [
    ['krisp', 'User not found', 'krisp-no-user'],
    ['krisp', 'Your team has no free seats left.', 'krisp-no-seat'],
    ['aircall', 'Authentication has failed', 'aircall-authentication-failed'],
    ['aircall', 'Incorrect username or password.', 'aircall-incorrect-credentials'],
    ['aircall', 'https://dashboard.aircall.io/callback?error_description=Invalid+SAML+response+received%3A+Invalid+user+attributes%3A+email%3A+The+attribute+is+required&error=invalid_request', 'cognito-attribute-required'],
    ['aircall', 'https://sso.aircall.io/error?error=invalid_request&error_description=Invalid+samlResponse+or+relayState+from+identity+provider', 'cognito-relay-state'],
    ['aircall', 'Error in SAML response processing: Audience restriction is invalid', 'cognito-saml-response'],
    ['sprinklr', 'User not provisioned', 'sprinklr-not-provisioned'],
    ['sprinklr', 'Entity ID not found in our system', 'sprinklr-entity-id'],
    ['sprinklr', 'The signing certificate was invalid', 'sprinklr-certificate'],
  ];
  test.each(cases.filter(([sp]) => providerById(sp)))('%s: %s', (sp, text, id) => expect(at(sp, text)).toMatchObject({ kind: 'service', id }));
  test('every one of them is tried here', () => expect(cases.map(([, , id]) => id).sort()).toEqual(serviceErrors.map(({ id }) => id).sort()));
  test('one service’s words mean nothing at another', () => expect(at('krisp', 'Authentication has failed')).toBeUndefined());
  test('what an address says is told even where we have no words for it', () => {
    expect(at('krisp', 'https://x.example/cb?error=server_error&error_description=Something+odd')?.means.en).toContain('Something odd');
  });
});

test('SAML’s own status codes, and the portal’s name of an error', () => {
  expect(told('<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:NoPassive"/>').all).toMatchObject([{ kind: 'status', id: 'NoPassive' }]);
  expect(told('Failed to save: InvalidUniqueTenantIdentifierAsPerAppPolicy').all).toMatchObject([{ kind: 'portal', step: 'choose-saml' }]);
  expect(told('hello').all).toEqual([]);
});

describe('the table', () => {
  test('has at least 50 codes, each once, with words in both languages', () => {
    expect(errorCodes.length).toBeGreaterThanOrEqual(50);
    expect(new Set(errorCodes.map(({ code }) => code)).size).toBe(errorCodes.length);
    for (const { code, means, remedy, rows } of errorCodes) {
      for (const text of [means, remedy]) expect([text.en, text.de].every(Boolean), String(code)).toBe(true);
      expect(rows.every((row) => row >= 1 && row <= 70), String(code)).toBe(true);
    }
  });
  test.each([700016, 70001, 650056, 65005, 50011, 50105, 75011, 750054, 75005, 75016, 900236, 75006, 90011, 76021, 76026, 50003, 501241, 50020, 50034, 50014, 90002, 7000112, 90013, 75008, 75003, 50076, 50079, 53003, 50061, 50071, 50107, 90072, 7500514, 7500525, 7500529])('knows %i, which is in the diagnostics', (code) => {
    expect(errorCodes.some((one) => one.code === code)).toBe(true);
  });
  test('leads to steps that its guide has, in every guide', () => {
    for (const one of guides) {
      const ids = new Set(one.steps.map(({ id }) => id));
      for (const { code } of errorCodes) {
        const { step } = diagnose(`AADSTS${code}`, { ...empty(), guide: one.id }, one, { now }).all[0]!;
        if (step !== undefined) expect(ids, `${one.id} ${code}`).toContain(step);
      }
    }
  });
  test('a value that stands in the connection by hand is compared too', () => {
    expect(told("AADSTS700016: 'other'", hold(empty(), 'sp-entity-id', 'mine')).all[0]).toMatchObject({ left: { text: 'mine' }, right: { text: 'other' } });
  });
});
