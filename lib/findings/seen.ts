import type { AnchorRef, ValueId } from '../guide/schema/index.ts';
import { fillAll } from '../guide/words.ts';
import { placeLabel, placeName } from './context.ts';
import type { Context } from './context.ts';
import type { Finding, Severity } from './finding.ts';
import { seenWords } from './seen-words.ts';
import { isBlank } from './shown.ts';

/** What the consoles showed that goes wrong whatever the values are. */
export function seenFindings(context: Context): Finding[] {
  return [...kindOfApp(context), ...indexBox(context), ...notSaved(context), ...changed(context), ...logout(context), ...bareId(context)];
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is shown now; a form that was closed is not. */
const shown = (at: AnchorRef, { connection }: Context) => {
  const sighting = connection.sightings[at];
  return sighting && !sighting.gone ? sighting : undefined;
};

function kindOfApp(context: Context): Finding[] {
  const at = 'entra/create-app#register';
  return shown(at, context)?.checked === true && !context.connection.sightings['entra/saml-sign-on#identifier'] ? [finding('app-kind', 'fail', at, ['app-name'], context, 'Microsoft: azure-docs issue 45474')] : [];
}

function indexBox(context: Context): Finding[] {
  const at = 'entra/basic-saml#reply-url-index';
  return /:\/\//.test(shown(at, context)?.text ?? '') ? [finding('index-holds-url', 'fail', at, ['acs-url'], context, 'llmgateway issue 2931')] : [];
}

/** The form was filled and closed, and the card behind it is as empty as before. */
function notSaved(context: Context): Finding[] {
  const { connection } = context;
  const pairs: [row: AnchorRef, field: AnchorRef, value: ValueId][] = [
    ['entra/saml-sign-on#identifier', 'entra/basic-saml#identifier', 'sp-entity-id'],
    ['entra/saml-sign-on#reply-url', 'entra/basic-saml#reply-url', 'acs-url'],
  ];
  const lost = pairs.find(([row, field]) => {
    const [card, form] = [connection.sightings[row], connection.sightings[field]];
    return card && form?.gone && form.field && form.text.trim() !== '' && isBlank(row, card, connection);
  });
  return lost ? [finding('not-saved', 'warn', lost[0], [lost[2]], context, 'Microsoft: debug SAML-based single sign-on')] : [];
}

/** By what people are known there must not change under them. `at` of a sighting is when its text was first seen so. */
function changed(context: Context): Finding[] {
  const { connection, guide } = context;
  const proof = guide.steps.map(({ id }) => connection.marks[id]).find((mark) => mark?.state === 'proven') ?? connection.marks['test-login'];
  if (proof?.state !== 'proven' && proof?.state !== 'confirmed') return [];
  const by: [AnchorRef, ValueId][] = [['entra/saml-sign-on#name-id', 'email-claim-source'], ['entra/saml-sign-on#claim-email', 'email-claim-source']];
  const late = by.find(([at]) => (shown(at, context)?.at ?? '') > proof.at);
  return late ? [finding('changed-after-proof', 'warn', late[0], [late[1]], context, 'Microsoft: validate SAML set-up')] : [];
}

function logout(context: Context): Finding[] {
  const at = 'entra/saml-sign-on#sp-logout-url';
  return /^https:\/\/(?:login\.microsoftonline\.|sts\.windows\.net)/i.test(shown(at, context)?.text ?? '') ? [finding('logout-url', 'warn', at, ['slo-url'], context)] : [];
}

/** With other texts that are no address it is not known whether Entra does so; many services live with them. */
function bareId(context: Context): Finding[] {
  const at = 'entra/saml-sign-on#identifier';
  return guid.test(shown(at, context)?.text.trim() ?? '') ? [finding('spn-audience', 'warn', at, ['sp-entity-id'], context, 'python3-saml issue 169')] : [];
}

function finding(rule: string, severity: Severity, at: AnchorRef, about: ValueId[], context: Context, source?: string): Finding {
  const { title, detail, remedy } = seenWords[rule]!;
  const put = { place: placeName(at, context) };
  const page = at.split('#')[0];
  const step = context.guide.steps.find((one) => one.page === page) ?? context.guide.agreements.find(({ shownAt }) => shownAt === at);
  return {
    rule,
    severity,
    about,
    at,
    title: fillAll(title, put),
    detail: fillAll(detail, put),
    right: { label: placeLabel(at, context), text: context.connection.sightings[at]?.text ?? '' },
    remedy: fillAll(remedy, put),
    step: step === undefined ? undefined : 'step' in step ? step.step : step.id,
    ...(source === undefined ? {} : { source }),
  };
}
