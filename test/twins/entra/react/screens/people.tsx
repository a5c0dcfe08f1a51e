/** S15: the directory's people, and one person's overview and properties. */
import { Link, Pivot, PivotItem } from '@fluentui/react';
import type { UserPage, UserView } from '../../protocol.ts';
import { personHash } from '../../protocol.ts';
import { api } from '../api.ts';
import { useBlade, useData } from '../blade.tsx';
import { send } from '../channel.ts';
import { CopyField } from '../parts/fields.tsx';
import { Grid } from '../parts/grid.tsx';
import { Page } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';

export function People() {
  const { text, gated } = useBlade();
  const { data, failure } = useData(() => api<UserPage>('users?top=100'));
  return (
    <Page
      ready={data !== undefined}
      failure={failure}
      commands={[
        { id: 'Columns', label: text('columns'), icon: 'Columns' },
        { id: 'PreviewFeatures', label: text('previewFeatures'), icon: 'Process' },
        { id: 'Feedback', label: text('gotFeedback'), icon: 'Feedback' },
      ]}
    >
      <Grid<UserView>
        label={text('users')}
        items={data?.users ?? []}
        keyOf={(user) => user.objectId}
        columns={[
          {
            key: 'name',
            name: text('displayName'),
            width: 160,
            max: 260,
            cell: (user) => (
              <Link onClick={(event) => gated(() => send({ type: 'navigate', hash: personHash(user) }))(event)}>
                {user.displayName}
              </Link>
            ),
          },
          { key: 'upn', name: text('userPrincipalName'), width: 240, cell: (user) => user.userPrincipalName },
        ]}
      />
    </Page>
  );
}

export function Person() {
  const { text, params } = useBlade();
  const { data: user, failure } = useData(() => api<UserView>(`users/${params.userId}`));
  return (
    <Page ready={user !== undefined} failure={failure}>
      {user && (
        <Pivot>
          <PivotItem headerText={text('overview')}>
            <div className={css.form}>
              <CopyField label={text('userPrincipalName')} value={user.userPrincipalName} />
              <CopyField label={text('objectId')} value={user.objectId} />
            </div>
          </PivotItem>
          <PivotItem headerText={text('properties')}>
            <div className={css.form}>
              <h3 className={css.subheading}>{text('identity')}</h3>
              <CopyField label={text('displayName')} value={user.displayName} />
              <CopyField label={text('userPrincipalName')} value={user.userPrincipalName} />
              <h3 className={css.subheading}>{text('contactInformation')}</h3>
              <CopyField label={text('email')} value={user.mail} />
            </div>
          </PivotItem>
        </Pivot>
      )}
    </Page>
  );
}
