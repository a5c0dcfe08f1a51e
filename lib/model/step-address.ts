import { deepLink, pageById, parsePortalAddress, sameScreen, wayTo } from '../guide/index.ts';
import type { Step } from '../guide/schema/index.ts';
import type { Opened } from './open-connection.ts';

/**
 * Where "Take me there" leads: the step's own screen, else the nearest one on the way to it that has an address, else
 * the console's first page while another tab is in front. Null where that is the screen in front already, or where
 * nothing nearer is known.
 */
export function stepAddress(step: Step, { providers, values }: Opened, here: string | null): string | null {
  const provider = providers[step.side];
  const origin = here === null ? undefined : new URL(here).origin;
  const pages = new Set([step.page, ...wayTo(step).map(({ anchor }) => anchor.split('#')[0] ?? '')]);
  for (const id of pages) {
    const page = pageById(id);
    const address = page?.side === step.side ? deepLink(page, values, provider, origin) : null;
    if (address === null) continue;
    if (here === null) return address;
    const [there, now] = [parsePortalAddress(address), parsePortalAddress(here)];
    // Without a screen in its address, a console's first page is no nearer than what is open.
    return there && !(now && sameScreen(there, now)) ? address : null;
  }
  return here === null ? provider.home : null;
}
