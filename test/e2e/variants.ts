import { languages, slowBlades, type Switches } from '../twins/switches.ts';

/** One way in which the portal may be drawn. */
export interface Variant {
  name: string;
  switches: Partial<Switches>;
  /** The browser's zoom on both consoles; 1 unless told. */
  zoom?: number;
  /** Width and height of the browser's window in CSS pixels. */
  window?: readonly [number, number];
}

export const builds = ['knockout', 'react', 'mixed'] as const;
export const consoles = ['portal.azure.com', 'entra.microsoft.com'] as const;

const dark: Partial<Switches> = { theme: 'dark' };
const contrast: Partial<Switches> = { theme: 'high-contrast' };
const rtl: Partial<Switches> = { rtl: true };
const narrow = [800, 900] as const;
const strict: Partial<Switches> = { strictCsp: true, trustedTypes: true, redrawDelay: 400, menuGroupsCollapsed: true, textBoxCommit: 'input', rowLabels: true };
const busy: Partial<Switches> = { ballast: 10_000, churn: true, sandboxAttribute: false, trustedClicksOnly: true };

/** Every language whose labels are on record, ages of the wording, themes, directions, zooms and widths, one at a time. */
export const variants: readonly Variant[] = [
  ...languages.map((language) => ({ name: language, switches: { language } })),
  { name: 'old wording', switches: { wording: 'old' } },
  { name: 'pseudo-language', switches: { pseudo: true } },
  { name: 'dark', switches: dark },
  { name: 'high contrast', switches: contrast },
  { name: 'right to left', switches: rtl },
  { name: 'zoom 80 %', switches: {}, zoom: 0.8 },
  { name: 'zoom 200 %', switches: {}, zoom: 2 },
  { name: 'narrow window', switches: {}, window: narrow },
  { name: 'strict redrawn', switches: strict },
  { name: 'busy no sandbox', switches: busy },
  { name: 'slow blades', switches: slowBlades },
];

/** The same, several at a time: whoever has passed these has passed each theme, direction, zoom and width, and each language and age. */
export const combinations: readonly Variant[] = [
  { name: 'en dark 80 %', switches: { language: 'en', ...dark }, zoom: 0.8 },
  { name: 'de contrast rtl', switches: { language: 'de', ...contrast, ...rtl } },
  { name: 'fr narrow', switches: { language: 'fr' }, window: narrow },
  { name: 'es dark 200 %', switches: { language: 'es', ...dark }, zoom: 2 },
  { name: 'pt-BR contrast 80 %', switches: { language: 'pt-BR', ...contrast }, zoom: 0.8 },
  { name: 'it rtl narrow', switches: { language: 'it', ...rtl }, window: narrow },
  { name: 'ja dark narrow', switches: { language: 'ja', ...dark }, window: narrow },
  { name: 'zh-Hans contrast 200 %', switches: { language: 'zh-Hans', ...contrast }, zoom: 2 },
  { name: 'ko rtl 80 %', switches: { language: 'ko', ...rtl }, zoom: 0.8 },
  { name: 'old wording dark rtl', switches: { wording: 'old', ...dark, ...rtl } },
  { name: 'pseudo-language slow blades', switches: { pseudo: true, ...slowBlades } },
  { name: 'strict redrawn', switches: strict },
  { name: 'busy no sandbox', switches: busy },
];
