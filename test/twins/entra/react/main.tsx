/** Starts a React blade in its frame: says `ready`, and draws the screen that the shell names. */
import { initializeIds } from './ids.ts';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { useToken } from './api.ts';
import type { BladeState } from './blade.tsx';
import { BladeProvider } from './blade.tsx';
import { startChannel } from './channel.ts';
import { registerOurIcons } from './icons.tsx';
import { reactScreens } from './screens.tsx';
import { Themed } from './theme.tsx';

initializeIds();
registerOurIcons();

let state: BladeState | null = null;
const listeners = new Set<() => void>();

function update(next: BladeState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function App() {
  const blade = useSyncExternalStore(subscribe, () => state);
  if (!blade) return null;
  const Screen = reactScreens[blade.screen];
  return (
    <BladeProvider state={blade}>
      <Themed theme={blade.switches.theme} rtl={blade.switches.rtl}>
        <Screen />
      </Themed>
    </BladeProvider>
  );
}

startChannel({
  init({ screen, params, switches, language, tenant, user, token }) {
    useToken(token);
    update({ screen, params, switches, language, tenant, user, generation: 0 });
    const root = document.getElementById('root');
    if (root) createRoot(root).render(<App />);
  },
  refresh() {
    if (state) update({ ...state, generation: state.generation + 1 });
  },
  switches({ switches, language }) {
    if (state) update({ ...state, switches, language });
  },
});
