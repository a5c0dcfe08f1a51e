import { aircall } from './aircall.ts';
import { krisp } from './krisp.ts';
import { sprinklr } from './sprinklr.ts';
import type { ServiceProviderAtHand } from './service-provider.ts';

/** Every service provider with a twin, by the provider's id. */
export const serviceProviders = { krisp, aircall, sprinklr } satisfies Record<string, ServiceProviderAtHand>;
export type ServiceProviderId = keyof typeof serviceProviders;
export type { ServiceProviderAtHand } from './service-provider.ts';
