// SameSite=None because the response that opens the session arrives by a POST from the identity provider's site.

export const cookieName = 'sprinklr_session';

/** @param token `null` takes the cookie away */
export const sessionCookie = (token: string | null): string =>
  `${cookieName}=${token ?? ''}; Path=/; Secure; HttpOnly; SameSite=None${token === null ? '; Max-Age=0' : ''}`;
