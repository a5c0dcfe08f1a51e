// A drop-down as many a component library draws it: a box with a role, its list at the end of the document.

import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './field.module.css';

export interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly T[];
  onChange: (value: T) => void;
}

export const Select = <T extends string>({ label, value, options, onChange }: SelectProps<T>) => {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      if (!(event.target instanceof Element) || !event.target.closest('[role=listbox],[aria-haspopup=listbox]')) setOpen(false);
    };
    addEventListener('pointerdown', close);
    return () => removeEventListener('pointerdown', close);
  }, [open]);
  const at = box.current?.getBoundingClientRect();
  return (
    <div className={styles['field']}>
      <div className={styles['label']}>{label}</div>
      <div ref={box} className={styles['select']} role="button" tabIndex={0} aria-haspopup="listbox" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        {value || <span className={styles['placeholder']}>Select</span>}
      </div>
      {open && createPortal(
        <div id={id} className={styles['list']} role="listbox" style={{ left: at?.left, top: (at?.bottom ?? 0) + 2, width: at?.width }}>
          {options.map((option) => (
            <div key={option} role="option" aria-selected={option === value} className={styles['option']} onClick={() => {
              onChange(option);
              setOpen(false);
            }}>{option}</div>
          ))}
        </div>,
        document.body,
      )}
    </div>
  );
};
