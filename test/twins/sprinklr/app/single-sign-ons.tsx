import { useEffect, useState } from 'react';
import { api } from '../../service-provider/app/api.ts';
import { labels } from '../labels.ts';
import type { SavedSso } from '../state.ts';
import type { SsoList } from '../wire.ts';
import { settings } from './settings.ts';
import styles from './workspace.module.css';

const add = settings.sprinklrNav === 'manage-partner' ? labels.addSingleSignOnsPartner : labels.addSingleSignOn;

export const SingleSignOns = ({ title, onAdd, onEdit }: { title: string; onAdd: () => void; onEdit: (sso: SavedSso) => void }) => {
  const [list, setList] = useState<SsoList>();
  useEffect(() => void api<SsoList>('GET', 'sso').then(setList), []);
  return (
    <>
      <h3>{title}</h3>
      <div className={styles['add']} role="button" tabIndex={0} onClick={onAdd}>{add}</div>
      <table className={styles['table']}>
        <thead>
          <tr>{[labels.name, labels.entityId, ''].map((column) => <th key={column}>{column && <button type="button" aria-label={column}>{column} ↕</button>}</th>)}</tr>
        </thead>
        <tbody>
          {list?.map((sso) => (
            <tr key={sso.id}><td>{sso.name}</td><td>{sso.entityId}</td><td><button type="button" onClick={() => onEdit(sso)}>{labels.edit}</button></td></tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
