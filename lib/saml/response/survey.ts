import type { XmlElement } from '../xml/index.ts';
import { isElement, NS } from '../xml/index.ts';
import type { Report } from './read-text.ts';

/** The message's own elements, by place and not by search: what stands anywhere else is not what was received. */
export interface Survey {
  response: XmlElement | null;
  /** Direct children of the Response, or the root itself. */
  assertions: XmlElement[];
  encrypted: XmlElement[];
  /** Signatures that are direct children of the Response or of an assertion in its place. */
  signatures: XmlElement[];
  /** False where an ID stands more than once, whatever the attribute is called. */
  isUnique: (id: string) => boolean;
}

/**
 * One walk over the document. Reports what a wrapping attack needs: a second Assertion or Response somewhere else, an
 * ID twice (X15). Null where the root is neither a SAML 2.0 Response nor an Assertion.
 */
export function survey(root: XmlElement, report: Report): Survey | null {
  const response = isElement(root, NS.samlp, 'Response') ? root : null;
  if (!response && !isElement(root, NS.saml, 'Assertion')) return null;
  const inPlace = response ? response.children.filter((node): node is XmlElement => node.type === 'element') : [root];
  const assertions = inPlace.filter((element) => isElement(element, NS.saml, 'Assertion'));
  const owners = new Set<XmlElement>(response ? [response, ...assertions] : assertions);
  const signatures: XmlElement[] = [];
  const ids = new Map<string, number>();

  /** Where an element stands: `kept` below an assertion in place (signed with it), `loose` anywhere else. */
  type Place = 'kept' | 'advice' | 'loose';
  const stack: { element: XmlElement; place: Place }[] = [{ element: root, place: 'loose' }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { element } = next;
    let { place } = next;
    for (const { local, value } of element.attributes) {
      if (/^(assertion|response|request)?id$/i.test(local)) ids.set(value, (ids.get(value) ?? 0) + 1);
    }
    if (owners.has(element)) place = element === response ? 'loose' : 'kept';
    else if (is(element, NS.ds, 'Signature')) {
      if (element.parent && owners.has(element.parent)) signatures.push(element);
      // Enveloped-signature takes it out of what is signed, with all that was put into it.
      if (place === 'kept') place = 'loose';
    } else if (is(element, NS.saml, 'Advice') && element.parent && assertions.includes(element.parent)) {
      if (place === 'kept') place = 'advice';
    } else if (is(element, NS.saml, 'Assertion') || is(element, NS.samlp, 'Response')) {
      const reason = element.local === 'Response' ? 'response-elsewhere' : 'assertion-elsewhere';
      if (place === 'loose') report('error', reason);
      else if (place === 'kept') report('warning', `${reason}:value`);
    }
    for (let at = element.children.length - 1; at >= 0; at -= 1) {
      const node = element.children[at];
      if (node?.type === 'element') stack.push({ element: node, place });
    }
  }
  return {
    response,
    assertions,
    encrypted: inPlace.filter((element) => isElement(element, NS.saml, 'EncryptedAssertion')),
    signatures,
    isUnique: (id) => (ids.get(id) ?? 0) === 1,
  };
}

function is(element: XmlElement, ns: string, local: string): boolean {
  return element.local === local && element.ns === ns;
}
