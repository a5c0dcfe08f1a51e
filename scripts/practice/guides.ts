import { guides } from '../../lib/guide/registry.ts';
import type { Guide } from '../../lib/guide/schema/index.ts';
import { type GuidedRun, guidedRuns, type GuideId } from '../../test/e2e/runs/index.ts';
import type { TwinState } from '../../test/twins/state.ts';

interface Console {
  address: string;
  /** How the practice admin gets in there, as HTML. */
  signIn: string;
}

const consoles: Record<string, Console> = {
  krisp: { address: 'https://account.krisp.ai/', signIn: 'sign in as <code>admin@contoso.com</code>, code <code>246810</code>' },
  aircall: { address: 'https://dashboard.aircall.io/', signIn: 'sign in as <code>admin@contoso.com</code>, any password' },
  sprinklr: { address: 'https://staging-contoso.sprinklr.com/', signIn: 'sign in as <code>admin@contoso.com</code>; the panel asks for this address and for your partner ID, <code>9056</code>' },
};

export interface Practice {
  guide: Guide;
  console: Console;
  /** What has to be there before: a working set-up whose certificate is to be replaced. Undefined: an empty tenant. */
  prepare: ((state: TwinState) => unknown) | undefined;
  /** How it is followed to its end without a person; null where nobody has said how. */
  run: GuideId | null;
}

/** Every guide of the registry whose service provider has a twin. */
export const practices: readonly Practice[] = guides.flatMap((guide) => {
  const console = consoles[guide.sp];
  if (!console) return [];
  const run = guide.id in guidedRuns ? (guide.id as GuideId) : null;
  const how: GuidedRun | null = run && guidedRuns[run];
  return [{ guide, console, prepare: how?.prepare, run }];
});

/** By a guide's id, or a service provider's (then its first guide); undefined where there is none of that name. */
export const practiceOf = (name: string): Practice | undefined =>
  practices.find(({ guide }) => guide.id === name.toLowerCase()) ?? practices.find(({ guide }) => guide.sp === name.toLowerCase());

/** The names to choose from, a line each. */
export const practiceList = (some: readonly Practice[] = practices): string =>
  some.map(({ guide }) => `  ${guide.id.padEnd(24)} ${guide.title.en}`).join('\n');
