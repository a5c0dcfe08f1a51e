import type { Problem, XmlDocument, XmlElement } from '../xml/index.ts';
import { attribute, child, NS, parseXml, problem } from '../xml/index.ts';
import type { SignatureFacts } from '../signature/index.ts';
import { readTrustedKeys, verifyRedirect, verifySignature } from '../signature/index.ts';
import type { ResponseContext } from './context.ts';
import type { SamlMessage } from './decode-message.ts';
import { decodeSamlMessage } from './decode-message.ts';
import { judgeResponse } from './judge-response.ts';
import type { AssertionFacts } from './read-assertion.ts';
import { readAssertion } from './read-assertion.ts';
import type { Report } from './read-text.ts';
import { onlyChild, readText } from './read-text.ts';
import type { Survey } from './survey.ts';
import { survey } from './survey.ts';

/** The facts of a Response (saml-core-2.0-os §3.2.2, §3.3.3). Absent attributes and elements are null. */
export interface ResponseFacts {
  id: string | null;
  version: string | null;
  issueInstant: string | null;
  issuer: string | null;
  destination: string | null;
  inResponseTo: string | null;
  /** StatusCode values, outermost first. */
  status: string[];
  statusMessage: string | null;
  /** In file order; only those that stand where an assertion belongs. */
  assertions: AssertionFacts[];
  encryptedAssertions: number;
  /** Those of the Response and of these assertions; one beside the message in an address last. */
  signatures: SignatureFacts[];
}

export interface ResponseReading {
  kind: SamlMessage['kind'];
  binding: SamlMessage['binding'];
  relayState: string | null;
  /** Why nothing was read: `private-key`, `html`, `not-saml`, `malformed`, `doctype`, `encoding` … */
  refused: string | null;
  problems: Problem[];
  /** For a bare Assertion, the message's own fields are null. */
  response: ResponseFacts | null;
  /** `reject`: an error among the problems. `warn`: a warning. */
  verdict: 'accept' | 'warn' | 'reject';
}

/** Far above any real message; keeps the cost of a hostile one near that of an honest one. */
const LIMITS = { size: 4 * 1024 * 1024, depth: 128, attributes: 512, nodes: 200_000 };
const MAX_ASSERTIONS = 32;
const MAX_SIGNATURES = 64;

/**
 * Reads a SAML Response (or a bare Assertion) in any packaging and judges it as a careful SP would, in the given
 * context. Every value shown is read from the very nodes the signature was verified over: one parser, one tree.
 * Never throws; needs WebCrypto, no DOM.
 */
export async function readResponse(
  input: string | Uint8Array, context: ResponseContext = {},
): Promise<ResponseReading> {
  const message = await decodeSamlMessage(input);
  const { kind, binding, relayState } = message;
  const problems = [...message.problems];
  const report: Report = (severity, reason, where, ...values) => {
    problems.push(problem(severity, reason, where, ...values));
  };
  const result = (response: ResponseFacts | null, refused: string | null): ResponseReading =>
    ({ kind, binding, relayState, refused, problems, response, verdict: verdictOf(problems) });
  const refuse = () => result(null, problems.find(({ severity }) => severity === 'error')?.code ?? 'not-saml');

  if (message.xml === null) return refuse();
  const { document, problems: xmlProblems } = parseXml(message.xml, LIMITS);
  problems.push(...xmlProblems);
  if (!document) return refuse();
  const found = survey(document.root, report);
  if (!found) {
    report('error', 'not-response', undefined, document.root.local, document.root.ns);
    return result(null, 'not-response');
  }
  const facts = readFacts(found, report);
  if (!found.response) report('warning', 'bare-assertion');
  await verifyAll(found, document, message, facts, context, problems, report);
  judgeResponse(facts, context, found.response !== null, report);
  return result(facts, null);
}

