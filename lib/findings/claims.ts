import type { Agreement } from '../guide/schema/index.ts';
import { sameValue } from '../guide/same.ts';
import { fillAll } from '../guide/words.ts';
import { sourceOf } from './catalogue.ts';
import { placeLabel } from './context.ts';
import type { Context } from './context.ts';
import { difference, differsAt } from './difference.ts';
import type { Finding } from './finding.ts';

const remedy = {
  en: 'Open the claim and set **Name** exactly as the panel has it. Or change it here, if the service wants the other one.',
  de: 'Öffnen Sie den Anspruch und setzen Sie **Name** genau wie in der Seitenleiste. Oder ändern Sie ihn hier, wenn der Dienst den anderen will.',
};
/** What each rule about a claim says. `{name}`: the claim's. */
export const claimTitles = {
  'claim-name-case': { en: 'The claim’s name differs in large and small letters', de: 'Der Name des Anspruchs weicht in Groß- und Kleinschreibung ab' },
  'claim-missing': { en: 'There is no claim named **{name}** any more', de: 'Es gibt keinen Anspruch namens **{name}** mehr' },
  'claim-namespace': { en: 'The claim has a namespace', de: 'Der Anspruch hat einen Namespace' },
  'claim-name': { en: 'The claim has another name', de: 'Der Anspruch heißt anders' },
};
const caseWords = {
  title: claimTitles['claim-name-case'],
  detail: {
    en: 'To most services `Email` and `email` are two different claims. They would find no address.',
    de: 'Für die meisten Dienste sind `Email` und `email` zwei verschiedene Ansprüche. Sie fänden keine Adresse.',
  },
  remedy,
};

/** The claim is there, written otherwise. */
export function claimNameFinding(agreement: Agreement, shown: string, context: Context): Finding {
  const expected = context.values['email-claim-name'] ?? '';
  return {
    rule: 'claim-name-case',
    source: sourceOf('claim-name-case'),
    severity: 'fail',
    about: ['email-claim-name'],
    at: agreement.shownAt,
    ...caseWords,
    left: { label: context.sp.name, text: expected },
    right: { label: placeLabel(agreement.shownAt, context), text: shown },
    differsAt: differsAt(expected, shown),
    step: agreement.step,
  };
}

/** The claim was there, and the card that lists the claims no longer has it: renamed or deleted. */
export function claimMissingFinding(agreement: Agreement, context: Context): Finding {
  const name = context.values['email-claim-name'] ?? '';
  return {
    rule: 'claim-missing',
    source: sourceOf('claim-missing'),
    severity: 'fail',
    about: ['email-claim-name'],
    at: agreement.shownAt,
    title: fillAll(claimTitles['claim-missing'], { name }),
    detail: agreement.otherwise,
    remedy: {
      en: 'Add the claim again, or give the one that was renamed its name back.',
      de: 'Fügen Sie den Anspruch wieder hinzu, oder geben Sie dem umbenannten seinen Namen zurück.',
    },
    step: agreement.step,
  };
}

/** What the open claim's form shows. Only while it is open and its step is the one in question: other claims have other names. */
export function claimFormFindings(context: Context): Finding[] {
  const { connection, guide, values, idp } = context;
  if (!idp.places) return [];
  const { name: nameField, namespace: namespaceField, own } = idp.places.claim;
  const expected = values['email-claim-name'];
  const step = guide.steps.find((one) => one.act === 'fill' && one.fields.some(({ anchor }) => anchor === nameField));
  const name = connection.sightings[nameField];
  if (!expected || !step || !name?.field || name.gone || name.text.trim() === '') return [];
  const shared = { about: ['email-claim-name' as const], step: step.id };
  if (sameValue('email-claim-name', name.text, expected)) {
    const namespace = connection.sightings[namespaceField];
    if (!namespace || namespace.gone || namespace.text.trim() === '') return [];
    return [
      {
        rule: 'claim-namespace',
        source: sourceOf('claim-namespace'),
        severity: 'fail',
        at: namespaceField,
        ...shared,
        title: claimTitles['claim-namespace'],
        detail: {
          en: 'Entra would send it as namespace/name, and the service looks for the bare name.',
          de: 'Entra würde ihn als Namespace/Name senden, der Dienst sucht aber den bloßen Namen.',
        },
        left: { label: context.sp.name, text: expected },
        right: { label: placeLabel(namespaceField, context), text: `${namespace.text.replace(/\/$/, '')}/${expected}` },
        differsAt: 0,
        remedy: { en: 'Empty **Namespace**, and save.', de: 'Leeren Sie **Namespace** und speichern Sie.' },
      },
    ];
  }
  const kind = difference(expected, name.text);
  // Slips are told with the other drafts; here is the name that is another one altogether. The claims that the identity provider makes
  // by itself have names of their own, and are to stay as they are.
  if (kind !== 'other' || own.includes(name.text.trim().toLowerCase())) return [];
  return [
    {
      rule: 'claim-name',
      source: sourceOf('claim-name'),
      severity: 'warn',
      at: nameField,
      ...shared,
      title: claimTitles['claim-name'],
      detail: {
        en: 'The service looks for the address under exactly one name.',
        de: 'Der Dienst sucht die Adresse unter genau einem Namen.',
      },
      left: { label: context.sp.name, text: expected },
      right: { label: placeLabel(nameField, context), text: name.text },
      differsAt: differsAt(expected, name.text),
      remedy,
    },
  ];
}
