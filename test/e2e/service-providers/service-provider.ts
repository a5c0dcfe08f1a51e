import type { Page } from 'puppeteer-core';
import type { TwinState } from '../../twins/state.ts';

/** What the rig and the driver must know of one service provider's twin. */
export interface ServiceProviderAtHand {
  /** The guide that sets it up. */
  guide: string;
  /** The admin signs in to its console, in this tab, and is where the guide begins. */
  signIn(page: Page): Promise<void>;
  /** Where a person starts to sign in. */
  signOnUrl(state: TwinState): string;
  /** What a person does on that page before they are sent on: an address to type, for one. */
  beginLogin?(page: Page): Promise<void>;
  /** Everything that arrived at its assertion consumer service, oldest first. */
  logins(state: TwinState): readonly { ok: boolean; user: string | null; reason: string | null }[];
  /**
   * The sentence beside the button that sends its form, and the text that the console shows once it was taken; `also`: further buttons
   * that are answered like this.
   */
  form: { words: RegExp; saved: string; also?: readonly { words: RegExp; saved: string }[] };
}
