import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** A section that folds away; its one-line state stays readable while folded. */
export function Section(props: {
  title: string;
  state?: ComponentChildren;
  open?: boolean;
  id?: string;
  children: ComponentChildren;
}) {
  return (
    <details class="section" open={props.open} id={props.id}>
      <summary>
        <Icon name="right" />
        <h2>{props.title}</h2>
        <span class="section-state">{props.state}</span>
      </summary>
      <div class="section-body">{props.children}</div>
    </details>
  );
}

/** A detail for those who want it. */
export function Disclosure({
  label,
  open,
  onToggle,
  children,
}: {
  label: ComponentChildren;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ComponentChildren;
}) {
  return (
    <details class="disclosure" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <Icon name="right" />
        <span>{label}</span>
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
