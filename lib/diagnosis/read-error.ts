/** What a text about an error holds, found by its structure: never by Microsoft's sentences, which change and are translated. */
export interface ErrorFacts {
  /** AADSTS numbers, in the order in which they stand. */
  codes: number[];
  correlationId: string | null;
  /** Also called request or trace ID. */
  requestId: string | null;
  timestamp: string | null;
  /** What stands in quotation marks, in order: the message's own values. */
  quoted: string[];
  /** Last part of SAML status codes. */
  statuses: string[];
  /** `error` and `error_description` of an address (RFC 6749 §4.1.2.1). */
  oauth: { error: string; description: string } | null;
  /** The portal's own name of an error, e.g. when saving. */
  portal: string[];
  /** Readable text: markup and percent-encoding taken off. */
  text: string;
}

const longest = 200_000;
const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Reads the text of an error page, its source, a log line, JSON, or an address. */
export function readError(input: string): ErrorFacts {
  const text = plain(input.slice(0, longest));
  const ids = [...text.matchAll(new RegExp(guid, 'gi'))].map(({ 0: id, index }) => ({ id: id.toLowerCase(), index }));
  // ISO 8601 on the page and in logs; in the portal as the reader's country writes it.
  const time = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?/.exec(text)
    ?? /(?<!\d)\d{1,4}([./-])\d{1,2}\1\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?\b/i.exec(text);
  // "Correlation" in every language that has the word; elsewhere the last ID before the time, as the page and the logs have them.
  const labelled = new RegExp(`[ck]orr?[eé]la[tcç][\\s\\S]{0,40}?(${guid})`, 'i').exec(text)?.[1]?.toLowerCase() ?? null;
  const before = ids.filter(({ index }) => time !== null && index < time.index);
  const correlationId = labelled ?? (before.length >= 2 ? before.at(-1)!.id : null);
  const asked = new RegExp(`(?:request|trace|anforderungs|anfrage|demande|solicitud|solicita)[\\s\\S]{0,30}?(${guid})`, 'i').exec(text)?.[1]?.toLowerCase() ?? null;
  return {
    codes: codesIn(input.slice(0, longest), text),
    correlationId,
    requestId: asked ?? (before.length >= 2 ? before.at(-2)!.id : null),
    timestamp: time?.[0] ?? null,
    quoted: [...text.matchAll(/(?<=^|[\s(:,])['"“„‘‚«»「『]([^'"“”„‘’‚«»「」『』\n]{1,600})['"”“’‘»«」』](?=$|[\s).,;:!])/g)].map(([, value = '']) => value),
    statuses: [...new Set([...input.slice(0, longest).matchAll(/urn:oasis:names:tc:SAML:2\.0:status:(\w+)/g)].map(([, name = '']) => name))],
    oauth: oauthIn(input),
    portal: [...new Set(text.match(/\bInvalidUniqueTenantIdentifier\w*/g) ?? [])],
    text,
  };
}

function codesIn(raw: string, text: string): number[] {
  const found = [...text.matchAll(/AADSTS[\s:-]*0*([1-9]\d{3,7})\b/gi)].map(([, digits]) => Number(digits));
  for (const [, list = ''] of raw.matchAll(/error_codes["']?\s*[:=]\s*\[([\d,\s]+)\]/gi)) found.push(...list.split(',').map(Number));
  // The official look-up page, a sign-in log's column, or the bare number.
  for (const [, digits] of text.matchAll(/login\.[a-z.]*microsoftonline[a-z.]*\/error\?(?:[^\s#]*&)?code=(\d{4,8})/gi)) found.push(Number(digits));
  for (const [, digits] of text.matchAll(/(?:error|fehler)[\s-]*code\W{1,4}(\d{5,8})\b/gi)) found.push(Number(digits));
  const bare = /^\s*(\d{5,8})\s*$/.exec(text)?.[1];
  if (bare) found.push(Number(bare));
  // In the page's source only: its own settings.
  if (found.length === 0) for (const [, digits] of raw.matchAll(/error[\s-]*code\W{1,4}(\d{5,8})\b/gi)) found.push(Number(digits));
  return [...new Set(found.filter((code) => code > 0))].slice(0, 8);
}

/** `+` is a blank in a query and a plus elsewhere, so the address is read by its own rules. */
function oauthIn(input: string): ErrorFacts['oauth'] {
  const query = /[?&#]((?:[\w.-]+=[^&\s#"']*&?)+)/.exec(input)?.[1] ?? '';
  if (!/(?:^|&)error(?:_description)?=/.test(query)) return null;
  const parameters = new URLSearchParams(query);
  return { error: parameters.get('error') ?? '', description: parameters.get('error_description') ?? '' };
}

function plain(input: string): string {
  let text = input;
  if (/%[0-9a-f]{2}/i.test(text) && !/\s<|<\w/.test(text)) {
    try {
      text = decodeURIComponent(text.replace(/\+/g, ' '));
    } catch {
      // Not an address after all.
    }
  }
  if (/<\/?[a-z!][^>]*>/i.test(text)) text = text.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]{1,2000}>/g, ' ');
  return text
    .replace(/&#(?:x([0-9a-f]{1,5})|(\d{1,6}));/gi, (_, hex: string, digits: string) => String.fromCodePoint(Math.min(hex ? Number.parseInt(hex, 16) : Number(digits), 0x10ffff)))
    .replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    .replace(/\\u00([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('\\r', '').replaceAll('\\n', '\n').replaceAll('\\"', '"');
}
