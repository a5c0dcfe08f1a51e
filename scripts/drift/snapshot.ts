import type { Frame } from 'puppeteer-core';

/** A screen as it is drawn, without its scripts: markup with its values in it, and every rule of its style sheets. */
export interface Snapshot {
  name: string;
  /** The page's language, BCP 47. */
  language: string;
  html: string;
  /** Titles that stand around a blade's frame in the shell. */
  surroundings: string[];
  width: number;
  height: number;
}

/** Runs in the page. */
export function serialise(): { html: string; width: number; height: number } {
  for (const field of document.querySelectorAll<HTMLInputElement>('input,textarea')) {
    if (field.localName === 'textarea') field.textContent = field.value;
    else if (field.type === 'checkbox' || field.type === 'radio') field.toggleAttribute('checked', field.checked);
    else field.setAttribute('value', field.value);
  }
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  const css = sheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n');
  // A change draws the whole screen anew: what fades in would be invisible at that instant.
  const still = '*,*::before,*::after{animation:none!important;transition:none!important}';
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const gone of copy.querySelectorAll('script,style,link,iframe,meta,noscript')) gone.remove();
  const attributes = [...document.documentElement.attributes].map(({ name, value }) => ` ${name}="${value.replaceAll('"', '&quot;')}"`);
  const html = `<!doctype html><html${attributes.join('')}><head><meta charset="utf-8"><style>${css}\n${still}</style></head>${copy.querySelector('body')!.outerHTML}</html>`;
  return { html, width: innerWidth, height: innerHeight };
}

/** Taken from one frame. */
export async function snapshotOf(frame: Frame, name: string, language: string, surroundings: string[]): Promise<Snapshot> {
  return { name, language, surroundings, ...(await frame.evaluate(serialise)) };
}
