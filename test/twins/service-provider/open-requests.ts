// AuthnRequests that wait for their answer, kept in the twin's state, so that snapshot() and restore() keep them.

import type { CacheProvider } from '@node-saml/node-saml';

const minute = 60_000;
/** How long an AuthnRequest may wait for its answer. */
export const requestLifetime = 60 * minute;
/** Entra leaves no room before NotBefore, so a service provider needs some. */
export const clockSkew = 3 * minute;

/** @param requests IssueInstant (ISO 8601) of every AuthnRequest that has no answer yet, by its ID */
export const openRequests = (requests: () => Record<string, string>): CacheProvider => ({
  async saveAsync(id, instant) {
    requests()[id] = instant;
    return { value: instant, createdAt: Date.parse(instant) };
  },
  async getAsync(id) {
    const instant = Object.hasOwn(requests(), id) ? requests()[id] : undefined;
    return instant !== undefined && Date.now() - Date.parse(instant) < requestLifetime ? instant : null;
  },
  async removeAsync(id) {
    if (id === null || !Object.hasOwn(requests(), id)) return null;
    delete requests()[id];
    return id;
  },
});
