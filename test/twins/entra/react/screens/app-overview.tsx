/** S5: an app's overview with its "Getting Started" tiles. */
import { Link } from '@fluentui/react';
import type { KeyboardEvent } from 'react';
import type { LabelKey } from '../../labels.ts';
import { readApp } from '../api.ts';
import type { TrustedOrNot } from '../blade.tsx';
import { useBlade, useData } from '../blade.tsx';
import { CopyField } from '../parts/fields.tsx';
import { Page } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';

interface TileProps {
  readonly number: number;
  readonly title: LabelKey;
  readonly about: LabelKey;
  readonly action: LabelKey;
  readonly open: (event: TrustedOrNot) => void;
}

/** The whole tile opens what its link opens: the link's clicks rise to it. */
function Tile({ number, title, about, action, open }: TileProps) {
  const { text } = useBlade();
  const pressed = (event: KeyboardEvent) => {
    if (event.target === event.currentTarget && (event.key === 'Enter' || event.key === ' ')) open(event);
  };
  return (
    <div className={css.tile} role="group" aria-label={text(title)} tabIndex={0} onClick={open} onKeyDown={pressed}>
      <span className={css.tileTitle}>{`${number}. ${text(title)}`}</span>
      <span className={css.quiet}>{text(about)}</span>
      <span>
        <Link>{text(action)}</Link>
      </span>
    </div>
  );
}

export function AppOverview() {
  const { text, opens, nowhere, params } = useBlade();
  const { data: app, failure } = useData(() => readApp(params.objectId));
  const { objectId = '' } = params;
  return (
    <Page ready={app !== undefined} failure={failure}>
      <h3 className={css.heading}>{text('properties')}</h3>
      {app && (
        <div className={css.form}>
          <CopyField label={text('name')} value={app.name} />
          <CopyField label={text('applicationId')} value={app.appId} />
          <CopyField label={text('objectId')} value={app.objectId} />
        </div>
      )}
      <h3 className={css.heading} style={{ marginTop: 28 }}>
        {text('gettingStarted')}
      </h3>
      <div className={css.tiles}>
        <Tile
          number={1}
          title="tileAssign"
          about="tileAssignText"
          action="tileAssign"
          open={opens('usersAndGroups', { objectId })}
        />
        <Tile
          number={2}
          title="tileSso"
          about="tileSsoText"
          action="getStarted"
          open={opens('samlSignOn', { objectId })}
        />
        <Tile number={3} title="tileProvision" about="tileProvisionText" action="getStarted" open={nowhere} />
        <Tile number={4} title="tileAccess" about="tileAccessText" action="createPolicy" open={nowhere} />
        <Tile number={5} title="tileSelf" about="tileSelfText" action="getStarted" open={nowhere} />
      </div>
    </Page>
  );
}
