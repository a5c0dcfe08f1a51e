import { certificateChange, savedAt } from '../connection/certificate-change.ts';
import { heldCertificate } from '../connection/hold.ts';
import { certificateBody, hex, sameValue } from '../guide/same.ts';
import type { Agreement } from '../guide/schema/index.ts';
import { readCertificate, scanCertificateFile } from '../pki/index.ts';
import type { CertificateFacts } from '../pki/index.ts';
import { heldLabel, placeLabel, placeName } from './context.ts';
import type { Context } from './context.ts';
import { certificateChangeFindings } from './certificate-change.ts';
import { certificateFinding as finding, stepThatTakes } from './certificate-finding.ts';
import { dayOf } from './day.ts';
import { differsAt } from './difference.ts';
import type { Finding } from './finding.ts';
import { isBlank } from './shown.ts';

/** Days before its end from which on a certificate is worth a word. Entra's own first mail comes at 60. */
const soon = 60;
const day = 86_400_000;

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

export function certificateFindings(context: Context): Finding[] {
  return [...validity(context), ...activity(context), ...atServiceProvider(context), ...certificateChangeFindings(context)];
}

/** What the held certificate says of its time and its strength. */
function validity(context: Context): Finding[] {
  const { connection, now } = context;
  const held = heldCertificate(connection);
  const bytes = held && bytesOf(held.der);
  if (!held || !bytes) return [];
  const step = stepThatTakes(context);
  const { certificate } = readCertificate(bytes);
  if (!certificate) return [finding('certificate-unreadable', 'fail', { step, put: { place: heldLabel('signing-certificate', context) } })];
  return timeFindings(certificate, now, context.sp.name, step);
}

function timeFindings({ notBefore, notAfter, publicKey, signatureAlgorithmName, extensions }: CertificateFacts, now: Date, service: string, step?: string): Finding[] {
  const found: Finding[] = [];
  const time = now.getTime();
  if (notAfter !== null && Date.parse(notAfter) < time) {
    found.push(finding('certificate-expired', 'fail', { step, put: { date: dayOf(notAfter) } }));
  } else if (notBefore !== null && Date.parse(notBefore) > time) {
    // Entra makes a certificate that holds at once: what begins within the hour was made just now, by a clock that is ahead of this one.
    const minutes = Math.ceil((Date.parse(notBefore) - time) / 60_000);
    found.push(minutes <= 60
      ? finding('clock-behind', 'warn', { step, put: { minutes: String(minutes), service } })
      : finding('certificate-not-yet-valid', 'fail', { step, put: { date: dayOf(notBefore) } }));
  } else if (notAfter !== null && Date.parse(notAfter) - time < soon * day) {
    const days = String(Math.max(0, Math.ceil((Date.parse(notAfter) - time) / day)));
    found.push(finding('certificate-ends-soon', 'warn', { step, put: { date: dayOf(notAfter), days } }));
  }
  const weak = publicKey.algorithm === 'RSA' && publicKey.bits !== null && publicKey.bits < 2048;
  if (weak) found.push(finding('certificate-weak-key', 'warn', { step, put: { bits: String(publicKey.bits) } }));
  if (/MD5|MD2/i.test(signatureAlgorithmName)) found.push(finding('certificate-weak-key', 'warn', { step, put: { bits: signatureAlgorithmName } }));
  const serverOnly = extensions.extendedKeyUsage?.includes('1.3.6.1.5.5.7.3.1') === true;
  if (extensions.ca || serverOnly) found.push(finding('certificate-other-purpose', 'warn', { step }));
  return found;
}

/** Whether the held certificate is the one whose thumbprint the app's page shows. */
function activity(context: Context): Finding[] {
  const { connection, guide, values, now } = context;
  const held = heldCertificate(connection);
  const agreement = guide.agreements.find(({ as }) => as === 'thumbprint');
  if (!held || !agreement) return [];
  const seen = connection.sightings[agreement.shownAt]?.text ?? '';
  const shown = hex(seen).length === 40 ? hex(seen) : hex(values.thumbprint ?? '');
  if (shown.length !== 40 || shown === hex(held.sha1)) return [];
  // While another is to take its place, the previous one is rightly active.
  if (certificateChange(connection, guide, now)?.previous.sha1 === shown.toLowerCase()) return [];
  const left = hex(held.sha1);
  return [
    {
      ...finding('certificate-not-active', 'fail', { at: agreement.shownAt, step: agreement.step }),
      about: ['signing-certificate', 'thumbprint'],
      left: { label: heldLabel('signing-certificate', context), text: left },
      right: { label: placeLabel(agreement.shownAt, context), text: shown },
      differsAt: differsAt(left, shown),
    },
  ];
}

