import { defineGuide } from '../../guide/define.ts';
import type { Guide, GuideLiteral } from '../../guide/schema/index.ts';
import { activate, makeNew, microsoftSource, signsWithNew, takeMetadataAnew, takeNew, tidy } from './entra-steps.ts';

type Steps = GuideLiteral['steps'];

/** A service provider that knows the identity provider by its metadata and shows no certificate. */
export interface MetadataService {
  id: string;
  sp: string;
  /** As the service calls itself. */
  name: string;
  /** What the app is called in Entra, as a proposal. */
  appName: string;
  /** What tells that the app in Entra, and the metadata's address at the service, are the right ones. */
  agreements?: GuideLiteral['agreements'];
  /** How the metadata gets there anew. */
  give: Steps;
  /** The real login at the end. */
  test: Steps[number];
  sources: GuideLiteral['sources'];
  verified: string;
}

/**
 * Another signing certificate for a service that reads metadata. Entra's lists all certificates of the app, inactive ones too, and a
 * service may take the first: so the new one is made active first, and the metadata is handed over afresh straight after.
 */
export function certificateUpdateWithMetadata({ id, sp, name, appName, agreements = [], give, test, sources, verified }: MetadataService): Guide {
  return defineGuide({
    id,
    purpose: 'certificate',
    title: { en: `Replace ${name}’s certificate`, de: `Das Zertifikat für ${name} ersetzen` },
    idp: 'entra',
    sp,
    constants: { 'app-name': appName },
    agreements: [...agreements, signsWithNew],
    steps: [
      {
        id: 'keep-old',
        act: 'file',
        takes: 'previous-certificate',
        side: 'idp',
        page: 'entra/saml-sign-on',
        title: { en: 'Keep the present certificate', de: 'Das jetzige Zertifikat aufheben' },
        what: {
          en: 'On **SAML Certificates** download **Certificate (Base64)** and drop the file into the panel.',
          de: 'Laden Sie in **SAML-Signaturzertifikat** das **Zertifikat (Base64)** herunter und ziehen Sie die Datei in die Seitenleiste.',
        },
        why: {
          en: `Now this is the one until now: ${name} shows none. It stays in this connection, and can be saved as a file.`,
          de: `Jetzt ist das noch das bisherige: ${name} zeigt keines. Es bleibt in dieser Verbindung und lässt sich als Datei speichern.`,
        },
        minutes: 1,
        captures: [{ value: 'metadata-url', anchor: 'entra/saml-sign-on#metadata-url' }],
        way: [
          {
            anchor: 'entra/saml-sign-on#certificate-base64',
            words: {
              en: 'Download **Certificate (Base64)** and drop the file into the panel.',
              de: 'Laden Sie **Zertifikat (Base64)** herunter und ziehen Sie die Datei in die Seitenleiste.',
            },
          },
        ],
        done: { held: ['previous-certificate'] },
      },
      makeNew,
      takeNew,
      activate({
        en: `From this click on Entra signs with the new one. Do the next two steps straight after: until ${name} has read the metadata anew, logins may fail.`,
        de: `Ab diesem Klick signiert Entra mit dem neuen. Machen Sie gleich die nächsten beiden Schritte: Bis ${name} die Metadaten neu gelesen hat, können Anmeldungen scheitern.`,
      }),
      takeMetadataAnew(name),
      ...give,
      test,
      tidy,
    ],
    sources: [...sources, microsoftSource],
    verified,
  });
}
