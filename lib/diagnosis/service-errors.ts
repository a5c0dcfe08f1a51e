import type { Text } from '../guide/schema/index.ts';
import type { Place } from './error-code.ts';

/** What a service provider shows, as far as a public source tells. Their own words, in their own articles: a hint, never a proof. */
export interface ServiceError {
  id: string;
  /** Provider ids; left out: any service that is built on the same. */
  of?: readonly string[];
  /** All of them must stand in the text. */
  shows: readonly RegExp[];
  means: Text;
  remedy: Text;
  place: Place;
  rows: readonly number[];
  source: { name: string; date: string };
}

const aircall = { name: 'Aircall: configuring Microsoft Entra ID for SAML', date: '2025-01-01' };
const krisp = { name: 'Krisp: getting started with Krisp SSO', date: '2024-06-01' };
const krispSignIn = { name: 'Krisp: signing in to the Krisp app with SSO', date: '2024-06-01' };
const sprinklr = { name: 'Sprinklr: common errors and FAQs about SSO', date: '2024-01-01' };
const cognito = { name: 'AWS: troubleshoot invalid SAML response errors in Amazon Cognito', date: '2024-01-01' };

export const serviceErrors: readonly ServiceError[] = [
  {
    id: 'aircall-authentication-failed', of: ['aircall'], shows: [/authentication has failed/i], rows: [49], place: 'claims', source: aircall,
    means: {
      en: 'The e-mail address that Entra sends is not the one of the person at Aircall.',
      de: 'Die E-Mail-Adresse, die Entra sendet, ist nicht die der Person bei Aircall.',
    },
    remedy: {
      en: 'If the sign-in name is the right one, set the source of the claim **emailaddress** to `user.userprincipalname`. Then have Aircall make the connection anew.',
      de: 'Ist der Anmeldename der richtige, setzen Sie die Quelle des Anspruchs **emailaddress** auf `user.userprincipalname`. Lassen Sie Aircall die Verbindung dann neu anlegen.',
    },
  },
  {
    id: 'aircall-incorrect-credentials', of: ['aircall'], shows: [/incorrect/i, /credential|username|password/i], rows: [49], place: 'claims', source: aircall,
    means: {
      en: 'Aircall asks for a password or finds no such person: the address does not lead it to your company’s SSO.',
      de: 'Aircall fragt ein Kennwort ab oder findet die Person nicht: Die Adresse führt es nicht zum SSO Ihres Unternehmens.',
    },
    remedy: {
      en: 'Compare the person’s address at Aircall with their userPrincipalName in Entra.',
      de: 'Vergleichen Sie die Adresse der Person bei Aircall mit ihrem userPrincipalName in Entra.',
    },
  },
  {
    id: 'cognito-attribute-required', of: ['aircall'], shows: [/invalid[\s+]*(?:user[\s+]*)?attributes?|attribute[\s+]+is[\s+]+required/i], rows: [68, 51, 52], place: 'claims', source: cognito,
    means: {
      en: 'A claim that the service has to have did not come, or came under another name.',
      de: 'Ein Anspruch, den der Dienst braucht, kam nicht oder kam unter anderem Namen.',
    },
    remedy: {
      en: 'Send it under exactly the name that is expected. Watch one login here to see what came.',
      de: 'Senden Sie ihn unter genau dem erwarteten Namen. Beobachten Sie hier eine Anmeldung, um zu sehen, was ankam.',
    },
  },
  {
    id: 'cognito-relay-state', of: ['aircall'], shows: [/invalid[\s+]*(?:relaystate|samlresponse)|relaystate/i], rows: [61], place: { value: 'sign-on-url', side: 'idp' }, source: cognito,
    means: {
      en: 'The response came without the state that the service gave out: the login began at Entra, or an old page was sent again.',
      de: 'Die Antwort kam ohne den Zustand, den der Dienst ausgab: Die Anmeldung begann bei Entra, oder eine alte Seite wurde neu gesendet.',
    },
    remedy: { en: 'Begin at the service’s own sign-in page.', de: 'Beginnen Sie auf der Anmeldeseite des Dienstes.' },
  },
  {
    id: 'cognito-saml-response', of: ['aircall'], shows: [/saml[\s+]*response|assertion/i, /invalid|signature|audience|expired|issuer/i], rows: [28, 29, 30, 47], place: 'certificate', source: cognito,
    means: {
      en: 'The service could not accept the response: its signature, audience, issuer or time.',
      de: 'Der Dienst konnte die Antwort nicht annehmen: Signatur, Audience, Issuer oder Zeit.',
    },
    remedy: {
      en: 'Watch one login here: it says which of them. If it is the certificate, hand the metadata over again.',
      de: 'Beobachten Sie hier eine Anmeldung: Sie zeigt, woran es liegt. Ist es das Zertifikat, übergeben Sie die Metadaten noch einmal.',
    },
  },
  {
    id: 'krisp-no-user', of: ['krisp'], shows: [/user not found|benutzer nicht gefunden|ユーザーが見つかりません/i], rows: [62, 49], place: 'account', source: krispSignIn,
    means: {
      en: 'No Krisp team has this company domain, or the address is in none.',
      de: 'Kein Krisp-Team hat diese Firmendomäne, oder die Adresse ist in keinem.',
    },
    remedy: {
      en: 'Sign in with the team slug. Compare the address with the one at Krisp.',
      de: 'Melden Sie sich mit dem Team-Slug an. Vergleichen Sie die Adresse mit der bei Krisp.',
    },
  },
  {
    id: 'krisp-no-seat', of: ['krisp'], shows: [/\bseats?\b|\bplätze?\b/i], rows: [62], place: 'account', source: krisp,
    means: {
      en: 'A new person needs a free seat, and the team has none.',
      de: 'Eine neue Person braucht einen freien Platz, und das Team hat keinen.',
    },
    remedy: {
      en: 'Free a seat or buy one at Krisp, then sign in again.',
      de: 'Machen Sie bei Krisp einen Platz frei oder kaufen Sie einen, und melden Sie sich neu an.',
    },
  },
  {
    id: 'sprinklr-not-provisioned', of: ['sprinklr'], shows: [/user/i, /not provisioned|not found/i], rows: [62, 49], place: 'account', source: sprinklr,
    means: {
      en: 'Entra signed the person in, but Sprinklr has no account with exactly what came.',
      de: 'Entra hat die Person angemeldet, aber Sprinklr hat kein Konto mit genau dem, was ankam.',
    },
    remedy: {
      en: 'Make the person’s e-mail (or federation ID) at Sprinklr the same as the one in the assertion.',
      de: 'Gleichen Sie E-Mail (oder Federation ID) der Person bei Sprinklr der in der Assertion an.',
    },
  },
  {
    id: 'sprinklr-entity-id', of: ['sprinklr'], shows: [/entity ?id/i, /not found|unknown/i], rows: [29, 64], place: { value: 'idp-entity-id', side: 'sp' }, source: sprinklr,
    means: {
      en: 'Sprinklr has no connection with the issuer that came: often test and production are mixed up.',
      de: 'Sprinklr hat keine Verbindung mit dem Issuer, der ankam: Oft sind Test und Produktion verwechselt.',
    },
    remedy: {
      en: 'Compare **Entity Id** and **Issuer Name** at Sprinklr with **Microsoft Entra Identifier**, in the same environment.',
      de: 'Vergleichen Sie **Entity Id** und **Issuer Name** bei Sprinklr mit **Microsoft Entra Identifier** (früher **Azure AD-Bezeichner**), in derselben Umgebung.',
    },
  },
  {
    id: 'sprinklr-certificate', of: ['sprinklr'], shows: [/certificate|signature/i], rows: [30, 31, 33], place: { value: 'signing-certificate', side: 'sp' }, source: sprinklr,
    means: {
      en: 'Sprinklr holds another certificate than the one that Entra signs with.',
      de: 'Sprinklr hat ein anderes Zertifikat als das, mit dem Entra signiert.',
    },
    remedy: {
      en: 'Take this app’s active certificate in here, and fill Sprinklr’s field with it again.',
      de: 'Nehmen Sie hier das aktive Zertifikat dieser App auf und füllen Sie Sprinklrs Feld neu damit.',
    },
  },
];

