const portals = ['https://portal.azure.com', 'https://entra.microsoft.com'];
const bladeHost = /^https:\/\/[a-z0-9.-]+\.reactblade\.portal\.azure\.net$/;

/**
 * Whether a frame may be served at all: an origin of its own (no sandbox without one), and nothing foreign around it. A
 * blade frame belongs into a portal; any other page stands alone or in pages of its own origin. Where the browser does
 * not name the ancestors, the extension's worker knows the tab's address.
 */
export function mayServe(view: Window): boolean {
  const { origin } = view.self;
  if (origin === 'null' || view.location.protocol !== 'https:') return false;
  const ancestors = [...(view.location.ancestorOrigins ?? [])];
  if (bladeHost.test(origin))
    return ancestors.length > 0
      ? ancestors.every((one) => portals.includes(one) || one === origin)
      : view.top !== view.self;
  return ancestors.every((one) => one === origin);
}
