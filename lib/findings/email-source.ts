import type { Text } from '../guide/schema/index.ts';
import { sourceOf } from './catalogue.ts';
import type { Context } from './context.ts';
import { heldLabel } from './context.ts';
import type { Finding } from './finding.ts';
import { emailSourceWords } from './email-source-words.ts';

/** What is known of one person whose login fails because the address does not match. Absent: not known; empty: there is none. */
export interface EmailFacts {
  userPrincipalName?: string | undefined;
  mail?: string | undefined;
  /** The address under which the service provider knows the person. */
  account?: string | undefined;
  /** What the claim is made of now, as Entra's card shows it; `user.mail` in every new app. */
  source?: string | undefined;
  /** Whether the change is right for everyone else who signs in already; null: not asked yet. */
  rightForOthers: boolean | null;
}

/**
 * What to do about the claim. `change`: to user.userprincipalname. `keep-sent-already`: the address that fits is what is sent. `keep-mail`: the
 * mail address fits, and the other one would not. `keep-neither`: no address of this person fits. `keep-others`: it would shut others out.
 */
export type EmailVerdict = 'change' | 'keep-sent-already' | 'keep-mail' | 'keep-neither' | 'keep-others';

export interface EmailJudgement {
  verdict: EmailVerdict;
  /** The address that fits does so only if letter case does not count. */
  caseOnly: boolean;
}

const fold = (text: string) => text.trim().toLowerCase();

/** Null while there is too little to judge by: the sign-in name and the account's address are needed. Pure. */
export function judgeEmailSource(facts: EmailFacts): EmailJudgement | null {
  const { userPrincipalName = '', mail = '', account = '', rightForOthers } = facts;
  if (userPrincipalName.trim() === '' || account.trim() === '') return null;
  const fits = (address: string) => fold(address) !== '' && fold(address) === fold(account);
  const judged = (verdict: EmailVerdict, address = ''): EmailJudgement => ({
    verdict,
    caseOnly: fits(address) && address.trim() !== account.trim(),
  });
  const sendsName = fold(facts.source ?? '') === 'user.userprincipalname';
  if (sendsName) return fits(userPrincipalName) ? judged('keep-sent-already', userPrincipalName) : judged(fits(mail) ? 'keep-mail' : 'keep-neither', mail);
  if (fits(mail)) return judged('keep-mail', mail);
  if (!fits(userPrincipalName)) return judged('keep-neither');
  return judged(rightForOthers === false ? 'keep-others' : 'change', userPrincipalName);
}

/** The step in which it is asked whether the change is right for everyone. */
const asked = 'right-for-everyone';

/** Said in guides that take a person's three addresses. Everything but `change` holds the step back that would change the claim. */
export function emailSourceFindings(context: Context): Finding[] {
  const { connection, guide, values } = context;
  const wanted = guide.steps.some((step) => step.act === 'read' && step.captures.some(({ value }) => value === 'sp-user-email'));
  const step = guide.steps.find((one) => one.act === 'fill' && one.fields.some(({ value }) => value === 'email-claim-source'));
  if (!wanted || !step) return [];
  const mark = connection.marks[asked]?.state;
  const judgement = judgeEmailSource({
    userPrincipalName: values['user-principal-name'],
    mail: values['user-mail'],
    account: values['sp-user-email'],
    source: connection.sightings[context.idp.places?.claim.card ?? '']?.text,
    rightForOthers: mark === 'confirmed' ? true : mark === 'refuted' ? false : null,
  });
  // Once the claim was changed and that step is done, what was sent before is no question any more.
  if (!judgement || (judgement.verdict === 'keep-sent-already' && connection.marks[asked])) return [];
  const { verdict, caseOnly } = judgement;
  const right = verdict === 'keep-mail' ? 'user-mail' : 'user-principal-name';
  const words = emailSourceWords[verdict];
  const detail = (text: Text): Text => (caseOnly ? { en: `${text.en} ${emailSourceWords.caseOnly.en}`, de: `${text.de} ${emailSourceWords.caseOnly.de}` } : text);
  return [
    {
      rule: `email-${verdict}`,
      source: sourceOf(`email-${verdict}`),
      severity: verdict === 'change' ? 'info' : 'warn',
      about: ['email-claim-source', 'sp-user-email'],
      ...words,
      detail: detail(words.detail),
      left: { label: heldLabel('sp-user-email', context), text: values['sp-user-email'] ?? '' },
      right: { label: heldLabel(right, context), text: values[right] ?? '' },
      step: step.id,
      ...(verdict === 'change' ? {} : { forbids: true }),
    },
  ];
}
