import { ActionButton } from '@fluentui/react';
import type { ReactNode } from 'react';
import { useState } from 'react';

export function Expander({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <ActionButton
        aria-expanded={open}
        iconProps={{ iconName: open ? 'ChevronDown' : 'ChevronRight' }}
        onClick={() => setOpen(!open)}
      >
        {label}
      </ActionButton>
      {open && <div>{children}</div>}
    </div>
  );
}
