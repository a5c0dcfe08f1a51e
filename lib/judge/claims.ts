import { claimIn, hasGroupsLink, lastPart } from '../emulate/criteria.ts';
import { differsAt } from '../findings/difference.ts';
import type { ClaimDemand } from '../guide/schema/index.ts';
import type { AssertionFacts } from '../saml/response/index.ts';
import { valueFault, withheldBecause } from './assertion.ts';
import type { Check } from './check.ts';
import { stepOfClaims } from './expected.ts';
import type { Expected } from './expected.ts';
import { text } from './words.ts';

const part = 'claims';

/** Each claim that the service looks for: by name, case and namespace, then by what it holds. Null: no assertion is verified, or all are `encrypted`. */
export function claimChecks(assertion: AssertionFacts | null, encrypted: boolean, expected: Expected): Check[] {
  const { values } = expected.context;
  const asked: ClaimDemand[] = expected.demands.claims?.length ? expected.demands.claims
    : values['email-claim-name'] ? [{ value: 'email-claim-name', names: [values['email-claim-name']], holds: 'email', required: true }] : [];
  if (!assertion) return asked.map((claim) => withheld(claim, encrypted, expected));
  return [...asked.map((claim) => claimCheck(claim, assertion, expected)), ...groups(assertion, expected)];
}

const nameOf = (claim: ClaimDemand, { context: { values } }: Expected) => (claim.value ? values[claim.value] : undefined) ?? claim.names[0]!;

function withheld(claim: ClaimDemand, encrypted: boolean, expected: Expected): Check {
  const name = nameOf(claim, expected);
  return {
    id: `claim:${name}`, part, title: text(`Claim “${name}”`, `Anspruch „${name}“`), state: 'unknown', expected: name,
    reason: withheldBecause(encrypted),
  };
}

function claimCheck(claim: ClaimDemand, { attributes, encrypted }: AssertionFacts, expected: Expected): Check {
  const { values, sp } = expected.context;
  const name = nameOf(claim, expected);
  const base = { id: `claim:${name}`, part, title: text(
    `Claim “${name}”`,
    `Anspruch „${name}“`,
  ), expected: name, step: stepOfClaims(expected) } as const;
  const { how, name: near, values: all } = claimIn(attributes, name, claim.names);
  if (how === 'same') {
    const value = all[0] ?? '';
    const fault = valueFault(value, claim.holds === 'email');
    const shown = { ...base, expected: claim.holds === 'email' ? 'name@company.com' : undefined, received: all.join(' · ') };
    if (fault) {
      const empty = value.trim() === '' && values['email-claim-source'] === 'user.mail' && claim.holds === 'email';
      return { ...shown, ...fault, ...(empty ? { reason: noMail } : {}) };
    }
    if (all.length > 1) {
      return { ...shown, state: 'flagged', reason: text(
        'It holds several values; some services read only one.',
        'Er enthält mehrere Werte; manche Dienste lesen nur einen.',
      ) };
    }
    return { ...base, step: undefined, expected: undefined, received: value, state: 'passed', reason: text(
      `Under exactly this name ${sp.name} finds it.`,
      `Unter genau diesem Namen findet ${sp.name} ihn.`,
    ) };
  }
  if (how !== 'none') {
    const spaced = how === 'too-much' || how === 'other-space' || lastPart(near ?? '') !== near || lastPart(name) !== name;
    return {
      // With a namespace before it, the first letter that differs says nothing.
      ...base, received: near ?? undefined, ...(spaced ? {} : { differsAt: differsAt(name, near ?? '') }), state: how === 'disputed' ? 'flagged' : 'failed',
      ...nameWords[how],
    };
  }
  if (encrypted) return { ...base, state: 'unknown', reason: text(
    'Parts are encrypted for the service.',
    'Teile sind für den Dienst verschlüsselt.',
  ) };
  const empty = values['email-claim-source'] === 'user.mail' && claim.holds === 'email';
  return {
    ...base, state: claim.required ? 'failed' : 'flagged',
    reason: empty ? noMail : text('It did not come.', 'Er kam nicht.'),
    remedy: text(
      'Add the claim in Entra, or give it a source that this person has.',
      'Fügen Sie den Anspruch in Entra hinzu, oder geben Sie ihm eine Quelle, die diese Person hat.',
    ),
  };
}

const exactly = text('Set **Name** in Entra to exactly what is expected.', 'Setzen Sie **Name** in Entra genau auf das Erwartete.');

/** How the name under which a claim came differs from the one that is looked for. */
const nameWords = {
  disputed: {
    reason: text(
      'It came under another name than the guide follows. Sources disagree on which one the service reads.',
      'Er kam unter einem anderen Namen, als der Leitfaden ihn setzt. Welchen der Dienst liest, sagen die Quellen verschieden.',
    ),
    remedy: exactly,
  },
  letters: {
    reason: text('Its name differs, and large and small letters count.', 'Sein Name weicht ab; Groß- und Kleinschreibung zählt.'),
    remedy: exactly,
  },
  'too-much': {
    reason: text(
      'Entra sends it with a namespace; the service looks for the bare name.',
      'Entra sendet ihn mit Namespace; der Dienst sucht den bloßen Namen.',
    ),
    remedy: text(
      'Open the claim in Entra, empty **Namespace**, and set **Name** to what is expected.',
      'Öffnen Sie den Anspruch in Entra, leeren Sie **Namespace** und setzen Sie **Name** auf das Erwartete.',
    ),
  },
  'other-space': {
    reason: text('Its namespace is not the one that the service looks for.', 'Sein Namespace ist nicht der, den der Dienst sucht.'),
    remedy: text(
      'Open the claim in Entra, and set **Name** and **Namespace** so that they make up what is expected.',
      'Öffnen Sie den Anspruch in Entra, und setzen Sie **Name** und **Namespace** so, dass sie das Erwartete ergeben.',
    ),
  },
};

/** Entra leaves out a claim whose source is empty. */
const noMail = text(
  'It did not come. Either Entra has no such claim, or this person’s **user.mail** is empty: then Entra leaves it out.',
  'Er kam nicht. Entweder hat Entra keinen solchen Anspruch, oder **user.mail** dieser Person ist leer: Dann lässt Entra ihn weg.',
);

/** Above 150 groups Entra sends a link in their place, which no SAML service follows. */
function groups({ attributes }: AssertionFacts, expected: Expected): Check[] {
  if (!hasGroupsLink(attributes)) return [];
  return [{
    id: 'claim:groups', part, state: 'flagged', title: text(
      'Groups',
      'Gruppen',
    ), received: 'groups.link', step: stepOfClaims(expected),
    reason: text(
      'This person is in more than 150 groups, so Entra sends a link in their place.',
      'Diese Person ist in mehr als 150 Gruppen; Entra sendet statt ihrer einen Link.',
    ),
    remedy: text('Send only groups assigned to the application.', 'Senden Sie nur Gruppen, die der Anwendung zugewiesen sind.'),
  }];
}
