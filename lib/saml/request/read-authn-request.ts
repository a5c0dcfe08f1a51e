import type { Problem, Say, XmlElement } from '../xml/index.ts';
import { attribute, child, children, NS, parseXml, problem } from '../xml/index.ts';
import type { SamlMessage } from '../response/decode-message.ts';
import { decodeSamlMessage } from '../response/decode-message.ts';
import type { Report } from '../response/read-text.ts';
import { onlyChild, readText } from '../response/read-text.ts';

/** The facts of an AuthnRequest (saml-core-2.0-os §3.4.1). Absent attributes and elements are null. */
export interface AuthnRequestFacts {
  id: string | null;
  version: string | null;
  issueInstant: string | null;
  /** Where it was sent, by its own word. */
  destination: string | null;
  /** The SP's entityID. */
  issuer: string | null;
  /** AssertionConsumerServiceURL, and the index that may stand in its place. */
  acsUrl: string | null;
  acsIndex: number | null;
  /** ProtocolBinding: how the answer is to come. */
  protocolBinding: string | null;
  nameIdPolicy: { format: string | null; allowCreate: boolean | null; spNameQualifier: string | null } | null;
  /** `comparison` is `exact` where it is not given (§3.3.2.2.1). */
  requestedAuthnContext: { comparison: string; classRefs: string[] } | null;
  /** Null where the attribute is absent, which means false. */
  forceAuthn: boolean | null;
  isPassive: boolean | null;
  providerName: string | null;
  /** The NameID of a Subject: the user the SP asks for. */
  subject: string | null;
  /** A Scoping element is there (a proxy count, a list of IdPs, requester IDs). */
  scoping: boolean;
  /** In the XML, or beside it in a Redirect. Only that it is there: the SP's key is not asked for here. */
  signature: 'embedded' | 'detached' | null;
  signatureAlgorithm: string | null;
}

export interface AuthnRequestReading {
  kind: SamlMessage['kind'];
  binding: SamlMessage['binding'];
  relayState: string | null;
  /** Why nothing was read; see `ResponseReading`. */
  refused: string | null;
  problems: Problem[];
  request: AuthnRequestFacts | null;
}

const LIMITS = { size: 1024 * 1024, depth: 64, attributes: 256, nodes: 20_000 };

/** Reads an AuthnRequest in any packaging `decodeSamlMessage` knows. Never throws; no DOM. */
export async function readAuthnRequest(input: string | Uint8Array): Promise<AuthnRequestReading> {
  const message = await decodeSamlMessage(input);
  const { kind, binding, relayState } = message;
  const problems = [...message.problems];
  const report: Report = (severity, reason, where, ...values) => {
    problems.push(problem(severity, reason, where, ...values));
  };
  const result = (request: AuthnRequestFacts | null, refused: string | null): AuthnRequestReading =>
    ({ kind, binding, relayState, refused, problems, request });

  const parsed = message.xml === null ? null : parseXml(message.xml, LIMITS);
  problems.push(...(parsed?.problems ?? []));
  const root = parsed?.document?.root;
  if (!root) return result(null, problems.find(({ severity }) => severity === 'error')?.code ?? 'not-saml');
  if (root.local !== 'AuthnRequest' || root.ns !== NS.samlp) {
    report('error', 'not-authn-request', undefined, root.local);
    return result(null, 'not-authn-request');
  }
  const request = readFacts(root, message, report);
  checkForm(request, report);
  return result(request, null);
}

function readFacts(root: XmlElement, message: SamlMessage, report: Report): AuthnRequestFacts {
  const of = (name: string) => attribute(root, name);
  const one = (ns: string, local: string, parent: XmlElement = root) => onlyChild(
    parent, ns, local, 'AuthnRequest', report,
  );
  const text = (element: XmlElement | null) => element && readText(element, `AuthnRequest, ${element.local}`, report);
  const policy = one(NS.samlp, 'NameIDPolicy');
  const context = one(NS.samlp, 'RequestedAuthnContext');
  const subject = one(NS.saml, 'Subject');
  const signature = child(root, NS.ds, 'Signature');
  const signedInfo = signature && child(signature, NS.ds, 'SignedInfo');
  const method = signedInfo && child(signedInfo, NS.ds, 'SignatureMethod');
  const index = of('AssertionConsumerServiceIndex');
  return {
    id: of('ID'),
    version: of('Version'),
    issueInstant: of('IssueInstant'),
    destination: of('Destination'),
    issuer: text(one(NS.saml, 'Issuer')),
    acsUrl: of('AssertionConsumerServiceURL'),
    acsIndex: index !== null && /^\s*\d{1,5}\s*$/.test(index) ? Number(index) : null,
    protocolBinding: of('ProtocolBinding'),
    nameIdPolicy: policy && {
      format: attribute(policy, 'Format'),
      allowCreate: readBoolean(attribute(policy, 'AllowCreate')),
      spNameQualifier: attribute(policy, 'SPNameQualifier'),
    },
    requestedAuthnContext: context && {
      comparison: attribute(context, 'Comparison') ?? 'exact',
      classRefs: children(context, NS.saml, 'AuthnContextClassRef').map((reference) => text(reference) ?? ''),
    },
    forceAuthn: readBoolean(of('ForceAuthn')),
    isPassive: readBoolean(of('IsPassive')),
    providerName: of('ProviderName'),
    subject: subject && text(one(NS.saml, 'NameID', subject)),
    scoping: child(root, NS.samlp, 'Scoping') !== null,
    signature: signature ? 'embedded' : message.detached ? 'detached' : null,
    signatureAlgorithm: method ? attribute(method, 'Algorithm') : message.detached,
  };
}

/** xs:boolean; null for anything else. */
function readBoolean(text: string | null): boolean | null {
  const value = text?.trim();
  return value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : null;
}

/** What the schema demands of every request. What a certain IdP demands is for lib/findings. */
function checkForm(request: AuthnRequestFacts, report: Report): void {
  const error: Say = (reason, ...values) => report('error', reason, 'AuthnRequest', ...values);
  if (!request.id) error('missing-id', 'request');
  else if (!/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(request.id)) error('id-form', request.id);
  if (request.version !== '2.0') error('version', request.version);
  if (!request.issuer) error('issuer:missing', 'request');
  if (request.acsUrl !== null && request.acsIndex !== null) report('warning', 'acs-twice', 'AuthnRequest');
}
