// Tabs inside the page: the ones not in front stay where they are, out of sight, with all their fields.

import { useState } from 'react';
import { labels } from '../labels.ts';
import type { SessionInfo } from '../wire.ts';
import { Launchpad } from './launchpad.tsx';
import { PlatformSettings } from './platform-settings.tsx';
import { Board } from './board.tsx';
import styles from './workspace.module.css';

interface Tab {
  key: number;
  kind: 'board' | 'launchpad' | 'settings';
  title: string;
}

let keys = 1;

export const Workspace = ({ session }: { session: SessionInfo }) => {
  const [tabs, setTabs] = useState<Tab[]>([{ key: 0, kind: 'board', title: 'Overview' }]);
  const [front, setFront] = useState(0);
  const open = (kind: Tab['kind'], title: string) => {
    const key = keys++;
    setTabs((old) => [...old, { key, kind, title }]);
    setFront(key);
  };
  return (
    <div className={styles['frame']}>
      <div className={styles['strip']}>
        {tabs.map(({ key, title }) => (
          <div key={key} className={styles[key === front ? 'front' : 'tab']} role="tab" aria-selected={key === front} tabIndex={0} onClick={() => setFront(key)}>{title}</div>
        ))}
        <div className={styles['plus']} role="button" tabIndex={0} title={labels.newTab} onClick={() => open('launchpad', labels.newTab)}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M8 2v12M2 8h12" stroke="currentColor" strokeWidth="1.6" /></svg>
        </div>
        <span className={styles['who']}>{session.email}</span>
      </div>
      {tabs.map(({ key, kind }) => (
        <div key={key} className={styles[key === front ? 'window' : 'parked']}>
          {kind === 'board' && <Board />}
          {kind === 'launchpad' && <Launchpad onSettings={() => open('settings', labels.platformSettings)} />}
          {kind === 'settings' && <PlatformSettings />}
        </div>
      ))}
    </div>
  );
};
