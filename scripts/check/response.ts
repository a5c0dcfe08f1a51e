import type { ResponseContext, ResponseReading } from '../../lib/saml/response/index.ts';
import { readResponse } from '../../lib/saml/response/index.ts';

export type ResponseCheck = Pick<ResponseReading, 'refused' | 'problems' | 'response' | 'verdict'> & { kind: string };

/** What `check` says of a file that is believed to be a response, judged in the given context. */
export async function checkResponse(
  bytes: Uint8Array, { context }: { name: string; context?: ResponseContext },
): Promise<ResponseCheck> {
  const { kind, refused, problems, response, verdict } = await readResponse(bytes, context);
  return { kind: kind ?? 'unknown', refused, problems, response, verdict };
}
