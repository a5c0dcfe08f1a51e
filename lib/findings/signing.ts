import { sighted, seenFinding } from './seen-finding.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';

/** What Entra's choice of the signed part says; in a language that is not on record it tells nothing. */
export function signedPart(text: string): 'assertion' | 'response' | 'both' | null {
  if (/response and assertion/i.test(text)) return 'both';
  if (/response/i.test(text)) return 'response';
  return /assertion/i.test(text) ? 'assertion' : null;
}

/** The two algorithms that Entra has are SHA-256 and SHA-1. */
export const signingAlgorithm = (text: string): 'sha1' | 'sha256' => (/SHA-?1\b/i.test(text) ? 'sha1' : 'sha256');

/** The algorithms that the service takes: by its articles, or as its own console has it set. Undefined: not known. */
export function takenAlgorithms({ connection, guide, sp }: Context): readonly ('sha1' | 'sha256')[] | undefined {
  const at = guide.agreements.find(({ value }) => value === 'signature-method')?.shownAt;
  const set = at === undefined ? '' : (connection.sightings[at]?.text.trim() ?? '');
  return sp.demands?.algorithms ?? (/^SHA-?\d/i.test(set) ? [signingAlgorithm(set)] : undefined);
}

/** How the app signs, beside what the service takes. What it takes is known of few: then only what is unusual is worth a word. */
export function signingFindings(context: Context): Finding[] {
  const { idp, sp: { demands } } = context;
  const places = idp.places?.certificate;
  const signs = sighted(places?.signs, context);
  const how = sighted(places?.algorithm, context);
  const found: Finding[] = [];
  const part = signs && signedPart(signs.text);
  if (part && part !== 'both') {
    const wanted = demands?.signed;
    const missing = wanted !== undefined && wanted !== 'either' && wanted !== part;
    if (missing || (wanted === undefined && part === 'response')) found.push(seenFinding('signed-part', missing ? 'fail' : 'warn', signs.place, ['signing-certificate'], context));
  }
  const algorithm = how && how.text.trim() !== '' && signingAlgorithm(how.text);
  if (algorithm) {
    const takes = takenAlgorithms(context);
    const refused = takes?.includes(algorithm) === false;
    if (refused || (takes === undefined && algorithm === 'sha1')) found.push(seenFinding('signing-algorithm', refused ? 'fail' : 'warn', how.place, ['signing-certificate'], context));
  }
  return found;
}
