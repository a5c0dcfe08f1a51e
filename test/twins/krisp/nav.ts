// The ways to the Authentication page that Krisp's articles have described over the years.

import type { KrispSwitches } from './switches.ts';

export interface Nav {
  /** name of the whole: "Admin Dashboard" or "Admin Portal" */
  home: string;
  /** what is clicked, from the side menu on */
  trail: readonly [string, ...string[]];
  /** path of the page with "Enable SSO" */
  path: string;
  /** text of the control that opens "Configure SAML" */
  opener: 'SAML' | 'Configure';
}

export const navs: Readonly<Record<KrispSwitches['krispNav'], Nav>> = {
  'settings-enable-sso': {
    home: 'Admin Dashboard',
    trail: ['Settings'],
    path: '/settings',
    opener: 'Configure',
  },
  'settings-authentication': {
    home: 'Admin Dashboard',
    trail: ['Settings', 'Authentication'],
    path: '/settings/authentication',
    opener: 'SAML',
  },
  'settings-security-authentication': {
    home: 'Admin Dashboard',
    trail: ['Settings', 'Security', 'Authentication'],
    path: '/settings/security/authentication',
    opener: 'SAML',
  },
  'portal-security-authentication': {
    home: 'Admin Portal',
    trail: ['Security', 'Authentication'],
    path: '/security/authentication',
    opener: 'SAML',
  },
};
