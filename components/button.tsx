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
    >
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </button>
  );
}
