import type { XmlElement } from '../xml/index.ts';
import { attribute, child, children, childElements, NS, textContent } from '../xml/index.ts';
import { BEARER } from './identifiers.ts';
import type { Report } from './read-text.ts';
import { onlyChild, readText } from './read-text.ts';

export interface NameIdFacts {
  value: string;
  format: string | null;
  nameQualifier: string | null;
  spNameQualifier: string | null;
}

export interface SubjectConfirmationFacts {
  method: string | null;
  recipient: string | null;
  inResponseTo: string | null;
  /** As written: xs:dateTime. */
  notBefore: string | null;
  notOnOrAfter: string | null;
  address: string | null;
}

export interface AuthnStatementFacts {
  instant: string | null;
  sessionIndex: string | null;
  sessionNotOnOrAfter: string | null;
  /** AuthnContextClassRef. */
  authnContext: string | null;
}

export interface AttributeFacts {
  name: string | null;
  nameFormat: string | null;
  friendlyName: string | null;
  /** In file order; text only. */
  values: string[];
}

/** The facts of one Assertion, as its own element says them (saml-core-2.0-os §2). Absent attributes are null. */
export interface AssertionFacts {
  id: string | null;
  version: string | null;
  issueInstant: string | null;
  issuer: string | null;
  /** A valid signature by a trusted key covers this very assertion (its own, or its Response's) where it stands. */
  verified: boolean;
  /** Null where the subject has none that can be read. */
  nameId: NameIdFacts | null;
  confirmations: SubjectConfirmationFacts[];
  /** Of the first bearer confirmation. */
  recipient: string | null;
  notBefore: string | null;
  notOnOrAfter: string | null;
  /** One list a restriction: all restrictions must be met, by any audience of each (§2.5.1.4). */
  audienceRestrictions: string[][];
  /** The same, flat. */
  audiences: string[];
  authnStatements: AuthnStatementFacts[];
  /** AuthnContextClassRef of the first statement. */
  authnContext: string | null;
  attributes: AttributeFacts[];
  /** Parts of it are encrypted for the SP and cannot be read here. */
  encrypted: boolean;
}

export function readAssertion(assertion: XmlElement, report: Report): AssertionFacts {
  const id = attribute(assertion, 'ID');
  const at = `Assertion ${id ?? '(without ID)'}`;
  const one = (parent: XmlElement, local: string) => onlyChild(parent, NS.saml, local, at, report);
  const text = (element: XmlElement | null) => (element ? readText(element, `${at}, ${element.local}`, report) : null);

  const subject = one(assertion, 'Subject');
  const conditions = one(assertion, 'Conditions');
  const restrictions = conditions ? children(conditions, NS.saml, 'AudienceRestriction') : [];
  const audienceRestrictions = restrictions.map((restriction) =>
    children(restriction, NS.saml, 'Audience').map((audience) => text(audience) ?? ''));
  const confirmations = subject ? children(subject, NS.saml, 'SubjectConfirmation').map(readConfirmation) : [];
  const authnStatements = children(assertion, NS.saml, 'AuthnStatement').map((statement) => {
    const context = one(statement, 'AuthnContext');
    return {
      instant: attribute(statement, 'AuthnInstant'),
      sessionIndex: attribute(statement, 'SessionIndex'),
      sessionNotOnOrAfter: attribute(statement, 'SessionNotOnOrAfter'),
      authnContext: context && text(one(context, 'AuthnContextClassRef')),
    };
  });
  const statements = children(assertion, NS.saml, 'AttributeStatement');
  const unknown = childElements(conditions ?? assertion).filter(({ ns, local }) =>
    conditions && (ns !== NS.saml || !['AudienceRestriction', 'OneTimeUse', 'ProxyRestriction'].includes(local)));
  for (const { local } of unknown) report('error', 'unknown-condition', at, local);
  return {
    id,
    version: attribute(assertion, 'Version'),
    issueInstant: attribute(assertion, 'IssueInstant'),
    issuer: text(one(assertion, 'Issuer')),
    verified: false,
    nameId: subject && readNameId(one(subject, 'NameID'), text),
    confirmations,
    recipient: confirmations.find(({ method }) => method === BEARER)?.recipient ?? null,
    notBefore: conditions && attribute(conditions, 'NotBefore'),
    notOnOrAfter: conditions && attribute(conditions, 'NotOnOrAfter'),
    audienceRestrictions,
    audiences: audienceRestrictions.flat(),
    authnStatements,
    authnContext: authnStatements[0]?.authnContext ?? null,
    attributes: statements.flatMap((statement) =>
      children(statement, NS.saml, 'Attribute').map((element) => readAttribute(element, at, report))),
    encrypted: (subject !== null && child(subject, NS.saml, 'EncryptedID') !== null)
      || statements.some((statement) => child(statement, NS.saml, 'EncryptedAttribute') !== null),
  };
}

function readNameId(element: XmlElement | null, text: (element: XmlElement) => string | null): NameIdFacts | null {
  return element && {
    value: text(element) ?? '',
    format: attribute(element, 'Format'),
    nameQualifier: attribute(element, 'NameQualifier'),
    spNameQualifier: attribute(element, 'SPNameQualifier'),
  };
}

function readConfirmation(confirmation: XmlElement): SubjectConfirmationFacts {
  const data = child(confirmation, NS.saml, 'SubjectConfirmationData');
  const of = (name: string) => data && attribute(data, name);
  return {
    method: attribute(confirmation, 'Method'),
    recipient: of('Recipient'),
    inResponseTo: of('InResponseTo'),
    notBefore: of('NotBefore'),
    notOnOrAfter: of('NotOnOrAfter'),
    address: of('Address'),
  };
}

function readAttribute(element: XmlElement, at: string, report: Report): AttributeFacts {
  const name = attribute(element, 'Name');
  const where = `${at}, Attribute ${name ?? '(without Name)'}`;
  return {
    name,
    nameFormat: attribute(element, 'NameFormat'),
    friendlyName: attribute(element, 'FriendlyName'),
    values: children(element, NS.saml, 'AttributeValue').map((value) => {
      // xs:anyType: a value may be one element (eduPersonTargetedID holds a NameID), but not text around elements.
      const structured = childElements(value).length > 0
        && value.children.every((node) => node.type === 'element' || !('value' in node) || node.value.trim() === '');
      if (structured) report('info', 'structured-value', where);
      return structured ? textContent(value) : readText(value, where, report);
    }),
  };
}
