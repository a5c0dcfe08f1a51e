// What the New Tab icon opens: the modules, by product. "All Settings" stands within Listen.

import { useState } from 'react';
import { labels } from '../labels.ts';
import { settings } from './settings.ts';
import { VirtualList } from './virtual-list.tsx';
import styles from './workspace.module.css';

const products = ['Engage', 'Publish', 'Reporting', 'Care', 'Ads', 'Commerce', 'Benchmark', 'Insights'];
const filler = products.flatMap((product) => ['Dashboards', 'Queues', 'Assets', 'Rules', 'Exports'].map((module) => `${product} ${module}`));
const partner = settings.sprinklrNav === 'manage-partner';
const listen = [labels.listen, 'Topics', 'Themes', partner ? labels.administration : labels.allSettings, 'Data Retention'];
const all = settings.sprinklrFarItem ? [...filler, ...listen] : [...filler.slice(0, 6), ...listen, ...filler.slice(6)];

export const Launchpad = ({ onSettings }: { onSettings: () => void }) => {
  const [search, setSearch] = useState('');
  const [administration, setAdministration] = useState(false);
  const rows = all.filter((each) => each.toLowerCase().includes(search.toLowerCase()));
  const press = (module: string) => {
    if (module === labels.allSettings) onSettings();
    if (module === labels.administration) setAdministration(true);
  };
  return (
    <div className={styles['launchpad']}>
      <h2>{labels.platformModules}</h2>
      <input className={styles['search']} type="search" placeholder="Search" value={search} onChange={(event) => setSearch(event.target.value)} />
      {administration && <div className={styles['module']} role="button" tabIndex={0} onClick={onSettings}>{labels.settings}</div>}
      <VirtualList rows={rows} height={460} row={(module) => module === labels.listen
        ? <b>{module}</b>
        : <div className={styles['module']} role="button" tabIndex={0} onClick={() => press(module)}>{module}</div>} />
    </div>
  );
};
