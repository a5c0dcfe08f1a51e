import { languages, type Switches } from '../twins/switches.ts';

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

/** Every language whose labels are on record, ages of the wording, themes, directions, zooms and widths. */
export const variants: readonly Variant[] = [
  ...languages.map((language) => ({ name: language, switches: { language } })),
  { name: 'old wording', switches: { wording: 'old' } },
  { name: 'pseudo-language', switches: { pseudo: true } },
  { name: 'dark', switches: { theme: 'dark' } },
  { name: 'high contrast', switches: { theme: 'high-contrast' } },
  { name: 'right to left', switches: { rtl: true } },
  { name: 'zoom 80 %', switches: {}, zoom: 0.8 },
  { name: 'zoom 200 %', switches: {}, zoom: 2 },
  { name: 'narrow window', switches: {}, window: [800, 900] },
];
