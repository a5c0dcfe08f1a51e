import { describe, expect, test } from 'vitest';
import { holdValue, markStep } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import { judgeEmailSource } from '../../lib/findings/email-source.ts';
import type { EmailFacts, EmailVerdict } from '../../lib/findings/email-source.ts';
import { findings } from '../../lib/findings/index.ts';
import { guideById, progress } from '../../lib/guide/index.ts';
import { emptyAircall } from './aircall.ts';
import { at, now, show } from './set-up.ts';

const upn = 'b.simon@contoso.onmicrosoft.com';
const mail = 'b.simon@contoso.com';
const facts = (more: Partial<EmailFacts>): EmailFacts => ({ userPrincipalName: upn, mail, account: upn, source: 'user.mail', rightForOthers: null, ...more });

describe('whether the claim is to come from the sign-in name', () => {
  const cases: [what: string, facts: EmailFacts, verdict: EmailVerdict, caseOnly?: boolean][] = [
    ['the account has the sign-in name', facts({}), 'change'],
    ['the same, and nobody else is hurt', facts({ rightForOthers: true }), 'change'],
    ['the same, before the card was seen', facts({ source: undefined }), 'change'],
    ['the person has no mailbox', facts({ mail: '' }), 'change'],
    ['only in other letters', facts({ account: upn.toUpperCase() }), 'change', true],
    ['others sign in with their mail address', facts({ rightForOthers: false }), 'keep-others'],
    ['the account has the mail address', facts({ account: mail }), 'keep-mail'],
    ['the account has the mail address, in other letters', facts({ account: 'B.Simon@contoso.com' }), 'keep-mail', true],
    ['both are the account’s', facts({ mail: upn }), 'keep-mail'],
    ['the account has another address', facts({ account: 'simon@contoso.com' }), 'keep-neither'],
    ['a guest, whose sign-in name is none', facts({ userPrincipalName: 'b_gmail.com#EXT#@contoso.onmicrosoft.com', mail: '', account: 'b@gmail.com' }), 'keep-neither'],
    ['the sign-in name is sent already', facts({ source: 'user.userprincipalname' }), 'keep-sent-already'],
    ['the sign-in name is sent, and the mail address is wanted', facts({ source: 'user.userprincipalname', account: mail }), 'keep-mail'],
    ['the sign-in name is sent, and another is wanted', facts({ source: 'user.userprincipalname', account: 'x@contoso.com' }), 'keep-neither'],
    ['with spaces around', facts({ account: ` ${upn} ` }), 'change'],
  ];
  test.each(cases)('%s', (_, given, verdict, caseOnly = false) => {
    expect(judgeEmailSource(given)).toEqual({ verdict, caseOnly });
  });
  test.each([['the sign-in name', facts({ userPrincipalName: ' ' })], ['the account’s address', facts({ account: undefined })]] as const)(
    'nothing is said without %s',
    (_, given) => expect(judgeEmailSource(given)).toBeNull(),
  );
});

describe('in the guide', () => {
  const guide = guideById('aircall-email-mismatch')!;
  const held = (account: string): Connection =>
    Object.entries({ 'user-principal-name': upn, 'user-mail': mail, 'sp-user-email': account }).reduce(
      (connection, [id, value]) => holdValue(connection, id as 'user-mail', { value, provenance: { from: 'hand', at } }),
      emptyAircall(guide),
    );
  const advice = (connection: Connection) => findings(connection, guide, now).filter(({ rule }) => rule.startsWith('email-'));

  test('the change is advised, and not held back', () => {
    expect(advice(held(upn))).toMatchObject([{ rule: 'email-change', severity: 'info', step: 'claims' }]);
    expect(advice(held(upn))[0]).not.toHaveProperty('forbids');
  });
  test.each([
    ['email-keep-mail', held(mail)],
    ['email-keep-neither', held('simon@contoso.com')],
    ['email-keep-others', markStep(held(upn), 'right-for-everyone', 'refuted', at)],
    ['email-keep-sent-already', show(held(upn), 'entra/saml-sign-on#claim-email', 'user.userprincipalname', { name: 'emailaddress' })],
  ] as const)('%s holds the change back', (rule, connection) => {
    const [found] = advice(connection);
    expect(found).toMatchObject({ rule, severity: 'warn', step: 'claims', forbids: true });
    for (const text of [found!.title, found!.detail, found!.remedy]) expect([text.en, text.de].every(Boolean)).toBe(true);
  });
  test('letter case alone is told', () => expect(advice(held(upn.toUpperCase()))[0]?.detail.en).toContain('large and small'));
  test('the changed claim leads on, and the connection is set up anew', () => {
    const asked = markStep(held(upn), 'right-for-everyone', 'confirmed', at);
    expect(progress(guide, asked).current?.step.id).toBe('claims');
    const changed = show(asked, 'entra/saml-sign-on#claim-email', 'user.userprincipalname', { name: 'emailaddress' });
    expect(progress(guide, changed).current?.step.id).toBe('recreate');
    expect(advice(changed)).toEqual([]);
  });
  test('the set-up’s own guide says nothing of it', () => {
    const other = { ...held(mail), guide: 'aircall-custom-app' };
    expect(findings(other, guideById(other.guide)!, now).filter(({ rule }) => rule.startsWith('email-'))).toEqual([]);
  });
});
