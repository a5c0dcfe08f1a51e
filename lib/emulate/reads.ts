import type { Text } from '../guide/schema/index.ts';

/** What stands on Entra's page, in our words; its own sentences change, its codes do not. */
const sentences: Record<string, Text> = {
  AADSTS700016: { en: 'No application with this identifier in this directory.', de: 'Keine Anwendung mit diesem Bezeichner in diesem Verzeichnis.' },
  AADSTS50011: { en: 'The reply URL of the request is not one of the app’s.', de: 'Die Antwort-URL der Anfrage ist keine der App.' },
  AADSTS90002: { en: 'No tenant of this name.', de: 'Kein Mandant dieses Namens.' },
  AADSTS75016: { en: 'The request asks for a NameID of a kind that Entra does not have.', de: 'Die Anfrage verlangt eine NameID, die Entra nicht kennt.' },
  AADSTS75011: { en: 'The person did not sign in the way the request demands.', de: 'Die Person hat sich nicht so angemeldet, wie die Anfrage es verlangt.' },
  AADSTS50020: { en: 'The account is not in this tenant.', de: 'Das Konto ist nicht in diesem Mandanten.' },
  AADSTS7000112: { en: 'The app is disabled.', de: 'Die App ist deaktiviert.' },
  AADSTS50105: { en: 'The person is not assigned to the app.', de: 'Die Person ist der App nicht zugewiesen.' },
  AADSTS50003: { en: 'The app has no signing key.', de: 'Die App hat keinen Signaturschlüssel.' },
  AADSTS501241: { en: 'The attribute for the NameID is empty for this person.', de: 'Das Attribut für die NameID ist bei dieser Person leer.' },
};

/** `AADSTS50011: …`, as one would read it on Entra's page. */
export const reads = (code: string): Text => {
  const sentence = sentences[code] ?? { en: '', de: '' };
  return { en: `${code}: ${sentence.en}`, de: `${code}: ${sentence.de}` };
};
