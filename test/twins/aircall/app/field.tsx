// One labelled control, in one of two builds: label[for], or mere text above an input without id and name. Beside it may
// stand an info balloon that carries the field's own name.

import type { InputHTMLAttributes } from 'react';
import { useId, useState } from 'react';
import { settings } from './settings.ts';
import styles from './field.module.css';

export interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  error?: string | undefined;
  info?: string;
  /** always label[for], whatever the build (sign-in pages) */
  alwaysLinked?: boolean;
}

export const Field = ({ label, error, info, alwaysLinked, ...rest }: FieldProps) => {
  const id = useId();
  const [open, setOpen] = useState(false);
  const linked = alwaysLinked === true || settings.aircallLabels === 'linked';
  return (
    <div className={styles['field']}>
      <div className={styles['head']}>
        {linked ? <label htmlFor={id}>{label}</label> : <div>{label}</div>}
        {info !== undefined && settings.lookAlikes && (
          <button type="button" className={styles['info']} aria-label={label} aria-expanded={open} onClick={() => setOpen(!open)}>i</button>
        )}
      </div>
      {open && <div className={styles['balloon']}>{info}</div>}
      <input className={styles['control']} id={linked ? id : undefined} spellCheck={false} {...rest} />
      {error !== undefined && <div className={styles['error']} role="alert">{error}</div>}
    </div>
  );
};
