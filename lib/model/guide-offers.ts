import { guides as allGuides, providerById, words } from '../guide/index.ts';
import type { Guide } from '../guide/schema/index.ts';
import { matchesPattern } from './match-pattern.ts';

export interface GuideOffer {
  id: string;
  title: string;
  steps: number;
  minutes: number;
}

/** The guides for one service provider, in the registry's order. */
export interface OfferGroup {
  id: string;
  /** The service provider's name. */
  name: string;
  /** Its console is the tab in front. */
  front: boolean;
  offers: GuideOffer[];
}

/** Letters without their marks and case: `Übung` is found by `ubung`. */
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The guides to choose from, by service provider; the one whose console is in front (`url`) comes first. `query`: words that must
 * all occur in a guide's title, in the panel's language or English, or in the names of its two providers.
 */
export function guideOffers(
  { url, language, query = '' }: { url: string | null; language: string; query?: string },
  guides: readonly Guide[] = allGuides,
): OfferGroup[] {
  const wanted = folded(query).split(/\s+/).filter((word) => word !== '');
  const groups = new Map<string, OfferGroup>();
  for (const guide of guides) {
    const sp = providerById(guide.sp);
    const name = sp?.name ?? guide.sp;
    const title = words(guide.title, language, {}).replaceAll('**', '');
    const text = folded([title, guide.title.en, name, providerById(guide.idp)?.name ?? guide.idp].join(' '));
    if (!wanted.every((word) => text.includes(word))) continue;
    const group = groups.get(guide.sp) ?? { id: guide.sp, name, front: matchesPattern(url, sp?.hosts ?? []), offers: [] };
    groups.set(guide.sp, group);
    group.offers.push({
      id: guide.id,
      title,
      steps: guide.steps.length,
      minutes: Math.round(guide.steps.reduce((sum, step) => sum + step.minutes, 0)),
    });
  }
  return [...groups.values()].toSorted((a, b) => Number(b.front) - Number(a.front));
}
