import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pages, providers } from '../../lib/guide/registry.ts';
import { labels } from '../../lib/pages/entra/labels.ts';
import { skeletonOf } from '../../lib/skeleton/skeleton.ts';
import { knownWords } from '../../lib/skeleton/words.ts';

/** Development builds only (`wxt.config.ts` leaves it out of every other): what a frame is made of, without what stands in it. */
export default defineUnlistedScript(() => skeletonOf(document, knownWords(pages, providers, Object.values(labels))));
