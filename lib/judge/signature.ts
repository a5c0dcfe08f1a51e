import { digests, unsignedPart } from '../emulate/criteria.ts';
import { takenAlgorithms } from '../findings/signing.ts';
import type { ResponseReading } from '../saml/response/index.ts';
import type { SignatureFacts } from '../saml/signature/index.ts';
import type { Check } from './check.ts';
import { stepFor, stepOfCertificate } from './expected.ts';
import type { Expected } from './expected.ts';
import { formState, formWords, otherForm, text } from './words.ts';

const part = 'signature';
const print = (sha256: string | null | undefined) => (sha256 ? `SHA-256 ${sha256.toUpperCase()}` : undefined);

/** Told by checks of their own, with the values. */
const elsewhere = new Set([
  'version', 'status', 'destination', 'in-response-to', 'issuer', 'audience', 'no-audience', 'recipient', 'expired', 'not-yet-valid',
  'issued-in-future', 'no-name-id', 'name-id-empty', 'space-in-value', 'not-signed', 'signature-not-judged', 'weak-signature',
  'encrypted-assertion', 'encrypted-parts', 'digest-mismatch', 'signature-mismatch', 'signature-key', 'no-trusted-key',
  'signature-algorithm', 'signature-keyless', 'digest-algorithm', 'trusted-unreadable', 'too-many-keys',
]);

/** Who signed what, with what; and whether the message is of the form in which a signature means anything. */
export function signatureChecks(reading: ResponseReading, caught: boolean, expected: Expected): Check[] {
  const { response } = reading;
  if (!response) return [];
  return [
    who(reading, expected), ...algorithm(response.signatures, expected), ...element(response.signatures, expected),
    ...encryption(reading, expected), ...form(reading, caught),
  ];
}

