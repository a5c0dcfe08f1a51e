/** S6: who is assigned. */
import { MessageBar, SearchBox, SelectionMode } from '@fluentui/react';
import { useState } from 'react';
import type { UserView } from '../../protocol.ts';
import { api } from '../api.ts';
import { useBlade, useData } from '../blade.tsx';
import { toast } from '../channel.ts';
import { Grid, RowMenu } from '../parts/grid.tsx';
import { Page } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';

export function UsersAndGroups() {
  const { text, opens, params } = useBlade();
  const { objectId = '' } = params;
  const path = `apps/${objectId}/assignments`;
  const { data: assigned, failure, put } = useData(() => api<UserView[]>(path));
  const [query, setQuery] = useState('');
  const shown = (assigned ?? []).filter(({ displayName }) =>
    displayName.toLowerCase().startsWith(query.trim().toLowerCase()),
  );
  const remove = async (user: UserView) => {
    try {
      put(await api<UserView[]>(`${path}/${user.objectId}`, 'DELETE'));
    } catch (problem) {
      toast('error', text('removeAssignment'), String(problem));
    }
  };
  return (
    <Page
      ready={assigned !== undefined}
      failure={failure}
      commands={[
        { id: 'AddUser', label: text('addUserGroup'), icon: 'Add', run: opens('addAssignment', { objectId }) },
        { id: 'EditAssignment', label: text('editAssignment'), icon: 'Edit', enabled: false },
        { id: 'RemoveAssignment', label: text('removeAssignment'), icon: 'Delete', enabled: false },
        { id: 'Columns', label: text('columns'), icon: 'Columns' },
        { id: 'Feedback', label: text('gotFeedback'), icon: 'Feedback' },
      ]}
    >
      <MessageBar className={css.message}>{text('assignmentNote')}</MessageBar>
      <div className={css.toolbar}>
        <SearchBox
          role="searchbox"
          placeholder={text('searchAssignments')}
          ariaLabel={text('search')}
          value={query}
          styles={{ root: { width: 460 } }}
          onChange={(_, value) => setQuery(value ?? '')}
        />
      </div>
      <Grid<UserView>
        label={text('usersAndGroups')}
        items={shown}
        keyOf={(user) => user.objectId}
        selectionMode={SelectionMode.none}
        empty={text('noAssignments')}
        columns={[
          { key: 'displayName', name: text('displayName'), width: 200, max: 360, cell: (user) => user.displayName },
          { key: 'type', name: text('objectType'), width: 100, max: 160, cell: () => text('user') },
          { key: 'role', name: text('roleAssigned'), width: 140, max: 220, cell: () => text('defaultAccess') },
          {
            key: 'more',
            name: '',
            width: 40,
            cell: (user) => <RowMenu items={[{ id: 'remove', label: text('remove'), run: () => void remove(user) }]} />,
          },
        ]}
      />
    </Page>
  );
}
