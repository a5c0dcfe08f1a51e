// One labelled control of a form, in one of two builds: label[for], or mere text above a control without id and name.

import type { ChangeEvent } from 'react';
import { useId } from 'react';
import { settings } from './settings.ts';
import styles from './field.module.css';

export interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  disabled?: boolean;
  /** more than one line */
  rows?: number;
  placeholder?: string;
  autoComplete?: string;
  /** always label[for], whatever the build (sign-in page) */
  alwaysLinked?: boolean;
}

export const Field = ({ label, value, onChange, error, rows, alwaysLinked, ...rest }: FieldProps) => {
  const id = useId();
  const linked = alwaysLinked === true || settings.krispLabels === 'linked';
  const control = {
    ...rest,
    ...(linked ? { id, 'aria-invalid': error !== undefined, 'aria-describedby': `${id}error` } : {}),
    className: [styles['control'], error === undefined ? '' : styles['wrong']].join(' '),
    value,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value),
    spellCheck: false,
  };
  return (
    <div className={styles['field']}>
      {linked ? (
        <label className={styles['label']} htmlFor={id}>{label}</label>
      ) : (
        <div className={styles['label']}>{label}</div>
      )}
      {rows === undefined ? <input type="text" {...control} /> : <textarea rows={rows} {...control} />}
      <div className={styles['error']} id={linked ? `${id}error` : undefined}>{error}</div>
    </div>
  );
};
