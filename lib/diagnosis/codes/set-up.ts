import { table } from '../error-code.ts';

const identifier = { value: 'sp-entity-id', side: 'idp' } as const;
const replyUrl = { value: 'acs-url', side: 'idp' } as const;
const signOnUrl = { value: 'sign-on-url', side: 'idp' } as const;
const loginUrl = { value: 'sso-url', side: 'sp' } as const;
const sameIdentifier: [string, string] = [
  'Make Entra’s **Identifier (Entity ID)** exactly the name under which the service asks, to the last slash. See that it is the right tenant.',
  'Machen Sie Entras **Bezeichner (Entitäts-ID)** genau zu dem Namen, unter dem der Dienst anfragt, bis zum letzten Schrägstrich. Prüfen Sie, ob es der richtige Mandant ist.',
];
const vendor: [string, string] = [
  'The service sends this request; only its maker can change it. Hand the code and the correlation ID on.',
  'Diese Anfrage sendet der Dienst; nur sein Hersteller kann sie ändern. Geben Sie Code und Korrelations-ID weiter.',
];
const loginAgain: [string, string] = [
  'Give the service the app’s Login URL again, unchanged.', 'Geben Sie dem Dienst die Anmelde-URL der App noch einmal, unverändert.',
];

/** Codes that come of how the two sides are set up. Sources: Microsoft, reference-error-codes (2025); SAML protocol page; support articles. */
export const setUpCodes = table(
  [700016, [1], identifier, ['Entra knows no app under the name that the service gave.', 'Unter dem Namen, den der Dienst nannte, kennt Entra keine App.'], sameIdentifier, 'sp-entity-id'],
  [70001, [2], identifier, ['Entra finds no such app in this tenant, or it is disabled.', 'Entra findet in diesem Mandanten keine solche App, oder sie ist deaktiviert.'], sameIdentifier, 'sp-entity-id'],
  [700011, [1, 2], identifier, ['Entra finds no such app in this tenant.', 'Entra findet in diesem Mandanten keine solche App.'], sameIdentifier, 'sp-entity-id'],
  [650056, [3], identifier, ['The request does not fit the app. With SAML it is mostly the Identifier, often by a slash.', 'Die Anfrage passt nicht zur App. Bei SAML liegt es meist am Bezeichner, oft an einem Schrägstrich.'], sameIdentifier, 'sp-entity-id'],
  [65005, [3], identifier, ['The app’s Identifier or its consent is not right.', 'Bezeichner oder Zustimmung der App stimmen nicht.'], sameIdentifier, 'sp-entity-id'],
  [500011, [1], identifier, ['Entra finds nothing under that name in this tenant: another name, or another tenant.', 'Unter diesem Namen findet Entra im Mandanten nichts: ein anderer Name oder ein anderer Mandant.'], sameIdentifier, 'sp-entity-id'],
  [50001, [1], identifier, ['What is asked for is disabled or is not there.', 'Das Angefragte ist deaktiviert oder nicht vorhanden.'], sameIdentifier, 'sp-entity-id'],
  [50010, [28], identifier, ['The app has no audience to issue for.', 'Die App hat keine Audience, für die etwas ausgestellt werden könnte.'], sameIdentifier, 'sp-entity-id'],
  [50011, [4, 64], replyUrl, ['The address that the service wants the answer at is not among the app’s Reply URLs.', 'Die Adresse, an die der Dienst die Antwort will, steht nicht bei den Antwort-URLs der App.'], ['Add exactly that address to **Reply URL** in Entra: scheme, host, path, slash and case count.', 'Nehmen Sie genau diese Adresse in Entras **Antwort-URL** auf: Schema, Host, Pfad, Schrägstrich und Groß-/Kleinschreibung zählen.'], 'acs-url'],
  [70004, [4], replyUrl, ['The address for the answer is none that the app has.', 'Die Adresse für die Antwort hat die App nicht.'], ['Add exactly that address to **Reply URL** in Entra.', 'Nehmen Sie genau diese Adresse in Entras **Antwort-URL** auf.'], 'acs-url'],
  [750054, [7, 61], signOnUrl, ['Entra’s Login URL was opened without a request.', 'Entras Anmelde-URL wurde ohne Anfrage geöffnet.'], ['Set **Sign on URL** to the service’s own sign-in page, or clear it. See that SSO is on at the service.', 'Setzen Sie die **Anmelde-URL** auf die Anmeldeseite des Dienstes, oder leeren Sie sie. Prüfen Sie, ob SSO beim Dienst an ist.']],
  [75001, [8], 'service', ['The request came damaged.', 'Die Anfrage kam beschädigt an.'], vendor],
  [75003, [20], 'service', ['The service wants the answer in a way Entra does not give it: only HTTP-POST is given.', 'Der Dienst will die Antwort auf einem Weg, den Entra nicht geht: Es gibt nur HTTP-POST.'], ['Have the service take responses by HTTP-POST.', 'Lassen Sie den Dienst Antworten per HTTP-POST annehmen.']],
  [75005, [8], 'service', ['Entra cannot take the request as it is, e.g. because its ID begins with a digit.', 'Entra kann die Anfrage so nicht annehmen, z. B. weil ihre ID mit einer Ziffer beginnt.'], vendor],
  [7500514, [8], 'service', ['What came is neither a request nor a response of SAML 2.0.', 'Was ankam, ist weder Anfrage noch Antwort nach SAML 2.0.'], vendor],
  [7500525, [8], 'service', ['The XML of the request is broken.', 'Das XML der Anfrage ist kaputt.'], vendor],
  [7500529, [8], 'service', ['The ID of the request is none, e.g. it begins with a digit.', 'Die ID der Anfrage ist keine, z. B. beginnt sie mit einer Ziffer.'], vendor],
  [75006, [10], 'service', ['The request carries something that Entra does not support.', 'Die Anfrage enthält etwas, das Entra nicht unterstützt.'], vendor],
  [90011, [10], 'service', ['A part of the request is not supported.', 'Ein Teil der Anfrage wird nicht unterstützt.'], vendor],
  [900236, [10], 'service', ['The request sets a property that Entra does not support (a Subject, an SPNameQualifier, a proxy count).', 'Die Anfrage setzt eine Eigenschaft, die Entra nicht unterstützt (Subject, SPNameQualifier, Proxyzähler).'], vendor],
  [75008, [19], loginUrl, ['The request names another destination than Entra’s Login URL.', 'Die Anfrage nennt ein anderes Ziel als Entras Anmelde-URL.'], loginAgain, 'sso-url'],
  [75011, [6], 'service', ['The person was signed in already, in another way than the service asks for.', 'Die Person war schon angemeldet, aber anders, als der Dienst es verlangt.'], ['Have the service leave out RequestedAuthnContext, or ask for a fresh sign-in. A private window helps meanwhile.', 'Lassen Sie den Dienst RequestedAuthnContext weglassen oder eine neue Anmeldung verlangen. Bis dahin hilft ein privates Fenster.']],
  [75016, [9], 'service', ['The service asks for a NameID format that Entra does not know.', 'Der Dienst verlangt ein NameID-Format, das Entra nicht kennt.'], ['Have the service ask for persistent, emailAddress, unspecified or transient.', 'Lassen Sie den Dienst persistent, emailAddress, unspecified oder transient verlangen.']],
  [76021, [11], 'service', ['The app wants signed requests, and the service does not sign.', 'Die App verlangt signierte Anfragen, der Dienst signiert nicht.'], ['Upload the service’s certificate under **Verification certificates**, or switch the demand off.', 'Laden Sie das Zertifikat des Dienstes unter **Überprüfungszertifikate** hoch, oder schalten Sie die Forderung aus.']],
  [76026, [12], 'wait', ['The request was too old: a page left open, or a clock that is wrong.', 'Die Anfrage war zu alt: eine offen gelassene Seite oder eine falsche Uhr.'], ['Begin again at the service. If it stays so, the service’s clock is wrong.', 'Beginnen Sie neu beim Dienst. Bleibt es so, geht die Uhr des Dienstes falsch.']],
  [50003, [13], 'certificate', ['The app has no certificate to sign with.', 'Die App hat kein Zertifikat zum Signieren.'], ['Make a certificate on **SAML Certificates** in Entra and activate it.', 'Erstellen Sie in Entra unter **SAML-Signaturzertifikat** ein Zertifikat und aktivieren Sie es.']],
  [50146, [13, 34], 'certificate', ['The app’s own signing key is missing, over, or not valid yet.', 'Der eigene Signaturschlüssel der App fehlt, ist abgelaufen oder gilt noch nicht.'], ['Make a new certificate in Entra, activate it, and give it to the service.', 'Erstellen Sie in Entra ein neues Zertifikat, aktivieren Sie es und geben Sie es dem Dienst.']],
  [50006, [11], 'service', ['The signature on the request does not hold.', 'Die Signatur der Anfrage hält nicht.'], ['Upload the service’s present certificate under **Verification certificates**.', 'Laden Sie das jetzige Zertifikat des Dienstes unter **Überprüfungszertifikate** hoch.']],
  [50007, [66], 'service', ['The app is to encrypt, but has no certificate of the service for it.', 'Die App soll verschlüsseln, hat dafür aber kein Zertifikat des Dienstes.'], ['Import the service’s certificate under **Token encryption**, or switch it off.', 'Importieren Sie das Zertifikat des Dienstes unter **Tokenverschlüsselung**, oder schalten Sie sie aus.']],
  [501241, [14, 48], 'claims', ['Entra could not make the NameID: its source is empty for this person.', 'Entra konnte die NameID nicht bilden: Ihre Quelle ist bei dieser Person leer.'], ['Choose another source for **Unique User Identifier**, or fill the attribute (often the mail address).', 'Wählen Sie eine andere Quelle für den **Eindeutigen Benutzerbezeichner**, oder füllen Sie das Attribut (oft die E-Mail-Adresse).']],
  [50124, [14], 'claims', ['A transformation of a claim has a wrong input.', 'Eine Umwandlung eines Anspruchs hat eine falsche Eingabe.'], ['Look through the claims of the app that use a transformation.', 'Sehen Sie die Ansprüche der App durch, die eine Umwandlung nutzen.']],
  [501461, [51], 'claims', ['The app’s changed claims need a signing key of their own.', 'Die geänderten Ansprüche der App brauchen einen eigenen Signaturschlüssel.'], ['Use the app’s own certificate, made on **SAML Certificates**.', 'Nutzen Sie das eigene Zertifikat der App unter **SAML-Signaturzertifikat**.']],
  [90002, [16], loginUrl, ['Entra knows no such tenant: the Login URL at the service is not right, or is for another cloud.', 'So einen Mandanten kennt Entra nicht: Die Anmelde-URL beim Dienst stimmt nicht oder gehört zu einer anderen Cloud.'], loginAgain, 'sso-url'],
  [90038, [67], loginUrl, ['The tenant is in a national cloud, and the service asks at another one.', 'Der Mandant liegt in einer nationalen Cloud, der Dienst fragt bei einer anderen an.'], loginAgain, 'sso-url'],
  [50059, [16], loginUrl, ['The request does not tell which tenant it is for.', 'Die Anfrage sagt nicht, für welchen Mandanten sie ist.'], loginAgain, 'sso-url'],
  [90019, [16], loginUrl, ['The request does not tell which tenant it is for.', 'Die Anfrage sagt nicht, für welchen Mandanten sie ist.'], loginAgain, 'sso-url'],
  [50194, [16], loginUrl, ['The service uses the address for all tenants; this app is for one.', 'Der Dienst nutzt die Adresse für alle Mandanten; diese App gehört zu einem.'], loginAgain, 'sso-url'],
  [50049, [67], loginUrl, ['There is no such cloud.', 'So eine Cloud gibt es nicht.'], loginAgain, 'sso-url'],
  [7000112, [17], 'app', ['The app is disabled in this tenant.', 'Die App ist in diesem Mandanten deaktiviert.'], ['Set **Enabled for users to sign in?** to Yes in the app’s **Properties**.', 'Stellen Sie in den **Eigenschaften** der App **Aktiviert für die Benutzeranmeldung?** auf Ja.']],
  [90013, [18], loginUrl, ['Something in the request or the address was cut off or garbled.', 'In der Anfrage oder der Adresse ist etwas abgeschnitten oder verstümmelt.'], ['Compare the Login URL at the service, then watch one login here to see the request itself.', 'Vergleichen Sie die Anmelde-URL beim Dienst, und beobachten Sie hier eine Anmeldung, um die Anfrage selbst zu sehen.'], 'sso-url'],
  [90015, [18], 'service', ['The request is too long for an address.', 'Die Anfrage ist zu lang für eine Adresse.'], ['Have the service send it by POST.', 'Lassen Sie den Dienst sie per POST senden.']],
  [90014, [18], 'service', ['A field that is needed is not in the request.', 'Ein nötiges Feld fehlt in der Anfrage.'], vendor],
  [900144, [18], 'service', ['A parameter that is needed is not in the request.', 'Ein nötiger Parameter fehlt in der Anfrage.'], vendor],
  [90023, [8], 'service', ['The request is not valid.', 'Die Anfrage ist ungültig.'], vendor],
  [9002313, [8], 'service', ['The request is malformed.', 'Die Anfrage ist fehlgebildet.'], vendor],
  [90004, [8], 'service', ['The request is not properly formed.', 'Die Anfrage ist nicht richtig gebaut.'], vendor],
  [50061, [70], 'service', ['Signing out failed; the request for it was not valid.', 'Das Abmelden schlug fehl; die Anfrage dazu war ungültig.'], ['Leave **Logout Url** empty unless the service documents one.', 'Lassen Sie die **Abmelde-URL** leer, solange der Dienst keine nennt.']],
  [50068, [70], 'service', ['The app that asked to sign out took no part in this session.', 'Die App, die abmelden wollte, war an dieser Sitzung nicht beteiligt.'], ['Leave **Logout Url** empty unless the service documents one.', 'Lassen Sie die **Abmelde-URL** leer, solange der Dienst keine nennt.']],
  [50070, [70], 'service', ['Signing out named a person who is in no session.', 'Das Abmelden nannte eine Person, die in keiner Sitzung ist.'], ['Leave **Logout Url** empty unless the service documents one.', 'Lassen Sie die **Abmelde-URL** leer, solange der Dienst keine nennt.']],
  [50071, [70], 'wait', ['The request to sign out was too old.', 'Die Anfrage zum Abmelden war zu alt.'], ['Close the browser. The set-up is not to blame.', 'Schließen Sie den Browser. An der Einrichtung liegt es nicht.']],
);
