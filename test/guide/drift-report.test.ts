import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Look } from '../../lib/dom/look.ts';
import { commonHost, driftReport, guideById, providerById } from '../../lib/guide/index.ts';
import { DriftReport } from '../../lib/guide/schema/index.ts';
import { judgeReport } from '../../scripts/page-check/judge.ts';
import { harmless, readReport } from '../../scripts/page-check/read.ts';

const guide = guideById('krisp-custom-app')!;
const step = guide.steps.find(({ page }) => page === 'entra/basic-saml')!;
const none = (key: string, seen: string[]): Look => ({ key, found: 'none', seen });
const report = (looks: Look[]) =>
  driftReport({
    guide,
    step,
    values: { 'app-name': 'Krisp_App', 'sp-entity-id': 'contoso-team', 'acs-url': 'https://api.krisp.ai/v2/auth/sso/saml/9' },
    looks: new Map(looks.map((look) => [look.key, look])),
    language: 'en',
    host: 'portal.azure.com',
    now: new Date('2026-11-25T09:41:00Z'),
  });

const seen = [
  'Entity identifier',
  'Set up Krisp_App',
  'Payroll | Users',
  'admin@contoso.com',
  'https://contoso.example/',
  'contoso.onmicrosoft.com',
  '2f6a8b2c-1111-4222-8333-444455556666',
  'Invoice 20261125',
  'https://api.krisp.ai/v2/auth/sso/saml/9',
  'CONTOSO (CONTOSO.ONMICROSOFT.COM)',
  'CONTOSO-TEAM',
  'Signed in to contoso.sprinklr.com, twice',
];
const key = 'entra/basic-saml#add-identifier';

