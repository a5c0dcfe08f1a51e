import type { Text } from '../guide/schema/index.ts';

const fillAgain: Text = {
  en: 'Fill **{place}** from the panel again, and save.',
  de: 'Füllen Sie **{place}** erneut aus der Seitenleiste und speichern Sie.',
};

/** Words of the certificate rules. `{place}`: the service's field; `{service}`: its name; `{date}`: YYYY-MM-DD, UTC. */
export const certificateWords = {
  'certificate-expired': {
    title: { en: 'The certificate ended on {date}', de: 'Das Zertifikat endete am {date}' },
    detail: {
      en: 'Most services refuse a login signed with it. Some do not look, and break later.',
      de: 'Die meisten Dienste lehnen eine damit signierte Anmeldung ab. Manche sehen nicht hin und brechen später.',
    },
    remedy: {
      en: 'In Entra, make a new certificate on **SAML Certificates**, activate it, download it and drop it here.',
      de: 'Erstellen Sie in Entra unter **SAML-Signaturzertifikat** ein neues, aktivieren Sie es, laden Sie es herunter und legen Sie es hier ab.',
    },
  },
  'certificate-not-yet-valid': {
    title: { en: 'The certificate begins on {date}', de: 'Das Zertifikat beginnt am {date}' },
    detail: {
      en: 'Until then a careful service refuses a login signed with it.',
      de: 'Bis dahin lehnt ein sorgfältiger Dienst damit signierte Anmeldungen ab.',
    },
    remedy: {
      en: 'Use the one that is active now, or wait. Check this computer’s clock too.',
      de: 'Nehmen Sie das jetzt aktive, oder warten Sie. Prüfen Sie auch die Uhr dieses Rechners.',
    },
  },
  'clock-behind': {
    title: { en: 'The certificate begins in {minutes} min', de: 'Das Zertifikat beginnt in {minutes} min' },
    detail: {
      en: 'It was made just now, so this computer’s clock is behind. Entra leaves no room for that: a login is valid from the very moment it is made.',
      de: 'Es wurde eben erst erstellt, also geht die Uhr dieses Rechners nach. Entra lässt dafür keinen Spielraum: Eine Anmeldung gilt ab genau dem Augenblick, in dem sie entsteht.',
    },
    remedy: {
      en: 'Let this computer set its clock by the network. If {service} runs on a server of yours, do the same there.',
      de: 'Lassen Sie die Uhr dieses Rechners über das Netz stellen. Läuft {service} auf Ihrem eigenen Server, tun Sie es auch dort.',
    },
  },
  'certificate-ends-soon': {
    title: { en: 'The certificate ends in {days} days', de: 'Das Zertifikat endet in {days} Tagen' },
    detail: {
      en: 'It ends on {date}. After that logins stop until the service has the next one.',
      de: 'Es endet am {date}. Danach geht keine Anmeldung mehr, bis der Dienst das nächste hat.',
    },
    remedy: {
      en: 'Better to make a new certificate in Entra now and set up with that.',
      de: 'Besser jetzt in Entra ein neues Zertifikat erstellen und damit einrichten.',
    },
  },
  'certificate-weak-key': {
    title: { en: 'The certificate is weak ({bits})', de: 'Das Zertifikat ist schwach ({bits})' },
    detail: {
      en: 'Keys below 2048 bits and MD5 signatures are no longer thought safe.',
      de: 'Schlüssel unter 2048 Bit und MD5-Signaturen gelten nicht mehr als sicher.',
    },
    remedy: {
      en: 'Make a new certificate in Entra: it has 2048 bits and SHA-256.',
      de: 'Erstellen Sie in Entra ein neues Zertifikat: Es hat 2048 Bit und SHA-256.',
    },
  },
  'certificate-other-purpose': {
    title: { en: 'This looks like a certificate for something else', de: 'Das sieht nach einem Zertifikat für etwas anderes aus' },
    detail: {
      en: 'It names itself an authority’s or a website’s. The one that signs logins comes from the app’s page.',
      de: 'Es nennt sich das einer Stelle oder einer Website. Das für Anmeldungen kommt von der Seite der App.',
    },
    remedy: {
      en: 'Download **Certificate (Base64)** from the app’s **SAML Certificates**.',
      de: 'Laden Sie **Zertifikat (Base64)** aus **SAML-Signaturzertifikat** der App.',
    },
  },
  'certificate-not-active': {
    title: { en: 'This is not the app’s active certificate', de: 'Das ist nicht das aktive Zertifikat der App' },
    detail: {
      en: 'Entra signs with the one whose thumbprint the page shows. Your file is another one: of another app, or an earlier one.',
      de: 'Entra signiert mit dem, dessen Fingerabdruck die Seite zeigt. Ihre Datei ist eine andere: von einer anderen App oder von früher.',
    },
    remedy: {
      en: 'Download **Certificate (Base64)** from this app’s page again, and drop the new file here.',
      de: 'Laden Sie **Zertifikat (Base64)** von der Seite dieser App neu herunter und legen Sie die Datei hier ab.',
    },
  },
  'certificate-missing': {
    title: { en: '**{place}** is still empty', de: '**{place}** ist noch leer' },
    detail: {
      en: 'Without it {service} cannot check a login.',
      de: 'Ohne Zertifikat kann {service} keine Anmeldung prüfen.',
    },
    remedy: {
      en: 'Download **Certificate (Base64)** in Entra, drop it here and fill **{place}**.',
      de: 'Laden Sie **Zertifikat (Base64)** in Entra herunter, legen Sie es hier ab und füllen Sie **{place}**.',
    },
  },
  'pem-markers-missing': {
    title: { en: 'The BEGIN and END lines are missing in **{place}**', de: 'In **{place}** fehlen die Zeilen BEGIN und END' },
    detail: {
      en: '{service} wants the whole text, from BEGIN CERTIFICATE to END CERTIFICATE.',
      de: '{service} will den ganzen Text, von BEGIN CERTIFICATE bis END CERTIFICATE.',
    },
    remedy: fillAgain,
  },
  'pem-markers-extra': {
    title: { en: 'The BEGIN and END lines are too many in **{place}**', de: 'In **{place}** sind die Zeilen BEGIN und END zu viel' },
    detail: {
      en: '{service} wants only what stands between them.',
      de: '{service} will nur, was dazwischen steht.',
    },
    remedy: fillAgain,
  },
  'metadata-in-certificate-field': {
    title: { en: 'Metadata stands in **{place}**', de: 'In **{place}** stehen Metadaten' },
    detail: {
      en: 'The certificate is one part of that file. {service} wants only that part.',
      de: 'Das Zertifikat ist ein Teil dieser Datei. {service} will nur diesen Teil.',
    },
    remedy: {
      en: 'Drop the metadata file here; then fill **{place}** from the panel.',
      de: 'Legen Sie die Metadaten-Datei hier ab; füllen Sie **{place}** dann aus der Seitenleiste.',
    },
  },
  'private-key': {
    title: { en: 'A private key stands in **{place}**', de: 'In **{place}** steht ein privater Schlüssel' },
    detail: {
      en: 'Whoever has it can sign in as anyone. It belongs to nobody’s form; we did not keep it.',
      de: 'Wer ihn hat, kann sich als beliebige Person anmelden. Er gehört in kein Formular; wir haben ihn nicht behalten.',
    },
    remedy: {
      en: 'Take it out, do not save, and fill **{place}** from the panel. Treat that key as disclosed.',
      de: 'Nehmen Sie ihn heraus, speichern Sie nicht, und füllen Sie **{place}** aus der Seitenleiste. Betrachten Sie den Schlüssel als bekannt geworden.',
    },
  },
  'certificate-unreadable': {
    title: { en: '**{place}** holds no readable certificate', de: 'In **{place}** steht kein lesbares Zertifikat' },
    detail: {
      en: 'Part of it is missing or changed, as copying by hand often leaves it.',
      de: 'Ein Teil fehlt oder ist verändert, wie es beim Kopieren von Hand oft vorkommt.',
    },
    remedy: fillAgain,
  },
  'certificate-earlier': {
    title: { en: '{service} still has the earlier certificate', de: '{service} hat noch das frühere Zertifikat' },
    detail: {
      en: 'Entra signs with the newer one, so {service} would not trust the login.',
      de: 'Entra signiert mit dem neueren; {service} würde der Anmeldung nicht vertrauen.',
    },
    remedy: fillAgain,
  },
  'certificate-differs': {
    title: { en: '{service} has another certificate', de: '{service} hat ein anderes Zertifikat' },
    detail: {
      en: 'The serial numbers differ. {service} would not trust Entra’s signature.',
      de: 'Die Seriennummern sind verschieden. {service} würde Entras Signatur nicht vertrauen.',
    },
    remedy: fillAgain,
  },
  'certificate-signs-at-once': {
    title: { en: 'A new certificate will be used at once', de: 'Ein neues Zertifikat gilt sofort' },
    detail: {
      en: 'The present one has ended. Entra then signs with a new one as soon as it is saved, though it is called inactive.',
      de: 'Das jetzige ist abgelaufen. Entra signiert dann mit einem neuen, sobald es gespeichert ist, auch wenn es inaktiv heißt.',
    },
    remedy: {
      en: 'Have {service}’s settings open before you press **Save**, and go through to the end without a pause.',
      de: 'Öffnen Sie die Einstellungen von {service}, bevor Sie auf **Speichern** klicken, und gehen Sie ohne Pause bis zum Ende.',
    },
  },
  'certificate-unchanged': {
    title: { en: 'This is the old certificate again', de: 'Das ist wieder das alte Zertifikat' },
    detail: {
      en: 'The download on the card gives the active one. The new one is not active yet.',
      de: 'Der Download auf der Karte liefert das aktive. Das neue ist noch nicht aktiv.',
    },
    remedy: {
      en: 'In **SAML Signing Certificate** open the menu **…** of the inactive row and download from there.',
      de: 'Öffnen Sie in **SAML-Signaturzertifikat** das Menü **…** der inaktiven Zeile und laden Sie es dort herunter.',
    },
  },
  'certificate-not-yet-active': {
    title: { en: '{console} still signs with the old certificate', de: '{console} signiert noch mit dem alten Zertifikat' },
    detail: {
      en: '{service} trusts only the new one by now: nobody can sign in until it is active.',
      de: '{service} vertraut jetzt nur noch dem neuen: Bis es aktiv ist, kann sich niemand anmelden.',
    },
    remedy: {
      en: 'Make the new certificate active now. To go back instead, put the old one into {service} again.',
      de: 'Machen Sie das neue Zertifikat jetzt aktiv. Oder zurück: Tragen Sie bei {service} wieder das alte ein.',
    },
  },
  'certificate-not-yet-saved': {
    title: { en: '{service} does not have the new certificate yet', de: '{service} hat das neue Zertifikat noch nicht' },
    detail: {
      en: '{console} signs with it already, and in {service}’s form it is not saved: nobody can sign in.',
      de: '{console} signiert schon damit, und im Formular von {service} ist es nicht gespeichert: Niemand kann sich anmelden.',
    },
    remedy: {
      en: 'Save it at {service} now. To go back instead, make the old one active again in {console}.',
      de: 'Speichern Sie es jetzt bei {service}. Oder zurück: Machen Sie in {console} wieder das alte aktiv.',
    },
  },
  'certificate-not-yet-read': {
    title: { en: '{service} may not know the new certificate yet', de: '{service} kennt das neue Zertifikat vielleicht noch nicht' },
    detail: {
      en: '{console} signs with it already. Until {service} has read the metadata anew, logins may fail.',
      de: '{console} signiert schon damit. Bis {service} die Metadaten neu gelesen hat, können Anmeldungen scheitern.',
    },
    remedy: {
      en: 'Give {service} the metadata anew now. To go back instead, make the old one active again in {console}.',
      de: 'Geben Sie {service} jetzt die Metadaten neu. Oder zurück: Machen Sie in {console} wieder das alte aktiv.',
    },
  },
  'metadata-before-active': {
    title: { en: 'Too early for the metadata', de: 'Zu früh für die Metadaten' },
    detail: {
      en: '{console} still signs with the old certificate. Its metadata lists both, and {service} may take the wrong one.',
      de: '{console} signiert noch mit dem alten Zertifikat. Seine Metadaten führen beide auf, und {service} könnte das falsche nehmen.',
    },
    remedy: {
      en: 'Make the new certificate active first, then give {service} the metadata.',
      de: 'Machen Sie erst das neue Zertifikat aktiv, dann geben Sie {service} die Metadaten.',
    },
  },
  'certificate-not-taken': {
    title: { en: 'The new certificate was not taken in', de: 'Das neue Zertifikat wurde nicht geholt' },
    detail: {
      en: 'What {service} is given cannot be compared with it: a mistake would show at the login only.',
      de: 'Was {service} bekommt, lässt sich nicht damit vergleichen: Ein Fehler zeigte sich erst bei der Anmeldung.',
    },
    remedy: {
      en: 'In **SAML Signing Certificate** open the menu **…** of the inactive row, download from there and drop the file here.',
      de: 'Öffnen Sie in **SAML-Signaturzertifikat** das Menü **…** der inaktiven Zeile, laden Sie es dort herunter und legen Sie die Datei hier ab.',
    },
  },
  'certificate-ends-earlier': {
    title: { en: 'The new certificate ends before the old one', de: 'Das neue Zertifikat endet vor dem alten' },
    detail: {
      en: 'The new one ends on {date}, the old one on {was}. Perhaps the two files changed places.',
      de: 'Das neue endet am {date}, das alte am {was}. Vielleicht sind die Dateien vertauscht.',
    },
    remedy: {
      en: 'Compare the thumbprints with the rows in **SAML Signing Certificate**.',
      de: 'Vergleichen Sie die Fingerabdrücke mit den Zeilen in **SAML-Signaturzertifikat**.',
    },
  },
} satisfies Record<string, { title: Text; detail: Text; remedy: Text }>;
