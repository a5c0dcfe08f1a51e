import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'primary' | 'quiet' | 'link' | 'icon';
}

export const Button = ({ look = 'primary', className, ...rest }: ButtonProps) => (
  <button type="button" className={[styles['button'], styles[look], className].join(' ')} {...rest} />
);
