import { readAuthnRequest } from '../saml/request/index.ts';
import { findMessages, readResponse } from '../saml/response/index.ts';
import type { CapturedLogin } from './check.ts';

/**
 * What was pasted, as a login: the last response in it, and the request that this one answers. Two messages belong together by their ID and by
 * nothing else. Where no message can be read, the text itself stands for the response.
 */
export async function handedIn(text: string): Promise<CapturedLogin> {
  const messages = findMessages(text);
  const login = (request: string | null, response: string | null): CapturedLogin => ({ request, response, caught: null });
  const requests: { id: string | null; message: string }[] = [];
  let last: { answers: string | null; message: string } | null = null;
  for (const message of messages) {
    const { request } = await readAuthnRequest(message);
    if (request) {
      requests.push({ id: request.id, message });
      continue;
    }
    const { response } = await readResponse(message);
    if (response) last = { answers: response.inResponseTo, message };
  }
  if (last) return login(requests.findLast(({ id }) => id !== null && id === last.answers)?.message ?? null, last.message);
  return requests.length > 0 ? login(requests.at(-1)!.message, null) : login(null, messages.at(-1) ?? text);
}

/** A LogoutRequest or a LogoutResponse (saml-core-2.0-os §3.7): it travels as a login does, and is none. */
export async function isLogout(message: string): Promise<boolean> {
  const { problems } = await readAuthnRequest(message);
  return problems.some(({ code, values }) => code === 'not-authn-request' && /^Logout(?:Request|Response)$/.test(String(values[0])));
}