describe('a drift report', () => {
  test('fits its schema and names what was looked for and what was seen', () => {
    const made = report([none(key, seen), none('entra/home#search', ['Other screen'])]);
    expect(v.parse(DriftReport, JSON.parse(JSON.stringify(made)))).toEqual(made);
    expect(made).toMatchObject({ page: 'entra/basic-saml', language: 'en', host: 'portal.azure.com', date: '2026-11-25' });
    expect(made.anchors.map(({ ref }) => ref)).toEqual([key]);
    expect(made.anchors[0]).toMatchObject({ control: 'press', found: 'none', scope: [{ kind: 'pane', name: 'Basic SAML Configuration' }] });
    expect(made.anchors[0]!.seen).toEqual(['Entity identifier', 'Set up {app-name}', 'Users']);
  });

  test('holds no value, address, id or name of the tenant', () => {
    const text = JSON.stringify(report([none(key, seen), { key: 'entra/basic-saml#save', found: 'one', role: 'button', name: 'contoso-team', text: 'contoso-team', checked: null, enabled: true, by: 'pin', inView: true }]));
    for (const secret of ['contoso', 'CONTOSO', 'Payroll', 'Krisp_App', '2f6a', '@', 'saml/9', '2026112']) expect(text).not.toContain(secret);
  });

  test('keeps what no pattern tells, but the connection’s own values do, and certificates in any writing', () => {
    const made = driftReport({
      guide,
      step,
      values: { 'app-name': 'Fabrikam Voice', 'acs-url': 'https://woodgrove-live.sprinklr.com/saml', 'sp-entity-id': 'litware' },
      looks: new Map([[key, none(key, [
        'Fabrikam calls', 'Woodgrove', 'LITWARE team', 'Sign in to Woodgrove',
        'CN=Microsoft Azure Federated SSO Certificate', 'O = Northwind, C=DE', 'AB:CD:EF:12:34', 'AB CD EF 12 34',
        'Append identifier', 'Voice of users', 'Sprinklr settings',
      ])]]),
      language: 'en',
      host: null,
      now: new Date('2026-11-25T09:41:00Z'),
    });
    expect(made.anchors[0]!.seen).toEqual(['{sp-entity-id} team', 'Append identifier', 'Sprinklr settings']);
  });

  test('names the waypoint that was renamed on the screen in front, and nothing of other screens', () => {
    const created = guide.steps.find(({ page }) => page === 'entra/create-app')!;
    const of = (here: string) =>
      driftReport({
        guide,
        step: created,
        values: {},
        looks: new Map(['entra/create-app#create', 'entra/gallery#create-your-own', 'entra/enterprise-apps#new-application'].map((ref) => [ref, none(ref, ['Build one of your own'])])),
        language: 'en',
        host: 'portal.azure.com',
        here,
        now: new Date('2026-11-25T09:41:00Z'),
      });
    const gallery = of('https://portal.azure.com/#view/Microsoft_AAD_IAM/AppGalleryBladeV2');
    expect(gallery.anchors.map(({ ref }) => ref)).toEqual(['entra/create-app#create', 'entra/gallery#create-your-own']);
    const { lines } = judgeReport(gallery);
    expect(lines.join('\n')).toMatch(/gallery#create-your-own: not found as "Create your own application"[^]*steps: krisp-custom-app \S+[^]*"Build one of your own" \(nearest\)/);
    const list = of('https://portal.azure.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview');
    expect(list.anchors.map(({ ref }) => ref)).toEqual(['entra/enterprise-apps#new-application']);
    expect(JSON.stringify([gallery, list])).not.toContain('Blade');
  });

  test('says no name of a person, an app or a firm, wherever it is written', () => {
    const names = [
      'Adele Vance', 'Contoso Travel', 'contoso', 'Delete Adele Vance', 'Fabrikam Meetings, Fabrikam', 'Set up Litware HR', 'Sign-on to Woodgrove', '田中', 'Anna Groß-Čapek hinzufügen',
      'Append identifier', 'Featured applications', 'Choose from a prepared set', 'Federated sign-in', 'Save', 'Benutzer wählen',
    ];
    const { seen } = report([none(key, names)]).anchors[0]!;
    expect(seen).toEqual(['Delete …', 'Set up …', 'Sign-on to …', '… hinzufügen', 'Append identifier', '… applications', 'Choose from a prepared set', 'Federated sign-in', 'Save', 'Benutzer wählen']);
  });

  test('takes no word of a page for a role', () => {
    const one: Look = { key, found: 'one', role: 'contoso team', name: '', text: '', checked: null, enabled: true, by: 'pin', inView: true };
    expect(report([one]).anchors[0]).toMatchObject({ found: 'one', role: null });
  });

  test('tells a language only where it is one', () => {
    const of = (language: string) => driftReport({ guide, step, values: {}, looks: new Map(), language, host: null, now: new Date() }).language;
    expect(['en', 'zh-Hans', 'qps-ploc', 'contoso tenant', ''].map(of)).toEqual(['en', 'zh-Hans', 'qps-ploc', '', '']);
  });

  test('names a host that is the same for everybody, and no other', () => {
    const entra = providerById('entra')!;
    expect(commonHost(entra, 'https://portal.azure.com/#view/secret')).toBe('portal.azure.com');
    expect(commonHost(entra, 'https://contoso.portal.example/')).toBeNull();
    expect(commonHost(entra, null)).toBeNull();
  });
});

describe('page:check', () => {
  const check = (looks: Look[]) => judgeReport(report(looks));

  test('says which anchors are broken, in which steps, and what may be the new wording', () => {
    const { lines, broken } = check([none(key, ['Append identifier', 'Discard'])]);
    expect(broken).toBe(1);
    const text = lines.join('\n');
    expect(text).toContain(`${key}: not found as "Add identifier"`);
    expect(text).toContain('krisp-custom-app');
    expect(text).toContain('seen instead: "Append identifier" (nearest)');
  });

  test('says what is mended by now, and what only a pin finds', () => {
    const one: Look = { key: 'entra/basic-saml#save', found: 'one', role: 'button', name: 'x', text: '', checked: null, enabled: true, by: 'pin', inView: true };
    const { lines, broken } = check([none(key, ['Add identifier']), one]);
    expect(broken).toBe(0);
    expect(lines.join('\n')).toContain('mended');
    expect(lines.join('\n')).toContain('entra/basic-saml#save: found by pin only');
  });
});

describe('a report that is pasted', () => {
  const made = report([none(key, ['Append "identifier" }'])]);
  const json = JSON.stringify(made, null, 1);

  test('is found in an issue, whatever stands around it', () => {
    for (const text of [json, `\ufeff${json}`, `It says {this}:\n\n\`\`\`json\n${json}\n\`\`\`\nand {that} is all }`, json.replaceAll('\n', '\r\n')])
      expect(readReport(text)).toEqual(made);
  });

  test('gives a sentence where it is none, or not whole', () => {
    for (const text of ['', 'no report', '{', '[]', 'null', '{"report":', json.slice(0, -20), '{"report":"sso-handshake-drift","version":2}', `{"report": ${'['.repeat(50_000)}`, JSON.stringify({ ...made, host: 7 }), JSON.stringify({ ...made, more: 1 }), 'x'.repeat(3_000_000)])
      expect(readReport(text), text.slice(0, 40)).toMatch(/^(?:This|The report) .{10,200}$/);
  });

  test('with refs and pages that are none of ours is judged all the same', () => {
    const refs = ['entra/basic-saml#constructor', 'entra/basic-saml#__proto__', '__proto__#toString', 'entra/none#x'];
    const strange = { ...made, page: '__proto__', language: 'constructor', anchors: refs.map((ref) => ({ ...made.anchors[0]!, ref })) };
    const read = readReport(JSON.stringify(strange));
    if (typeof read === 'string') return expect(read).toMatch(/^This is no drift report: /);
    expect(judgeReport(read).lines.filter((line) => line.includes('no longer among our anchors'))).toHaveLength(refs.length);
  });

  test('does nothing to the terminal that it is printed on', () => {
    expect(harmless('\u001b[2Ja\u202eb\u0007\u0085')).toBe('\ufffd[2Ja\ufffdb\ufffd\ufffd');
  });
});
