// "Platform Settings": a list of areas at the left, what an area holds at the right, and the windows that lie on both.

import { useState } from 'react';
import { labels } from '../labels.ts';
import type { SavedSso } from '../state.ts';
import { settings } from './settings.ts';
import { SingleSignOns } from './single-sign-ons.tsx';
import { SsoWindow } from './sso-window.tsx';
import { VirtualList } from './virtual-list.tsx';
import styles from './workspace.module.css';

const partner = settings.sprinklrNav === 'manage-partner';
const manage = partner ? labels.managePartner : labels.manageCustomer;
const singleSignOns = partner ? labels.singleSignOnPartner : labels.singleSignOns;
const groups: Record<string, string[]> = { Workspace: ['Users', 'Roles', 'Teams'], Channels: ['Accounts', 'Profiles'] };
const areas = ['Workspace', 'Channels', 'Audit', manage, ...Array.from({ length: 60 }, (_, index) => `Area ${index + 1}`)];
const contents = ['Custom Fields', labels.accountGroups, 'Business Hours', 'Clients', singleSignOns, 'Tags'];

export const PlatformSettings = () => {
  const [open, setOpen] = useState<string[]>([]);
  const [area, setArea] = useState('');
  const [content, setContent] = useState('');
  const [edited, setEdited] = useState<SavedSso | 'new' | null>(null);
  const [saved, setSaved] = useState(0);
  const rows = areas.flatMap((each) => (groups[each] && open.includes(each) ? [each, ...groups[each]] : [each]));
  const press = (each: string) => {
    if (groups[each]) setOpen((old) => (old.includes(each) ? old.filter((one) => one !== each) : [...old, each]));
    else {
      setArea(each);
      setContent('');
    }
  };
  return (
    <div className={styles['settings']}>
      <h2 className={styles['title']}>{labels.platformSettings}</h2>
      <VirtualList rows={rows} height={480} row={(each) => (
        <div className={styles['module']} role="button" tabIndex={0} aria-expanded={groups[each] ? open.includes(each) : undefined} onClick={() => press(each)}>{each}</div>
      )} />
      <div className={styles['right']}>
        {area === manage && content === '' && contents.map((each) => (
          <div key={each} className={styles['module']} role="button" tabIndex={0} onClick={() => setContent(each)}>{each}</div>
        ))}
        {content === singleSignOns && <SingleSignOns key={saved} title={singleSignOns} onAdd={() => setEdited('new')} onEdit={setEdited} />}
        {content !== '' && content !== singleSignOns && <p>Nothing to set here.</p>}
      </div>
      {edited && <SsoWindow sso={edited} onSaved={() => setSaved((old) => old + 1)} onClose={() => setEdited(null)} />}
    </div>
  );
};
