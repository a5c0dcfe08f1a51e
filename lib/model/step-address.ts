import { atPath, deepLink, onConsole, pageById, parsePortalAddress, sameScreen, wayTo } from '../guide/index.ts';
import type { Connection } from '../connection/connection.ts';
import type { Provider, Step } from '../guide/schema/index.ts';
import type { Opened } from './open-connection.ts';

/**
 * Where "Take me there" leads: the step's own screen, else the nearest one on the way to it that has an address, else
 * the console's first page while another tab is in front. Null where that is the screen in front already, or where
 * nothing nearer is known.
 */
export function stepAddress(step: Step, { providers, values, connection }: Opened, here: string | null): string | null {
  const provider = providers[step.side];
  const origin = here === null ? lastConsole(provider, connection) : new URL(here).origin;
  const pages = new Set([step.page, ...wayTo(step).map(({ anchor }) => anchor.split('#')[0] ?? '')]);
  for (const id of pages) {
    const page = pageById(id);
    const address = page?.side === step.side ? deepLink(page, values, provider, origin) : null;
    if (address === null) continue;
    if (here === null || onOtherHost(address, here, provider)) return address;
    const [there, now] = [parsePortalAddress(address), parsePortalAddress(here)];
    if (there) return now && sameScreen(there, now) ? null : address;
    // Without a screen in its address, a console's first page is no nearer than what is open.
    return new URL(address).pathname === '/' || atPath(address, here) ? null : address;
  }
  return here === null ? (origin === undefined ? provider.home : `${origin}/`) : null;
}

/** Where every client has a console of its own: the tab in front shows another one. */
const onOtherHost = (address: string, here: string, { console }: Provider) => console !== undefined && new URL(address).host !== new URL(here).host;

/** The hosts whose tab may be taken to an address: of consoles that every client has one of, only that one. */
export const hostsFor = (address: string, { hosts, console }: Provider): string[] =>
  console === undefined ? [...hosts] : [`https://${new URL(address).host}/*`];

/** Where the connection was worked on last, of consoles that are alike: it goes on there. */
function lastConsole(provider: Provider, { sightings, values }: Connection): string | undefined {
  if (!provider.hostsAlike) return undefined;
  const seen = [
    ...Object.values(sightings).map(({ at, host }) => ({ at, host })),
    ...Object.values(values).flatMap((held) => (held?.provenance.from === 'page' ? [held.provenance] : [])),
  ].filter(({ host }) => onConsole(`https://${host}/`, provider));
  const last = seen.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
  return last && `https://${last.host}`;
}