/** What the service provider's form holds. */
function atServiceProvider(context: Context): Finding[] {
  const { connection, guide, sp, now } = context;
  const agreement = guide.agreements.find(({ as }) => as === 'certificate');
  const sighting = agreement && connection.sightings[agreement.shownAt];
  if (!agreement || !sighting) return [];
  const place = placeName(agreement.shownAt, context);
  const where = { at: agreement.shownAt, step: agreement.step, put: { place, service: sp.name } };
  if (sighting.refused === 'private-key') return [finding('private-key', 'fail', where)];
  const text = sighting.text;
  const held = heldCertificate(connection);
  const pem = context.values['signing-certificate'];
  if (isBlank(agreement.shownAt, sighting, connection)) return formIsOtherwiseFilled(agreement, context) ? [finding('certificate-missing', held ? 'warn' : 'fail', where)] : [];

  const markers = /-----BEGIN [A-Z ]+-----[\s\S]*-----END [A-Z ]+-----/.test(text);
  const wantsMarkers = (sp.certificateShape ?? 'pem') === 'pem';
  const file = scanCertificateFile(new TextEncoder().encode(text));
  const [shown] = file.certificates;
  if (!wantsMarkers && (sp.certificateShape ?? '').startsWith('base64') && markers && shown) {
    return [{ ...finding('pem-markers-extra', 'fail', where), ...compare(agreement, pem ? certificateBody(pem) : '', text, context) }];
  }
  if (pem && sameValue('signing-certificate', text, pem)) return [];
  const change = certificateChange(connection, guide, now);
  // The previous one belongs there until Entra signs with the next.
  if (change?.trusts === 'previous') return change.signs === 'next' ? [finding('certificate-earlier', 'fail', where)] : [];
  if (/^\s*(?:<\?xml|<[\w:]*EntityDescriptor)/.test(text)) return [finding('metadata-in-certificate-field', 'fail', where)];
  if (file.refused === 'private-key') return [finding('private-key', 'fail', where)];
  const sameBody = pem !== undefined && certificateBody(text) === certificateBody(pem);
  if (wantsMarkers && !markers && (sameBody || shown)) {
    return [{ ...finding('pem-markers-missing', 'fail', where), ...compare(agreement, pem ?? '', text, context) }];
  }
  const named = /-----BEGIN CERTIFICATE-----/.test(text);
  if (!shown || (wantsMarkers && !named)) return [{ ...finding('certificate-unreadable', 'fail', where), ...(pem ? compare(agreement, pem, text, context) : {}) }];
  const der = base64Of(shown.der);
  if (!held || sameBody || der === held.der) {
    // The right one in a wrapping that this form may not read.
    return pem && !sameBody ? [{ ...finding('certificate-unreadable', 'warn', where), ...compare(agreement, pem, text, context) }] : [];
  }
  const earlier = connection.certificates.some((one) => one.der === der);
  const facts = readCertificate(bytesOf(held.der) ?? new Uint8Array()).certificate;
  const left = { label: heldLabel('signing-certificate', context), text: facts?.serialNumber ?? '' };
  const right = { label: placeLabel(agreement.shownAt, context), text: shown.serialNumber };
  return [
    {
      ...finding(earlier ? 'certificate-earlier' : 'certificate-differs', 'fail', where),
      ...(left.text && left.text !== right.text ? { left, right, differsAt: differsAt(left.text, right.text) } : {}),
    },
  ];
}

function compare(agreement: Agreement, pem: string, text: string, context: Context): Pick<Finding, 'left' | 'right' | 'differsAt'> {
  const shown = text.replace(/\r\n?/g, '\n');
  return {
    left: { label: heldLabel('signing-certificate', context), text: pem },
    right: { label: placeLabel(agreement.shownAt, context), text: shown },
    differsAt: differsAt(pem, shown),
  };
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The form's other fields are all in: only the certificate is forgotten. */
function formIsOtherwiseFilled(agreement: Agreement, { connection, guide }: Context): boolean {
  const form = guide.steps.find(({ id }) => id === agreement.step);
  const others = form?.act === 'fill' ? form.fields.filter(({ anchor }) => anchor !== agreement.shownAt) : [];
  // Where only the certificate is changed, an empty field is a mistake once it was saved so; many forms hide what they have saved.
  const saved = connection.marks[savedAt(guide, agreement) ?? ''];
  if (others.length === 0) return saved?.state === 'confirmed' && (connection.sightings[agreement.shownAt]?.at ?? '') <= saved.at;
  return others.every(({ anchor }) => (connection.sightings[anchor]?.text ?? '').trim() !== '');
}
