import type { Page } from 'puppeteer-core';
import type { TwinState } from '../../twins/state.ts';
import type { Desk, GuidedOptions } from '../guided.ts';
import type { ServiceProviderAtHand, ServiceProviderId } from '../service-providers/index.ts';

/** What a guide is followed on: a rig, in whichever browser. */
export interface Ground {
  desk: Desk;
  sp: ServiceProviderAtHand;
  twins: { state: TwinState };
  /** The tab of the service provider's console, and the portal's. */
  account: Page;
  portal: Page;
  login(): Promise<boolean>;
}

/** How one guide is followed to its end: what it leaves to the admin, or to somebody at the service provider. */
export interface GuidedRun {
  /** Whose console the admin is at when it begins. */
  sp: ServiceProviderId;
  /** What is there already when the guide begins; an empty tenant unless told. */
  prepare?(state: TwinState): unknown;
  /** Done once the guide has begun, before its first step. */
  begun?(ground: Ground): Promise<void>;
  /** What is done besides what the panel and the ring say. */
  own?(ground: Ground): Partial<GuidedOptions>;
  /** What else must be so at the end. Throws where it is not. */
  prove?(ground: Ground): void;
}
