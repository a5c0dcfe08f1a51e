import type { GuideLiteral, Text, ValueId } from '../../guide/schema/index.ts';
import { page } from './service.ts';

type Agreement = GuideLiteral['agreements'][number];

const notTrusted: Text = { en: 'Sprinklr would not trust Entra’s login.', de: 'Sprinklr würde Entras Anmeldung nicht trauen.' };
const notFound: Text = { en: 'Sprinklr would not find the person.', de: 'Sprinklr würde die Person nicht finden.' };

const at = (id: string, value: ValueId, control: string, label: Required<Text>, otherwise: Text): Agreement => ({
  id,
  value,
  shownAt: `${page}#${control}`,
  label,
  otherwise,
  step: 'sprinklr-form',
});

/** Which fields of Sprinklr's form must hold what, and what one would meet at login if they did not. */
export const sprinklrAgreements: Agreement[] = [
  at('entity-id', 'idp-entity-id', 'entity-id', { en: 'Entra’s identifier is Sprinklr’s Entity ID', de: 'Entras Kennung ist Sprinklrs Entity ID' }, notTrusted),
  at('issuer-name', 'idp-entity-id', 'issuer-name', { en: 'Entra’s identifier is Sprinklr’s Issuer Name', de: 'Entras Kennung ist Sprinklrs Issuer Name' }, notTrusted),
  at('login-url', 'sso-url', 'login-url', { en: 'Entra’s Login URL is at Sprinklr', de: 'Entras Login URL steht bei Sprinklr' }, {
    en: 'Sprinklr would send people to the wrong sign-in page.',
    de: 'Sprinklr würde die Leute auf die falsche Anmeldeseite schicken.',
  }),
  at('user-id-type', 'user-id-type', 'user-id-type', { en: 'Sprinklr looks for the right kind of user ID', de: 'Sprinklr sucht die richtige Art Benutzer-ID' }, notFound),
  at('user-id-location', 'user-id-location', 'user-id-location', { en: 'Sprinklr looks for the user ID in the right place', de: 'Sprinklr sucht die Benutzer-ID an der richtigen Stelle' }, notFound),
  at('signature-method', 'signature-method', 'signature-method', { en: 'Sprinklr and Entra use the same signature method', de: 'Sprinklr und Entra nutzen dasselbe Signaturverfahren' }, notTrusted),
  {
    ...at('certificate', 'signing-certificate', 'certificate', { en: 'Sprinklr holds this app’s certificate', de: 'Sprinklr hat das Zertifikat dieser App' }, notTrusted),
    as: 'certificate',
  },
];