function who({ response, problems }: ResponseReading, expected: Expected): Check {
  const { sp, idp } = expected.context;
  const { atProvider, seenAtProvider, held } = expected;
  const base = { id: 'signature', part, title: text('Signature', 'Signatur'), expected: print(atProvider) } as const;
  const signatures = response?.signatures ?? [];
  const encrypted = (response?.encryptedAssertions ?? 0) > 0;
  const verified = signatures.filter(({ valid }) => valid);
  const assertions = response?.assertions ?? [];
  const responseVerified = verified.some(({ parent }) => parent.local === 'Response');
  const whole = assertions.length > 0 ? assertions.every((assertion) => assertion.verified) : encrypted && responseVerified;
  if (expected.trusted.length === 0) {
    return {
      ...base, state: 'unknown', step: stepOfCertificate(expected),
      reason: text(
        'No certificate is held, so who signed this cannot be told, and its values are not shown.',
        'Es liegt kein Zertifikat vor. Wer signiert hat, ist offen, und die Werte werden nicht gezeigt.',
      ),
      remedy: text('Take the app’s certificate in first.', 'Nehmen Sie zuerst das Zertifikat der App auf.'),
    };
  }
  if (signatures.length === 0 && assertions.length === 0 && !encrypted) {
    return { ...base, state: 'unknown', reason: text('There is no assertion that would have to be signed.', 'Es gibt keine Assertion, die signiert sein müsste.') };
  }
  if (signatures.length === 0) {
    return {
      ...base, state: encrypted ? 'unknown' : 'failed', step: stepOfCertificate(expected),
      reason: encrypted
        ? text('If there is one, it is inside what is encrypted.', 'Falls es eine gibt, steckt sie im Verschlüsselten.')
        : text(
          'Nothing is signed: anybody could have written this. No value of it is shown.',
          'Nichts ist signiert: Das könnte jeder geschrieben haben. Kein Wert daraus wird gezeigt.',
        ),
    };
  }
  const broken = signatures.find(({ valid }) => !valid);
  if (!whole || broken) {
    const { fault } = broken ?? signatures[0]!;
    const received = print(broken?.embedded[0]);
    const known = broken?.embedded.includes(atProvider ?? '-') ?? false;
    if (fault === 'signature-key') {
      return {
        ...base, state: 'failed', received, unsigned: true, step: stepOfCertificate(expected),
        reason: text(
          `Signed with a key that no certificate of this connection has. ${sp.name} would not trust it, and no value of it is shown.`,
          `Mit einem Schlüssel signiert, den kein Zertifikat dieser Verbindung hat. ${sp.name} würde ihm nicht trauen; kein Wert daraus wird gezeigt.`,
        ),
        remedy: text(
          `Download **Certificate (Base64)** of this very app in ${idp.name} again, and give it to ${sp.name}.`,
          `Laden Sie **Zertifikat (Base64)** genau dieser App in ${idp.name} neu herunter und geben Sie es ${sp.name}.`,
        ),
      };
    }
    if (fault === 'digest-mismatch' || fault === 'signature-mismatch') {
      return {
        ...base, state: 'failed', ...(known ? { received } : {}), unsigned: true,
        reason: text(
          'The content is not what was signed: it was changed afterwards. No value of it is shown.',
          'Der Inhalt ist nicht der, der signiert wurde: Er wurde danach verändert. Kein Wert daraus wird gezeigt.',
        ),
      };
    }
    return {
      ...base, state: 'failed', unsigned: true,
      reason: broken
        ? text(`The signature does not hold (${fault}).`, `Die Signatur hält nicht (${fault}).`)
        : text(
          'A signature is there, but it does not cover the assertion. No value of it is shown.',
          'Es gibt eine Signatur, aber sie deckt die Assertion nicht. Kein Wert daraus wird gezeigt.',
        ),
    };
  }
  // The service has one certificate: a signature that this one does not verify is the one that counts.
  const by = (verified.find(({ verifiedBy }) => verifiedBy !== atProvider) ?? verified[0])?.verifiedBy ?? null;
  if (problems.some(({ code }) => code === 'duplicate-id' || code === 'several-signatures')) {
    return { ...base, state: 'failed', received: print(by), reason: formWords['duplicate-id']! };
  }
  if (by === atProvider) {
    return {
      ...base, state: 'passed', received: print(by),
      reason: seenAtProvider
        ? text(`Verified with the certificate that ${sp.name} shows.`, `Geprüft mit dem Zertifikat, das ${sp.name} zeigt.`)
        : text(
          `Verified with the certificate that was taken in for ${sp.name}.`,
          `Geprüft mit dem Zertifikat, das für ${sp.name} aufgenommen wurde.`,
        ),
    };
  }
  const current = by === held;
  return {
    ...base, state: 'failed', received: print(by),
    reason: current
      ? text(
        `Signed with the certificate that was taken in last, but ${sp.name} holds another one.`,
        `Mit dem zuletzt aufgenommenen Zertifikat signiert, aber ${sp.name} hat ein anderes.`,
      )
      : text(
        'Signed with an earlier certificate of this connection.',
        'Mit einem früheren Zertifikat dieser Verbindung signiert.',
      ),
    remedy: current
      ? text(`Give ${sp.name} the certificate again.`, `Geben Sie ${sp.name} das Zertifikat noch einmal.`)
      : text(
        'See which certificate is active in Entra, and give the service that one.',
        'Sehen Sie nach, welches Zertifikat in Entra aktiv ist, und geben Sie dem Dienst dieses.',
      ),
    step: current ? stepFor('signing-certificate', 'sp', expected) : stepOfCertificate(expected),
  };
}

