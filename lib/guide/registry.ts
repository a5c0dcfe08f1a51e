import { aircallCertificate } from '../guides/aircall-certificate.ts';
import { aircallCustomApp } from '../guides/aircall-custom-app.ts';
import { aircallEmailMismatch } from '../guides/aircall-email-mismatch.ts';
import { krispCertificate } from '../guides/krisp-certificate.ts';
import { krispCustomApp } from '../guides/krisp-custom-app.ts';
import { krispGallery } from '../guides/krisp-gallery.ts';
import { sprinklrCertificate } from '../guides/sprinklr-certificate.ts';
import { sprinklrCustomApp } from '../guides/sprinklr-custom-app.ts';
import { aircallPages } from '../pages/aircall/index.ts';
import { entraPages } from '../pages/entra/index.ts';
import { krispPages } from '../pages/krisp/index.ts';
import { sprinklrPages } from '../pages/sprinklr/index.ts';
import { aircall } from '../providers/aircall.ts';
import { entra } from '../providers/entra.ts';
import { krisp } from '../providers/krisp.ts';
import { sprinklr } from '../providers/sprinklr.ts';
import type { AdminPage, Anchor, AnchorRef, Guide, Provider } from './schema/index.ts';

/** Everything there is. A new provider is a file and a line here; `test/data.test.ts` does the rest. */
export const guides: readonly Guide[] = [krispCustomApp, krispGallery, krispCertificate, sprinklrCustomApp, sprinklrCertificate, aircallCustomApp, aircallCertificate, aircallEmailMismatch];
export const pages: readonly AdminPage[] = [...entraPages, ...krispPages, ...sprinklrPages, ...aircallPages];
export const providers: readonly Provider[] = [entra, krisp, sprinklr, aircall];

const byId = <T extends { id: string }>(all: readonly T[]) => new Map(all.map((one) => [one.id, one]));
const guideMap = byId(guides);
const pageMap = byId(pages);
const providerMap = byId(providers);

export const guideById = (id: string): Guide | undefined => guideMap.get(id);
export const pageById = (id: string): AdminPage | undefined => pageMap.get(id);
export const providerById = (id: string): Provider | undefined => providerMap.get(id);

/** The control that an AnchorRef names, with its page. */
export function anchorByRef(ref: AnchorRef): { page: AdminPage; anchor: Anchor } | undefined {
  const [pageId = '', anchorId = ''] = ref.split('#');
  const page = pageMap.get(pageId);
  const anchor = page && Object.hasOwn(page.anchors, anchorId) ? page.anchors[anchorId] : undefined;
  return page && anchor && { page, anchor };
}
