// A value to take elsewhere: shown in full, cut short, or not at all, always with a button that copies it.

import { useEffect, useId, useState } from 'react';
import { labels } from '../labels.ts';
import { Button } from '../../service-provider/app/button.tsx';
import { Icon } from './icons.tsx';
import { settings } from './settings.ts';
import styles from './copy-value.module.css';

export interface CopyValueProps {
  label: string;
  /** `undefined` while it is on its way */
  value: string | undefined;
}

export const CopyValue = ({ label, value }: CopyValueProps) => {
  const id = useId();
  const { krispLabels, krispValues } = settings;
  const asInput = krispValues === 'readonly-input' && value !== undefined;
  return (
    <div className={styles['row']}>
      {krispLabels === 'linked' && asInput ? (
        <label className={styles['label']} htmlFor={id}>{label}</label>
      ) : (
        <div className={styles['label']}>{label}</div>
      )}
      <div className={styles['box']}>
        {value === undefined ? (
          <span className={styles['waiting']} />
        ) : asInput ? (
          <input className={styles['value']} id={krispLabels === 'linked' ? id : undefined} readOnly value={value} />
        ) : krispValues === 'ellipsis' ? (
          <span className={styles['value']} title={value}>{shortened(value)}</span>
        ) : (
          <span className={styles['hidden']}>Ready to copy</span>
        )}
        {value !== undefined && <CopyButton value={value} />}
      </div>
    </div>
  );
};

/** The text is not the value: only the title is. */
const shortened = (value: string): string => (value.length > 30 ? `${value.slice(0, 29)}…` : value);

const CopyButton = ({ value }: { value: string }) => {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const name = copied ? labels.copied : labels.copy;
  const copy = () => navigator.clipboard.writeText(value).then(() => setCopied(true));
  return (
    <Button look="icon" title={name} aria-label={settings.krispLabels === 'linked' ? name : undefined} onClick={copy}>
      <Icon name={copied ? 'check' : 'copy'} />
    </Button>
  );
};
