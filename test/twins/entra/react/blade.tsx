/** What every screen knows of the blade it is in. */
import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Language, Screen, Switches } from '../../switches.ts';
import type { LabelKey } from '../labels.ts';
import { label } from '../labels.ts';
import type { ScreenParams, TenantView, UserView } from '../protocol.ts';
import { openScreen, send, toast } from './channel.ts';

export interface BladeState {
  readonly screen: Screen;
  readonly params: ScreenParams;
  readonly switches: Switches;
  readonly language: Language;
  readonly tenant: TenantView;
  readonly user: UserView;
  /** Grows with every `refresh` of the shell: read again. */
  readonly generation: number;
}

export interface Blade extends BladeState {
  text(key: LabelKey, values?: Readonly<Record<string, string | number>>): string;
  /** A handler that opens a blade or pane; with `trustedClicksOnly` it does nothing for scripted clicks (R24). */
  opens(screen: Screen, params?: ScreenParams): (event?: TrustedOrNot) => void;
  /** Any other handler under the same rule. */
  gated(act: () => void): (event?: TrustedOrNot) => void;
  /** What leads nowhere in the twin. */
  nowhere(): void;
}

export interface TrustedOrNot {
  readonly isTrusted?: boolean;
}

const Context = createContext<Blade | null>(null);

export function BladeProvider({ state, children }: { state: BladeState; children: ReactNode }) {
  const text: Blade['text'] = (key, values) => label(key, { ...state.switches, language: state.language }, values);
  const gated: Blade['gated'] = (act) => (event) => {
    if (state.switches.trustedClicksOnly && event?.isTrusted !== true) return;
    act();
  };
  const blade: Blade = {
    ...state,
    text,
    gated,
    opens: (screen, params) => gated(() => void openScreen(screen, params)),
    nowhere: () => toast('error', text('notInPractice')),
  };
  return <Context.Provider value={blade}>{children}</Context.Provider>;
}

export function useBlade(): Blade {
  const blade = useContext(Context);
  if (!blade) throw new Error('outside of a blade');
  return blade;
}

/** A blade that was opened is read again when it has closed, so the shell's `refresh` is all that is needed here. */
export function useData<T>(read: () => Promise<T>) {
  const { generation } = useBlade();
  const [data, setData] = useState<T>();
  const [failure, setFailure] = useState<unknown>();
  const latest = useRef(read);
  latest.current = read;
  const round = useRef(0);
  const again = useCallback(async () => {
    const mine = ++round.current;
    try {
      const fresh = await latest.current();
      if (mine !== round.current) return;
      setData(fresh);
      setFailure(undefined);
    } catch (problem) {
      if (mine === round.current) setFailure(problem);
    }
  }, []);
  useEffect(() => void again(), [again, generation]);
  return { data, failure, again, put: setData };
}

/**
 * What was saved is no change any more before anybody is told of it: `clean` sets the form's state, and it is drawn, and the shell
 * knows that nothing is left to save, when this returns. Left to React, the toast would stand there first.
 */
export function afterSave(clean: () => void): void {
  flushSync(clean);
}

/** Tells the shell whether closing would lose something. */
export function useDirty(dirty: boolean): void {
  const told = useRef(false);
  useEffect(() => {
    if (told.current !== dirty) send({ type: 'setDirty', dirty });
    told.current = dirty;
  }, [dirty]);
}
