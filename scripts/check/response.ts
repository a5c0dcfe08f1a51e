import type { ResponseContext, ResponseReading } from '../../lib/saml/response/index.ts';
import { readResponse } from '../../lib/saml/response/index.ts';
import { sayOfSaml, type SaidProblem } from './said.ts';

export type ResponseCheck = Pick<ResponseReading, 'refused' | 'verdict'> & { kind: string; problems: SaidProblem[]; response: unknown };

/** What `check` says of a file that is believed to be a response, judged in the given context. */
export async function checkResponse(
  bytes: Uint8Array, { context }: { name: string; context?: ResponseContext },
): Promise<ResponseCheck> {
  const { kind, refused, problems, response, verdict } = await readResponse(bytes, context);
  const signatures = response?.signatures.map(({ problem, remarks, ...facts }) => (
    { ...facts, message: problem && sayOfSaml(problem).message, remarks: remarks.map(sayOfSaml) }));
  return {
    kind: kind ?? 'unknown', refused, problems: problems.map(sayOfSaml), response: response && { ...response, signatures }, verdict,
  };
}
