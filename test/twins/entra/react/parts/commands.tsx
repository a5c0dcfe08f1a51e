/** A Fluent v8 command bar. */
import type { IContextualMenuItem } from '@fluentui/react';
import { CommandBar } from '@fluentui/react';
import type { TrustedOrNot } from '../blade.tsx';
import { useBlade } from '../blade.tsx';
import { FittingGroup } from './fitting-group.tsx';
import { useSettled } from './page.tsx';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly icon?: string;
  readonly enabled?: boolean;
  /** Absent: leads nowhere in the twin. */
  readonly run?: (event?: TrustedOrNot) => void;
  readonly items?: readonly {
    readonly id: string;
    readonly label: string;
    readonly run?: (event?: TrustedOrNot) => void;
  }[];
}

export function Commands({ commands }: { commands: readonly Command[] }) {
  const { nowhere, text } = useBlade();
  const settled = useSettled();
  const items = commands.map(({ id, label, icon, enabled = true, run, items: menu }): IContextualMenuItem => ({
    key: id,
    text: label,
    ariaLabel: label,
    'data-automation-id': `${id}Button`,
    disabled: !settled || !enabled,
    ...(icon ? { iconProps: { iconName: icon } } : {}),
    ...(menu
      ? {
          subMenuProps: {
            items: menu.map((item) => ({
              key: item.id,
              text: item.label,
              onClick: (event) => pressed(event, item.run ?? nowhere),
            })),
          },
        }
      : { onClick: (event) => pressed(event, run ?? nowhere) }),
  }));
  return (
    <CommandBar
      resizeGroupAs={FittingGroup}
      items={items}
      ariaLabel="Commands"
      overflowButtonProps={{ ariaLabel: text('moreActions') }}
      styles={{ root: { paddingLeft: 0, paddingRight: 0 } }}
    />
  );
}

function pressed(event: TrustedOrNot | undefined, run: (event?: TrustedOrNot) => void): undefined {
  run(event);
}
