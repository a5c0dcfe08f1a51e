// "Authentication method": radio buttons, or tiles that are buttons.

import { useId } from 'react';
import { labels } from '../labels.ts';
import type { SecurityChange } from '../wire.ts';
import { settings } from './settings.ts';
import styles from './security.module.css';

type Method = SecurityChange['method'];

export const MethodChoice = ({ method, activated, onChoose }: { method: Method; activated: boolean; onChoose: (method: Method) => void }) => {
  const id = useId();
  const choices = [
    { value: 'password', name: labels.passwordMethod, open: true },
    { value: 'saml', name: labels.saml, open: activated },
  ] as const;
  return (
    <fieldset className={styles['methods']}>
      <legend>{labels.authenticationMethod}</legend>
      {choices.map(({ value, name, open }) =>
        settings.aircallMethod === 'radio' ? (
          <label key={value}>
            <input type="radio" name={id} checked={method === value} disabled={!open} onChange={() => onChoose(value)} /> {name}
          </label>
        ) : (
          <button type="button" key={value} className={method === value ? styles['chosen'] : styles['tile']} disabled={!open}
            onClick={() => onChoose(value)}>{name}</button>
        ),
      )}
    </fieldset>
  );
};
