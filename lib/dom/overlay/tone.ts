/**
 * Whether an element stands on dark ground: what is behind it, not what the system prefers, decides how it must be
 * marked.
 */
export function isOnDark(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  for (let at: Element | null = element.parentElement ?? element; at && view; at = at.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (
      view.getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []
    ).map(Number);
    if (alpha > 0.5) return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
  }
  return view?.getComputedStyle(element.ownerDocument.documentElement).colorScheme === 'dark';
}
