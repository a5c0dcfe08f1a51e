import { browser } from 'wxt/browser';
import { heading } from '../skeleton/skeleton.ts';

/** Development builds only: the skeleton of every frame of a tab whose host is granted, the top one first. */
export async function takeSkeleton(tabId: number, language: string, date: string): Promise<string> {
  const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['skeleton.js' as never] });
  const lines = frames.toSorted((a, b) => a.frameId - b.frameId).map(({ result }) => (Array.isArray(result) ? result.join('\n') : '## <no answer>'));
  const spoken = /^[A-Za-z]{2,3}(?:-[A-Za-z]{2,8})*$/.test(language) ? language : '?';
  return [`${heading}, ${date}, ${spoken}`, ...lines].join('\n');
}