const nameOf = (uri: string | null) => uri?.replace(/^.*#/, '') ?? '–';

function algorithm(signatures: readonly SignatureFacts[], expected: Expected): Check[] {
  if (signatures.length === 0) return [];
  const { context } = expected;
  const pairs = signatures.map(({ algorithm: how, digestAlgorithm }) => `${nameOf(how)} / ${nameOf(digestAlgorithm)}`);
  const takes = takenAlgorithms(context);
  const { refused, weak: old } = digests(signatures, takes);
  const unknown = signatures.find(({ fault }) => fault !== null && /^(signature|digest)-algorithm$|^signature-keyless$/.test(fault));
  const base = {
    id: 'algorithm', part, title: text('Algorithm', 'Algorithmus'), received: [...new Set(pairs)].join(', '),
    ...(takes ? { expected: takes.join(', ') } : {}), step: stepOfCertificate(expected),
  } as const;
  if (unknown) {
    return [{ ...base, state: 'failed', reason: text(
      'It is not known, or proves nothing about the sender.',
      'Er ist nicht bekannt oder beweist nichts über den Absender.',
    ) }];
  }
  if (refused) {
    return [{
      ...base, state: 'failed', reason: text(`${context.sp.name} does not take it.`, `${context.sp.name} nimmt ihn nicht.`),
      remedy: text(
        'Change **Signing Algorithm** beside the certificate in Entra.',
        'Ändern Sie in Entra **Signing Algorithm** beim Zertifikat.',
      ),
    }];
  }
  if (old) {
    return [{
      ...base, state: 'flagged', reason: text(
        'SHA-1 is no longer thought safe, and services begin to refuse it.',
        'SHA-1 gilt nicht mehr als sicher; Dienste beginnen, es abzulehnen.',
      ),
      remedy: text(
        'Set **Signing Algorithm** in Entra to SHA-256.',
        'Stellen Sie **Signing Algorithm** in Entra auf SHA-256.',
      ),
    }];
  }
  const { step: _step, ...passed } = base;
  return [{ ...passed, state: 'passed', reason: text('It is one that is thought safe.', 'Er gilt als sicher.') }];
}

/** Which of the two is signed, against what the service wants signed. */
function element(signatures: readonly SignatureFacts[], expected: Expected): Check[] {
  const of = (local: string) => signatures.some(({ parent }) => parent.local === local);
  const received = ['Response', 'Assertion'].filter(of).join(' + ');
  if (received === '') return [];
  const { demands, context } = expected;
  const wanted = demands.signed;
  const base = { id: 'signed-element', part, title: text(
    'What is signed',
    'Was signiert ist',
  ), received, expected: wanted } as const;
  const misses = unsignedPart(signatures, wanted);
  if (!misses) {
    return [{
      ...base, state: 'passed',
      reason: wanted
        ? text(`As ${context.sp.name} wants it.`, `Wie ${context.sp.name} es will.`)
        : text('One of the two is enough for most services.', 'Eines von beiden genügt den meisten Diensten.'),
    }];
  }
  return [{
    ...base, state: 'failed', step: stepOfCertificate(expected),
    reason: text(`${context.sp.name} wants the ${misses} signed.`, `${context.sp.name} will die ${misses} signiert haben.`),
    remedy: text(
      'Set **Signing Option** in Entra to **Sign SAML response and assertion**.',
      'Stellen Sie **Signing Option** in Entra auf **Sign SAML response and assertion**.',
    ),
  }];
}

function encryption({ response }: ResponseReading, expected: Expected): Check[] {
  const sp = expected.context.sp.name;
  const whole = (response?.encryptedAssertions ?? 0) > 0;
  const parts = response?.assertions.some(({ encrypted }) => encrypted) ?? false;
  const base = { id: 'encryption', part, title: text('Encryption', 'Verschlüsselung') } as const;
  if (!whole && !parts) return [{ ...base, state: 'passed', reason: text('Nothing is encrypted.', 'Nichts ist verschlüsselt.') }];
  return [{
    ...base, state: 'unknown', received: whole ? 'EncryptedAssertion' : 'EncryptedID, EncryptedAttribute', unsigned: true,
    reason: text(
      `Only ${sp}’s private key opens it, so what is inside cannot be judged here.`,
      `Nur der private Schlüssel von ${sp} öffnet es; was darin steht, ist hier nicht zu beurteilen.`,
    ),
    remedy: text(
      'If the service has no such key, switch **Token encryption** off in Entra.',
      'Hat der Dienst keinen solchen Schlüssel, schalten Sie **Token encryption** in Entra aus.',
    ),
  }];
}

/** Everything else that `lib/saml` found, by its code; one line where there is nothing. */
function form({ problems }: ResponseReading, caught: boolean): Check[] {
  const title = text('Form', 'Form');
  const found = problems.filter(({ code, severity }) => severity !== 'info' && !elsewhere.has(code));
  const codes = [...new Map(found.map((one) => [one.code, one])).values()];
  if (codes.length === 0) {
    return [{
      id: 'form', part, state: 'passed', title,
      reason: text(
        'One response, one assertion, every ID once, no comment in a value.',
        'Eine Response, eine Assertion, jede ID einmal, kein Kommentar in einem Wert.',
      ),
    }];
  }
  return codes.map((one): Check => ({
    id: `form:${one.code}`, part, title, state: formState(one, caught), reason: formWords[one.code] ?? otherForm(one.code),
  }));
}
