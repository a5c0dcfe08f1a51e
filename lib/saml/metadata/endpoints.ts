import { attribute, children } from '../xml/find.ts';
import { NS } from '../xml/namespaces.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Endpoint, IndexedEndpoint } from './entity.ts';
import type { Notes } from './values.ts';
import { readBoolean, readIndex } from './values.ts';

/** Endpoints of one kind, in file order (saml-metadata-2.0-os §2.2.2). */
export function readEndpoints(role: XmlElement, kind: string, notes: Notes): Endpoint[] {
  return children(role, NS.md, kind).map((element) => readEndpoint(element, notes));
}

export function readIndexedEndpoints(role: XmlElement, kind: string, notes: Notes): IndexedEndpoint[] {
  const endpoints = children(role, NS.md, kind).map((element) => ({
    ...readEndpoint(element, notes),
    index: readIndex(element, notes),
    isDefault: readBoolean(element, 'isDefault', notes),
  }));
  if (endpoints.filter((one) => one.isDefault).length > 1) {
    notes.add('warning', 'several-defaults', kind);
  }
  return endpoints;
}

function readEndpoint(element: XmlElement, notes: Notes): Endpoint {
  const binding = attribute(element, 'Binding');
  const location = attribute(element, 'Location');
  const responseLocation = attribute(element, 'ResponseLocation');
  if (!binding) notes.add('warning', 'binding-missing', element.local);
  judgeLocation(location, element.local, notes);
  return responseLocation === null ? { binding, location } : { binding, location, responseLocation };
}

/** https, a host by name, perhaps a port, then anything: nothing to object to, and nearly all of them. */
const ordinary = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*(?::[0-9]{1,4})?(?:[/?#][!-~]*)?$/i;

/** A browser is sent there with the user's sign-in: anything but https to a plain host is said aloud. */
function judgeLocation(location: string | null, kind: string, notes: Notes): void {
  if (!location) {
    notes.add('error', 'location-missing', kind);
    return;
  }
  if (ordinary.test(location)) return;
  if (location !== location.trim()) {
    notes.add('warning', 'location-blanks', kind);
  }
  let url: URL;
  try {
    url = new URL(location);
  } catch {
    notes.add('error', 'location-invalid', kind, location);
    return;
  }
  if (url.protocol === 'http:') {
    notes.add('warning', 'location-http', kind, location);
  } else if (url.protocol !== 'https:') {
    notes.add('error', 'location-scheme', kind, location);
  }
  if (url.username || url.password) {
    notes.add('error', 'location-userinfo', kind, location);
  }
}
