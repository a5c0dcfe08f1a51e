import type { Switches } from '../twins/switches.ts';
import { startFirefoxRig } from './firefox-rig.ts';
import { setUpKrisp } from './from-an-empty-tenant.ts';

/** The guided run in Firefox, from an empty tenant to the login of an assigned user. */
export async function runInFirefox(switches: Partial<Switches>): Promise<void> {
  const rig = await startFirefoxRig({ switches });
  try {
    await setUpKrisp(rig);
  } finally {
    await rig.close();
  }
}
