import type { Context } from '../findings/context.ts';
import { dayOf } from '../findings/day.ts';
import { certificateBody, hex } from '../guide/same.ts';
import { scanCertificateFile } from '../pki/index.ts';
import type { CertificateFacts } from '../pki/index.ts';
import type { Checker } from './check.ts';
import type { EntraApp } from './entra.ts';
import { kept } from './fact.ts';
import type { Check, Known } from './hops.ts';

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The certificate with which the service provider would check a signature; null: none, or none that can be read. */
export function certificateAtSp(context: Context): { facts: CertificateFacts; der: string } | null {
  const fact = kept(context.sp.demands?.keeps?.certificate, 'signing-certificate', context);
  if (!fact || fact.text === '') return null;
  const [first] = scanCertificateFile(new TextEncoder().encode(fact.text)).certificates;
  return first ? { facts: first, der: base64Of(first.der) } : null;
}

/** Whether what stands there can be read as this form wants it. */
export function certificateFormCheck(context: Context, make: Checker): Check {
  const place = context.sp.demands?.keeps?.certificate;
  const about = { at: place?.at, about: ['signing-certificate' as const] };
  if (place && context.connection.sightings[place.at]?.refused) {
    return make.failed('certificate-form', { en: 'A private key stands there.', de: 'Dort steht ein privater Schlüssel.' }, about);
  }
  const fact = kept(place, 'signing-certificate', context);
  if (!fact || fact.text === '') return make.unknown('certificate-form', { en: 'It has none yet.', de: 'Es hat noch keines.' }, about);
  if (fact.from === 'held') {
    const later = { en: 'It goes there as {sp} wants it.', de: 'Es kommt so hinein, wie {sp} es will.' };
    return fact.told ? make.passed('certificate-form', later, about) : make.unknown('certificate-form', later, about);
  }
  const certificate = certificateAtSp(context);
  const shape = context.sp.certificateShape ?? 'pem';
  const markers = /-----BEGIN CERTIFICATE-----[\s\S]*-----END CERTIFICATE-----/.test(fact.text);
  if (!certificate) return make.failed('certificate-form', { en: 'What stands there is no certificate.', de: 'Was dort steht, ist kein Zertifikat.' }, about);
  if (shape === 'pem' && !markers) {
    return make.failed('certificate-form', { en: 'The lines BEGIN and END are missing.', de: 'Die Zeilen BEGIN und END fehlen.' }, about);
  }
  if (shape === 'pem' && !plainPem(fact.text)) {
    return make.unknown(
      'certificate-form',
      { en: 'It is one, in a wrapping that not every service reads.', de: 'Es ist eines, in einer Form, die nicht jeder Dienst liest.' },
      about,
    );
  }
  if (shape.startsWith('base64') && markers) {
    return make.failed('certificate-form', { en: 'The lines BEGIN and END are too many there.', de: 'Die Zeilen BEGIN und END sind dort zu viel.' }, about);
  }
  return make.passed('certificate-form', { en: 'It is written as {sp} wants it.', de: 'Es ist so geschrieben, wie {sp} es will.' }, about);
}

/** RFC 7468 §3: markers on lines of their own, base64 between them, nothing else. */
function plainPem(text: string): boolean {
  return /^-----BEGIN CERTIFICATE-----\r?\n[A-Za-z0-9+/=\r\n]+-----END CERTIFICATE-----$/.test(text.trim());
}

/** Whether the app signs with the key of the certificate that the service provider has. */
export function signatureCheck(context: Context, app: EntraApp, make: Checker): Check {
  const at = context.sp.demands?.keeps?.certificate?.at;
  const about = { at, about: ['signing-certificate' as const] };
  const has = certificateAtSp(context);
  const fact = kept(context.sp.demands?.keeps?.certificate, 'signing-certificate', context);
  if (!has || !fact) return make.unknown('signature', { en: 'No certificate of {sp}’s can be read yet.', de: 'Noch ist kein Zertifikat von {sp} lesbar.' }, about);
  if (app.thumbprint === null) return make.unknown('signature', { en: 'Which certificate is active has not been seen.', de: 'Welches Zertifikat aktiv ist, war nicht zu sehen.' }, about);
  const known = context.connection.certificates.find(({ der }) => certificateBody(der) === has.der);
  const active = context.connection.certificates.find(({ sha1 }) => hex(sha1) === app.thumbprint);
  if (known ? hex(known.sha1) === app.thumbprint : active?.der === has.der) {
    if (!app.thumbprintSeen) {
      const assumed = {
        en: 'It has the one that was taken in. Whether the app signs with that shows only in the thumbprint on its page.',
        de: 'Es hat das aufgenommene. Ob die App damit signiert, zeigt erst der Fingerabdruck auf ihrer Seite.',
      };
      return make.unknown('signature', assumed, about);
    }
    const fits = { en: 'It has the app’s active certificate.', de: 'Es hat das aktive Zertifikat der App.' };
    return fact.told ? make.passed('signature', fits, about) : make.unknown('signature', { en: 'It will have the app’s active certificate.', de: 'Es wird das aktive Zertifikat der App haben.' }, about);
  }
  if (!known && !active) {
    const reason = {
      en: 'The active certificate has not been taken over, so the two cannot be compared.',
      de: 'Das aktive Zertifikat wurde nicht übernommen, darum lassen sich die beiden nicht vergleichen.',
    };
    return make.unknown('signature', reason, about);
  }
  return make.failed('signature', { en: 'It has another certificate than the active one.', de: 'Es hat ein anderes Zertifikat als das aktive.' }, about);
}

/** Whether that certificate is valid at the moment in question. */
export function certificateTimeCheck(context: Context, now: Date, known: Known, make: Checker): Check | null {
  const certificate = certificateAtSp(context);
  if (!certificate) return null;
  const { notBefore, notAfter } = certificate.facts;
  const about = { at: context.sp.demands?.keeps?.certificate?.at, about: ['signing-certificate' as const] };
  const ended = notAfter !== null && Date.parse(notAfter) < now.getTime();
  const early = notBefore !== null && Date.parse(notBefore) > now.getTime();
  if (!ended && !early) return make.passed('certificate-time', { en: `It is valid until ${dayOf(notAfter ?? '')}.`, de: `Es gilt bis ${dayOf(notAfter ?? '')}.` }, about);
  const day = dayOf((ended ? notAfter : notBefore) ?? '');
  const reason = ended ? { en: `It ended on ${day}.`, de: `Es endete am ${day}.` } : { en: `It begins on ${day} only.`, de: `Es beginnt erst am ${day}.` };
  const looks = known.checksCertificateTime ?? context.sp.demands?.checksCertificateTime;
  if (looks === true) return make.failed('certificate-time', reason, about);
  if (looks === false) return make.passed('certificate-time', { en: `${reason.en} {sp} does not look at that.`, de: `${reason.de} {sp} sieht danach nicht.` }, about);
  return make.unknown(
    'certificate-time',
    {
      en: `${reason.en} Whether {sp} looks at that is not known. Many services do, and refuse every login from then on.`,
      de: `${reason.de} Ob {sp} danach sieht, ist nicht bekannt. Viele Dienste tun es und lehnen dann jede Anmeldung ab.`,
    },
    about,
  );
}
