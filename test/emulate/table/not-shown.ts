/** Rows of the list of failures that no set-up in the twins can show by a login, and why. */
const noRequest = 'only the service’s own request decides it; the three services’ requests are sound, and no console changes them';
const refusedBefore = 'the console refuses to save it, so that no login comes of it';

export const notShown: Readonly<Record<number, string>> = {
  6: noRequest,
  8: noRequest,
  9: noRequest,
  10: noRequest,
  11: 'the twin of Entra has no verification certificates, and the three services are not known to sign',
  12: 'all clocks are this machine’s',
  19: noRequest,
  20: noRequest,
  21: 'Conditional Access is the tenant’s, and nobody can see it beforehand',
  22: refusedBefore,
  25: 'an app of that kind has no SAML to log in with',
  26: refusedBefore,
  38: 'none of the three services wants the bare base64',
  43: 'such a file is refused when it is handed in, and becomes no value',
  47: 'all clocks are this machine’s',
  54: 'the twin sends the source’s own text whatever the format',
  56: 'none of the three services looks for groups',
  57: 'none of the three services looks for groups',
  63: 'it is what follows upon a failing login, not why one fails',
  66: 'the twin encrypts nothing',
  70: 'it is met at logout',
};
