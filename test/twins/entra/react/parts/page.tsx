/** The frame of every screen: commands above, content that scrolls, buttons below. */
import { MessageBar, MessageBarType } from '@fluentui/react';
import type { ReactNode } from 'react';
import { createContext, Fragment, useContext, useEffect, useState } from 'react';
import { messageOf } from '../api.ts';
import { useBlade } from '../blade.tsx';
import { send } from '../channel.ts';
import type { Command } from './commands.tsx';
import { Commands } from './commands.tsx';
import { css } from './styles.ts';

const Settled = createContext(false);

/** False for the first moments, while controls are greyed out (R6). */
export function useSettled(): boolean {
  return useContext(Settled);
}

export interface PageProps {
  /** The data is there. Until then the frame stays empty and the shell shows its dots. */
  readonly ready: boolean;
  readonly failure?: unknown;
  readonly commands?: readonly Command[];
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ ready, failure, ...parts }: PageProps) {
  const { switches, text } = useBlade();
  const [settled, setSettled] = useState(false);
  const [drawing, setDrawing] = useState(0);
  const shown = ready || failure !== undefined;
  useEffect(() => {
    if (!shown) return;
    send({ type: 'loaded' });
    const timers = [setTimeout(() => setSettled(true), switches.settleDelay)];
    // R22: the same content once more, as new nodes
    if (switches.redrawDelay > 0) timers.push(setTimeout(() => setDrawing(1), switches.redrawDelay));
    return () => timers.forEach(clearTimeout);
    // the delays of the moment it was shown count
  }, [shown]);
  if (!shown) return null;
  if (!ready) {
    return (
      <div className={css.scroll}>
        <MessageBar messageBarType={MessageBarType.error}>
          {text('noAccess')} ({messageOf(failure)})
        </MessageBar>
      </div>
    );
  }
  return (
    <Settled.Provider value={settled}>
      <Fragment key={drawing}>
        <Frame {...parts} />
      </Fragment>
    </Settled.Provider>
  );
}

function Frame({ commands, footer, children }: Omit<PageProps, 'ready' | 'failure'>) {
  return (
    <div className={css.page}>
      {commands && (
        <div className={css.bar}>
          <Commands commands={commands} />
        </div>
      )}
      <div className={css.scroll} data-is-scrollable="true">
        {children}
      </div>
      {footer && <div className={css.footer}>{footer}</div>}
    </div>
  );
}
