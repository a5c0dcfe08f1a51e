// One cookie for both hosts: the assertion consumer service opens the session that the account pages show.
// SameSite=None because the response that opens it arrives by a POST from the identity provider's site.

export const cookieName = 'krisp_session';

/** @param token `null` takes the cookie away */
export const sessionCookie = (token: string | null): string => {
  const attributes = 'Domain=krisp.ai; Path=/; Secure; HttpOnly; SameSite=None';
  return `${cookieName}=${token ?? ''}; ${attributes}${token === null ? '; Max-Age=0' : ''}`;
};