function readFacts({ response, assertions, encrypted }: Survey, report: Report): ResponseFacts {
  const of = (name: string) => response && attribute(response, name);
  const one = (local: string, ns: string = NS.samlp, parent: XmlElement | null = response) =>
    parent && onlyChild(parent, ns, local, 'Response', report);
  const text = (element: XmlElement | null) => element && readText(element, `Response, ${element.local}`, report);
  const status = one('Status');
  const codes: string[] = [];
  let code = one('StatusCode', NS.samlp, status);
  for (; code && codes.length < 8; code = child(code, NS.samlp, 'StatusCode')) {
    codes.push(attribute(code, 'Value') ?? '');
  }
  return {
    id: of('ID'),
    version: of('Version'),
    issueInstant: of('IssueInstant'),
    issuer: text(one('Issuer', NS.saml)),
    destination: of('Destination'),
    inResponseTo: of('InResponseTo'),
    status: codes,
    statusMessage: text(one('StatusMessage', NS.samlp, status)),
    assertions: assertions.slice(0, MAX_ASSERTIONS).map((assertion) => readAssertion(assertion, report)),
    encryptedAssertions: encrypted.length,
    signatures: [],
  };
}

/** Verifies the signatures in place, marks what they cover, and says what is missing or too much. */
async function verifyAll(
  found: Survey, document: XmlDocument, message: SamlMessage, facts: ResponseFacts, context: ResponseContext, problems: Problem[], report: Report,
): Promise<void> {
  const trusted = await readTrustedKeys(context.trusted ?? []);
  problems.push(...trusted.problems);
  if (found.assertions.length > MAX_ASSERTIONS || found.signatures.length > MAX_SIGNATURES) {
    report('error', 'too-many-assertions', undefined, found.assertions.length, found.signatures.length, MAX_ASSERTIONS);
  }
  const covered = new Set<XmlElement>();
  const seen = new Map<XmlElement, number>();
  for (const element of found.signatures.slice(0, MAX_SIGNATURES)) {
    const { parent } = element;
    if (!parent) continue;
    const before = seen.get(parent) ?? 0;
    seen.set(parent, before + 1);
    // Two are refused already; more would only cost time.
    if (before > 1) continue;
    const signature = await verifySignature(element, document, trusted.keys, found.isUnique);
    facts.signatures.push(signature);
    if (signature.valid) covered.add(parent);
    takeRemarks(signature, context, problems);
  }
  const beside = message.redirectSignature;
  if (beside && message.binding === 'HTTP-Redirect') {
    const { local } = document.root;
    const signature = await verifyRedirect(beside, { local, id: attribute(document.root, 'ID') }, trusted.keys);
    facts.signatures.push(signature);
    if (signature.valid) covered.add(document.root);
    takeRemarks(signature, context, problems);
  } else if (beside) {
    report('warning', 'redirect-signature');
  }
  for (const [parent, count] of seen) {
    const { local } = parent;
    if (count > 1) report('error', 'several-signatures', local, local, count);
  }

  found.assertions.slice(0, MAX_ASSERTIONS).forEach((assertion, at) => {
    const own = facts.assertions[at];
    if (own) own.verified = covered.has(assertion) || (found.response !== null && covered.has(found.response));
  });
  if (context.trusted === undefined) {
    report('warning', 'signature-not-judged');
  } else {
    for (const { id, verified } of facts.assertions) {
      if (!verified) report('error', 'not-signed', `Assertion ${id ?? '(without ID)'}`);
    }
  }
  const ids = [...(found.response ? [found.response] : []), ...found.assertions].map(
    (element) => attribute(element, 'ID'),
  );
  for (const id of new Set(ids)) {
    if (id && !found.isUnique(id)) report('error', 'duplicate-id', undefined, id);
  }
  if (facts.encryptedAssertions > 0) report('error', 'encrypted-assertion');
  const count = found.assertions.length + facts.encryptedAssertions;
  if (count > 1) report('warning', 'several-assertions', undefined, count);
}

/** Takes over what is to be said of a signature; that nobody is trusted goes without saying where nobody was to be. */
function takeRemarks({ parent, fault, problem: found, remarks }: SignatureFacts, context: ResponseContext, problems: Problem[]): void {
  const where = `Signature of ${parent.local} ${parent.id ?? ''}`.trim();
  const silent = fault === 'no-trusted-key' && context.trusted === undefined;
  for (const one of found && !silent ? [...remarks, found] : remarks) problems.push({ ...one, where });
}

function verdictOf(problems: Problem[]): ResponseReading['verdict'] {
  if (problems.some(({ severity }) => severity === 'error')) return 'reject';
  return problems.some(({ severity }) => severity === 'warning') ? 'warn' : 'accept';
}
