/** S6: "Add Assignment": two blocks and a button. */
import { Link, MessageBar, MessageBarType } from '@fluentui/react';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { UserView } from '../../protocol.ts';
import { api, messageOf } from '../api.ts';
import { useBlade } from '../blade.tsx';
import { openScreen, send, toast } from '../channel.ts';
import { Page, useSettled } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';

export function AddAssignment() {
  const { text, gated, params, switches } = useBlade();
  const { objectId = '' } = params;
  const [chosen, setChosen] = useState<readonly UserView[]>([]);
  const pick = async () => {
    const { users } = await openScreen('picker', { objectId, selected: chosen.map((user) => user.objectId) });
    if (users) setChosen(users);
  };
  const { length } = chosen;
  const caption =
    length === 0
      ? text('noneSelected')
      : length === 1
        ? text('userSelected')
        : text('usersSelected', { count: length });
  return (
    <Page ready footer={<AssignButton objectId={objectId} chosen={chosen} />}>
      {!switches.groupAssignment && (
        <MessageBar className={css.message} messageBarType={MessageBarType.warning}>
          {text('noGroups')}
        </MessageBar>
      )}
      <div className={css.blocks}>
        <div className={css.block}>
          <div className={css.blockTitle}>{text('usersAndGroups')}</div>
          <Link onClick={(event) => gated(() => void pick())(event)}>{caption}</Link>
        </div>
        <div className={css.block}>
          <div className={css.blockTitle}>{text('selectRole')}</div>
          <Link disabled>{text('defaultAccess')}</Link>
        </div>
      </div>
    </Page>
  );
}

function AssignButton({ objectId, chosen }: { objectId: string; chosen: readonly UserView[] }) {
  const { text } = useBlade();
  const settled = useSettled();
  const [saving, setSaving] = useState(false);
  const assign = async () => {
    setSaving(true);
    try {
      await api<UserView[]>(`apps/${objectId}/assignments`, 'POST', { userIds: chosen.map((user) => user.objectId) });
      send({ type: 'saved' });
      toast('success', text('assigned'), text('assignedText', { count: chosen.length }));
      send({ type: 'close', result: { saved: true } });
    } catch (problem) {
      toast('error', text('assign'), messageOf(problem));
      setSaving(false);
    }
  };
  return (
    <Button appearance="primary" disabled={!settled || saving || chosen.length === 0} onClick={() => void assign()}>
      {text('assign')}
    </Button>
  );
}
