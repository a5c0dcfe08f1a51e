import { aircallAgreements } from './aircall-steps/agreements.ts';
import { testLogin } from './aircall-steps/connect.ts';
import { read, sources } from './aircall-steps/service.ts';
import { certificateUpdateWithMetadata } from './certificate-update/with-metadata.ts';

/** None of Aircall's articles speaks of changing the certificate: what is not known is said so. The order is Microsoft's. */
export const aircallCertificate = certificateUpdateWithMetadata({
  id: 'aircall-certificate',
  sp: 'aircall',
  name: 'Aircall',
  appName: 'saml@aircall',
  agreements: [
    {
      id: 'identifier',
      value: 'sp-entity-id',
      shownAt: 'entra/saml-sign-on#identifier',
      label: { en: 'The app in Entra is Aircall’s', de: 'Die App in Entra ist die von Aircall' },
      otherwise: { en: 'This would be another app’s certificate.', de: 'Das wäre das Zertifikat einer anderen App.' },
      step: 'take-new',
    },
    ...aircallAgreements.map((agreement) => ({ ...agreement, step: 'service-metadata' })),
  ],
  give: [
    {
      id: 'service-metadata',
      act: 'confirm',
      side: 'sp',
      page: 'aircall/security',
      gate: 'certificate-change',
      title: { en: 'Give Aircall the metadata anew', de: 'Aircall die Metadaten neu geben' },
      what: {
        en: 'If Aircall has the file: upload the new one under **My Company** > **Security**. If it has the link: paste the same link again. Then save.',
        de: 'Hat Aircall die Datei: Laden Sie die neue unter **My Company** > **Security** hoch. Hat es den Link: Fügen Sie denselben noch einmal ein. Dann speichern Sie.',
      },
      why: {
        en: 'An older file does not hold the new certificate. Whether Aircall reads a link again by itself, no source says (2026-11-26): the login shows it.',
        de: 'Eine ältere Datei enthält das neue Zertifikat nicht. Ob Aircall einen Link von selbst neu liest, sagt keine Quelle (26.11.2026): Die Anmeldung zeigt es.',
      },
      minutes: 2,
      ask: { en: 'Did Aircall take it?', de: 'Hat Aircall es angenommen?' },
      way: [
        {
          anchor: 'aircall/security#metadata-url',
          words: { en: 'The address of the metadata goes here, once more.', de: 'Hier gehört die Adresse der Metadaten hin, noch einmal.' },
        },
      ],
      done: { confirmed: true },
      conflicts: ['aircall-self-service'],
      alternatives: [
        {
          words: {
            en: 'If a login still fails, recreate the SAML connection at Aircall, as its article says for a changed claim.',
            de: 'Scheitert eine Anmeldung weiterhin, legen Sie die SAML-Verbindung bei Aircall neu an, wie es der Artikel bei einem geänderten Anspruch sagt.',
          },
          source: sources[0]!.name,
          date: read,
        },
      ],
    },
  ],
  test: testLogin(),
  sources,
  verified: '2026-11-26',
});
