/** S1: the directory's overview with its Add menu. */
import { Pivot, PivotItem } from '@fluentui/react';
import type { TenantView } from '../../protocol.ts';
import { api } from '../api.ts';
import { useBlade, useData } from '../blade.tsx';
import { CopyField } from '../parts/fields.tsx';
import { Page } from '../parts/page.tsx';
import { Pairs } from '../parts/pairs.tsx';
import { css } from '../parts/styles.ts';

export function TenantOverview() {
  const { text, opens } = useBlade();
  const { data: tenant, failure } = useData(() => api<TenantView>('tenant'));
  return (
    <Page
      ready={tenant !== undefined}
      failure={failure}
      commands={[
        {
          id: 'Add',
          label: text('add'),
          icon: 'Add',
          items: [
            { id: 'User', label: text('user') },
            { id: 'Group', label: text('group') },
            { id: 'EnterpriseApplication', label: text('enterpriseApplication'), run: opens('gallery') },
            { id: 'AppRegistration', label: text('appRegistration') },
          ],
        },
        { id: 'ManageTenants', label: text('manageTenants'), icon: 'Settings' },
        { id: 'WhatsNew', label: text('whatsNew'), icon: 'Info' },
        { id: 'PreviewFeatures', label: text('previewFeatures'), icon: 'Process' },
        { id: 'Feedback', label: text('gotFeedback'), icon: 'Feedback' },
      ]}
    >
      <Pivot>
        <PivotItem headerText={text('overview')}>
          <h3 className={css.subheading}>{text('basicInformation')}</h3>
          {tenant && (
            <Pairs
              rows={[
                [text('name'), tenant.name],
                [text('tenantId'), <CopyField key="id" bare label={text('tenantId')} value={tenant.tenantId} />],
                [text('primaryDomain'), tenant.domain],
                [text('license'), 'Microsoft Entra ID Free'],
                [text('users'), tenant.users],
                [text('groups'), 0],
                [text('applications'), tenant.apps],
                [text('devices'), 0],
              ]}
            />
          )}
        </PivotItem>
        {(['monitoring', 'properties', 'recommendations', 'setupGuides'] as const).map((key) => (
          <PivotItem key={key} headerText={text(key)}>
            <p>{text('notInPractice')}</p>
          </PivotItem>
        ))}
      </Pivot>
    </Page>
  );
}
