/** The portal's addresses: `#[@tenant/]view/{Extension}/{Blade}/~/{item}/{name}/{value}…` and the older `#blade/…` (R7). */

export interface Address {
  readonly tenant: string;
  readonly extension: string;
  /** Lower case: compared without case. */
  readonly blade: string;
  /** Lower case, '' when there is none. */
  readonly item: string;
  readonly values: Readonly<Record<string, string>>;
}

const decode = (part: string) => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** `undefined` for `#home`, an empty hash and what is no address. */
export function parseHash(hash: string): Address | undefined {
  let parts = hash.replace(/^#\/?/, '').split('/').filter((part) => part !== '');
  let tenant = '';
  if (parts[0]?.startsWith('@')) {
    tenant = parts[0].slice(1);
    parts = parts.slice(1);
  }
  const [form = '', extension = '', blade = '', ...rest] = parts;
  if (!/^(view|blade)$/i.test(form) || blade === '') return undefined;
  let item = '';
  if (rest[0] === '~') {
    item = rest[1] ?? '';
    rest.splice(0, 2);
  } else if (/^blade$/i.test(form) && /menublade$/i.test(blade)) {
    item = rest.shift() ?? '';
  }
  const values: Record<string, string> = {};
  for (let at = 0; at < rest.length; at += 2) {
    const value = decode(rest[at + 1] ?? '');
    values[(rest[at] ?? '').toLowerCase()] = value === '~null' ? '' : value;
  }
  return {
    tenant, extension,
    blade: blade.replace(/\.reactview$/i, '').toLowerCase(),
    item: item.toLowerCase(),
    values,
  };
}
