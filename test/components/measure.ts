/**
 * Runs inside the page and lists what is too wide, too pale, too small to hit or without a name. WCAG 2.2: reflow
 * 1.4.10, contrast 1.4.3 (4.5:1), target size 2.5.8 (24 px, links within a sentence aside), name 4.1.2. One function
 * without imports: it is sent as text.
 */
export function measure(): string[] {
  const faults: string[] = [];
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (over > 0) faults.push(`${over} px too wide`);

  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const rgba = (colour: string) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255] as const;
  };
  type Colour = readonly [number, number, number, number];
  const over_ = (top: Colour, below: Colour): Colour => [
    top[0] * top[3] + below[0] * (1 - top[3]),
    top[1] * top[3] + below[1] * (1 - top[3]),
    top[2] * top[3] + below[2] * (1 - top[3]),
    1,
  ];
  const ground = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1];
    const own = rgba(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over_(own, ground(element.parentElement));
  };
  const luminance = ([red, green, blue]: Colour) => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: Colour, b: Colour) => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const pale = new Set<string>();
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!element || !texts.currentNode.textContent?.trim() || !element.checkVisibility()) continue;
    if (element.closest('.sr, :disabled, script')) continue;
    const below = ground(element);
    const ratio = contrast(over_(rgba(getComputedStyle(element).color), below), below);
    if (ratio < 4.5)
      pale.add(
        `contrast ${ratio.toFixed(2)} of "${texts.currentNode.textContent.trim().slice(0, 30)}" (${element.className})`,
      );
  }
  faults.push(...pale);

  for (const target of document.querySelectorAll<HTMLElement>('button, summary, input:not(.sr), textarea')) {
    if (!target.checkVisibility()) continue;
    const name = target.getAttribute('aria-label') ?? target.textContent ?? '';
    const labelled = target instanceof HTMLInputElement && (target.labels?.length ?? 0) > 0;
    if (!name.trim() && !labelled) faults.push(`no name: ${target.outerHTML.slice(0, 80)}`);
    const box = (labelled ? (target as HTMLInputElement).labels![0]! : target).getBoundingClientRect();
    const inSentence = target.matches('.verdict .link');
    if (!inSentence && (box.width < 23.5 || box.height < 23.5))
      faults.push(`${Math.round(box.width)}×${Math.round(box.height)} px: "${name.trim().slice(0, 30)}"`);
    if (box.right > document.documentElement.clientWidth + 0.5 || box.left < -0.5)
      faults.push(`out of sight: "${name.trim().slice(0, 30)}"`);
  }
  return faults;
}
