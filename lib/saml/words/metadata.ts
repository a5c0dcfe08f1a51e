import { NS } from '../xml/namespaces.ts';
import { clip } from './clip.ts';

const instead = 'Choose the federation metadata XML instead.';

/** What is wrong with metadata, and what a file is that was taken for it. */
export const metadataWords = {
  empty: 'The file is empty.',
  'private-key': 'This holds a private key. It was not read: keep it away from here.',
  certificate: `This is a certificate or a key file, not metadata. ${instead}`,
  html: `This is a web page, perhaps a sign-in page saved in place of the file. ${instead}`,
  json: `This is JSON, not XML. ${instead}`,
  archive: 'This is an archive. Unpack it and choose the XML inside.',
  'not-metadata:html': `This is a web page, perhaps a sign-in page saved in place of the file. ${instead}`,
  'not-metadata:message': (name: string) => `This is a SAML message (${clip(name)}), not metadata. ${instead}`,
  'not-metadata:saml1': (name: string) => `This is a message of the older SAML 1 (${clip(name)}), not metadata. ${instead}`,
  'not-metadata:piece': (name: string) => `This is only a piece of metadata (${clip(name)}); its EntityDescriptor is missing. ${instead}`,
  'not-metadata:namespace': (name: string, ns: string) =>
    `Its ${name} is in ${ns ? `the namespace "${clip(ns, 100)}"` : 'no namespace'} instead of "${NS.md}". ${instead}`,
  'not-metadata': (name: string) => `This is XML of another kind (${clip(name)}), not SAML metadata. ${instead}`,
  'not-metadata:root': (name: string, ns: string) =>
    `This is no SAML metadata: its root is ${clip(name)} in the namespace "${clip(ns, 100)}".`,

  'no-entities': 'The file is a list of entities, and the list is empty.',
  'several-entities': (count: number, idps: number) => `The file describes ${count} entities, ${idps} of them identity providers. Choose one.`,
  'entity-id-twice': (id: string) => `The entityID "${id}" stands in the file more than once.`,
  'entity-id-missing': 'An EntityDescriptor has no entityID.',
  'entity-id-blanks': 'The entityID has blanks around it; the other side compares it with them.',
  'entity-id-long': (length: number) => `The entityID has ${length} characters; SAML allows 1024.`,
  'several-roles': (count: number, kind: string) => `There are ${count} SAML 2.0 ${kind} roles; the first is read.`,
  'no-saml2-role:older': (kind: string) => `Its ${kind} does not support SAML 2.0 (protocolSupportEnumeration).`,
  'no-saml2-role': (kinds: readonly string[]) => kinds.length > 0
    ? `It is neither a SAML 2.0 identity provider nor service provider; it has ${kinds.join(', ')}.`
    : 'It has no role at all: neither identity provider nor service provider.',
  'sso-missing': 'The identity provider has no SingleSignOnService: there is nowhere to sign in.',
  'acs-missing': 'The service provider has no AssertionConsumerService: logins have nowhere to go.',

  'valid-until-invalid': (what: string, until: string) => `validUntil="${clip(until, 60)}" of ${what} is no date and time.`,
  'metadata-expired': (what: string, until: string) => `${what} says that it was valid until ${until}. Get a newer copy.`,
  'cache-duration-invalid': (what: string, duration: string) => `cacheDuration="${clip(duration, 60)}" of ${what} is no duration.`,
  'value-invalid:boolean': (element: string, name: string, value: string) => `${name}="${clip(value)}" in ${element} is neither true nor false.`,
  'value-invalid:index': (element: string, value: string) => `index="${clip(value)}" in ${element} is no number from 0 to 65535.`,
  'value-not-plain': (element: string) =>
    `The value of ${element} has a comment, an instruction or an element inside; readers differ about such values.`,

  'several-defaults': (kind: string) => `More than one ${kind} says that it is the default.`,
  'binding-missing': (kind: string) => `A ${kind} does not say its Binding.`,
  'location-missing': (kind: string) => `A ${kind} has no Location.`,
  'location-blanks': (kind: string) => `The address of a ${kind} has blanks around it.`,
  'location-invalid': (kind: string, location: string) => `The address of a ${kind} is no full address: "${clip(location, 100)}".`,
  'location-http': (kind: string, location: string) => `The address of a ${kind} is not encrypted (http): ${clip(location, 200)}`,
  'location-scheme': (kind: string, location: string) => `The address of a ${kind} is neither https nor http: ${clip(location, 200)}`,
  'location-userinfo': (kind: string, location: string) => `The address of a ${kind} has a user name before its host: ${clip(location, 200)}`,

  'signing-key-missing': 'The identity provider has no signing certificate: its logins could not be verified.',
  'key-use-unknown': (use: string) => `A key has the unknown use "${clip(use)}"; it is left out.`,
  'certificate-armoured': 'A certificate in the file has BEGIN and END lines; base64 alone belongs there.',
  'certificate-empty': 'A certificate element in the file is empty.',
  'certificate-base64': 'A certificate in the file is not base64, so it cannot be read.',

  'signing-key-expired': (number: number, of: number, date: string) => `${which(number, of)} expired on ${date}.`,
  'signing-key-future': (number: number, of: number, date: string) => `${which(number, of)} is valid only from ${date}.`,
  'signing-key-expires-soon': (number: number, of: number, date: string, days: number) => `${which(number, of)} expires on ${date}, in ${days} days.`,
  'several-signing-keys': (count: number, valid: number, active: number) => {
    const hint = active === 0 ? 'The file does not tell which one is in use'
      : `The file does not tell which one is in use, but is itself signed with number ${active}, so probably that one`;
    return `There are ${count} signing certificates, ${valid} of them valid now: a change of certificates (rollover) is prepared or under way, or inactive ones were left. ${hint}. A service provider that takes several should get all valid ones.`;
  },

  changed: 'The file is not the one that was indexed; choose it again.',
};

const which = (number: number, of: number): string => (of > 1 ? `Signing certificate ${number} of ${of}` : 'The signing certificate');
