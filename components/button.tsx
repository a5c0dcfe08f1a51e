import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  /** One `primary` a card: the next thing to do. `quiet` looks like a link. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  disabled?: boolean;
  busy?: boolean;
  expanded?: boolean;
  controls?: string;
  describedBy?: string;
  /** Its whole name, where the words on it alone could mean another. */
  label?: string;
}

export function Button({
  children,
  onClick,
  kind = 'plain',
  icon,
  disabled,
  busy,
  expanded,
  controls,
  describedBy,
  label,
}: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${kind}`}
      onClick={onClick}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-describedby={describedBy}
      aria-label={label}
    >
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </button>
  );
}
