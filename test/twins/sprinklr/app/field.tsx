// The form's controls, in two builds: label[for], or mere text above a control without id and name.

import type { ReactNode } from 'react';
import { useId } from 'react';
import { settings } from './settings.ts';
import styles from './field.module.css';

const linked = settings.sprinklrLabels === 'linked';

const Frame = ({ label, id, children }: { label: string; id: string; children: ReactNode }) => (
  <div className={styles['field']}>
    <div className={styles['head']}>
      {linked ? <label className={styles['label']} htmlFor={id}>{label}</label> : <div className={styles['label']}>{label}</div>}
      {settings.lookAlikes && <button type="button" className={styles['balloon']} aria-label={label} title={label}>i</button>}
    </div>
    {children}
  </div>
);

export interface TextFieldProps {
  label: string;
  value: string;
  rows?: number;
  onChange: (value: string) => void;
}

export const TextField = ({ label, value, rows, onChange }: TextFieldProps) => {
  const id = useId();
  const control = { className: styles['control'], value, spellCheck: false, ...(linked ? { id } : {}) };
  return (
    <Frame label={label} id={id}>
      {rows === undefined
        ? <input type="text" {...control} onChange={(event) => onChange(event.target.value)} />
        : <textarea rows={rows} {...control} onChange={(event) => onChange(event.target.value)} />}
    </Frame>
  );
};

export const CheckField = ({ label, checked, onChange }: { label: string; checked: boolean; onChange: (checked: boolean) => void }) => (
  <label className={styles['check']}>
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} /> {label}
  </label>
);

export interface RadioFieldProps<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}

export const RadioField = <T extends string>({ label, value, options, onChange }: RadioFieldProps<T>) => {
  const id = useId();
  return (
    <fieldset className={styles['radios']}>
      <legend className={styles['label']}>{label}</legend>
      {options.map(([option, text]) => (
        <label key={option} className={styles['check']}>
          <input type="radio" name={id} checked={value === option} onChange={() => onChange(option)} /> {text}
        </label>
      ))}
    </fieldset>
  );
};
