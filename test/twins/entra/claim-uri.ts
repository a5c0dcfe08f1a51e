/** How a claim is named in the token: `namespace/name`, or the name alone. */
export function claimUri({ name, namespace }: { readonly name: string; readonly namespace: string }): string {
  return namespace === '' ? name : `${namespace.replace(/\/$/, '')}/${name}`;
}
