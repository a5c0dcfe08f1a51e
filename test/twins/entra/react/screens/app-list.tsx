/** S2: all enterprise applications. */
import { Link, SearchBox } from '@fluentui/react';
import { useEffect, useState } from 'react';
import type { AppSummary } from '../../protocol.ts';
import { appHash } from '../../protocol.ts';
import { api } from '../api.ts';
import { useBlade, useData } from '../blade.tsx';
import { send } from '../channel.ts';
import { Grid } from '../parts/grid.tsx';
import { Page } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';

export function AppList() {
  const { text, opens, gated, nowhere } = useBlade();
  const [query, setQuery] = useState('');
  const { data: apps, failure, again } = useData(() => api<AppSummary[]>(`apps?search=${encodeURIComponent(query)}`));
  useEffect(() => {
    const timer = setTimeout(() => void again(), 150);
    return () => clearTimeout(timer);
  }, [query, again]);
  return (
    <Page
      ready={apps !== undefined}
      failure={failure}
      commands={[
        { id: 'NewApplication', label: text('newApplication'), icon: 'Add', run: opens('gallery') },
        { id: 'Refresh', label: text('refresh'), icon: 'Refresh', run: () => void again() },
        { id: 'Export', label: text('exportList'), icon: 'Download' },
        { id: 'Columns', label: text('columns'), icon: 'Columns' },
        { id: 'PreviewFeatures', label: text('previewFeatures'), icon: 'Process' },
        { id: 'Feedback', label: text('gotFeedback'), icon: 'Feedback' },
      ]}
    >
      <div className={css.toolbar}>
        <SearchBox
          role="searchbox"
          placeholder={text('searchApps')}
          ariaLabel={text('searchBox')}
          value={query}
          styles={{ root: { width: 340 } }}
          onChange={(_, value) => setQuery(value ?? '')}
        />
        {(['applicationTypeFilter', 'applicationIdFilter', 'addFilters'] as const).map((key) => (
          <button key={key} type="button" className={css.pill} onClick={nowhere}>
            {text(key)}
          </button>
        ))}
      </div>
      <Grid<AppSummary>
        label={text('enterpriseApplications')}
        items={apps ?? []}
        keyOf={(app) => app.objectId}
        columns={[
          {
            key: 'name',
            name: text('name'),
            width: 160,
            max: 260,
            cell: (app) => (
              <Link onClick={(event) => gated(() => send({ type: 'navigate', hash: appHash('Overview', app) }))(event)}>
                {app.name}
              </Link>
            ),
          },
          { key: 'objectId', name: text('objectId'), width: 240, max: 280, cell: (app) => app.objectId },
          { key: 'appId', name: text('applicationId'), width: 240, max: 280, cell: (app) => app.appId },
          {
            key: 'created',
            name: text('createdOn'),
            width: 80,
            max: 110,
            cell: (app) => new Date(app.createdAt).toLocaleDateString('en-US'),
          },
          { key: 'identifier', name: text('identifierUri'), width: 160, cell: (app) => app.identifier },
        ]}
      />
    </Page>
  );
}