/** SAML's own second-level status codes (saml-core-2.0-os §3.2.2.2), wherever they are shown. */
export const statusErrors: Readonly<Record<string, { means: Text; remedy: Text; place: Place }>> = {
  AuthnFailed: {
    means: {
      en: 'The identity provider could not sign the person in.',
      de: 'Der Identitätsanbieter konnte die Person nicht anmelden.',
    },
    remedy: {
      en: 'Use a private window and sign in again.',
      de: 'Melden Sie sich in einem privaten Fenster neu an.',
    }, place: 'account',
  },
  NoPassive: {
    means: {
      en: 'The service allowed no question to the person, and nobody was signed in.',
      de: 'Der Dienst ließ keine Rückfrage zu, und niemand war angemeldet.',
    },
    remedy: {
      en: 'Have the service leave out IsPassive, or sign in at Microsoft first.',
      de: 'Lassen Sie den Dienst IsPassive weglassen, oder melden Sie sich zuerst bei Microsoft an.',
    }, place: 'service',
  },
  InvalidNameIDPolicy: {
    means: {
      en: 'The NameID format that the service asks for cannot be given.',
      de: 'Das verlangte NameID-Format kann nicht geliefert werden.',
    },
    remedy: {
      en: 'Have the service ask for emailAddress or unspecified.',
      de: 'Lassen Sie den Dienst emailAddress oder unspecified verlangen.',
    }, place: 'service',
  },
  NoAuthnContext: {
    means: {
      en: 'The way of signing in that the service asks for cannot be had.',
      de: 'Die verlangte Art der Anmeldung ist nicht möglich.',
    },
    remedy: {
      en: 'Have the service leave out RequestedAuthnContext.',
      de: 'Lassen Sie den Dienst RequestedAuthnContext weglassen.',
    }, place: 'service',
  },
  RequestDenied: {
    means: {
      en: 'The identity provider would not answer this request.',
      de: 'Der Identitätsanbieter wollte diese Anfrage nicht beantworten.',
    },
    remedy: {
      en: 'Look at the app’s sign-in log in Entra: it has the reason.',
      de: 'Sehen Sie ins Anmeldeprotokoll der App in Entra: Dort steht der Grund.',
    }, place: 'service',
  },
  RequestUnsupported: {
    means: {
      en: 'The identity provider does not support this request.',
      de: 'Der Identitätsanbieter unterstützt diese Anfrage nicht.',
    },
    remedy: {
      en: 'Only the service’s maker can change it.',
      de: 'Nur der Hersteller des Dienstes kann sie ändern.',
    }, place: 'service',
  },
};
