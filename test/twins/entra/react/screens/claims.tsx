/** S10: the claims of the app, and the way to one of them. */
import { Link } from '@fluentui/react';
import { claimUri } from '../../claim-uri.ts';
import type { AppView, ClaimView } from '../../protocol.ts';
import { api, messageOf, readApp } from '../api.ts';
import { useBlade, useData } from '../blade.tsx';
import { send, toast } from '../channel.ts';
import { Expander } from '../parts/expander.tsx';
import type { GridColumn } from '../parts/grid.tsx';
import { Grid, RowMenu } from '../parts/grid.tsx';
import { Page } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly claim?: ClaimView;
}

export function Claims() {
  const { text, opens, params } = useBlade();
  const { objectId = '' } = params;
  const { data: app, failure, put } = useData(() => readApp(objectId));
  const open = ({ id }: Line) => opens('manageClaim', { objectId, claimId: id });
  const remove = async (claim: ClaimView) => {
    try {
      put(await api<AppView>(`apps/${objectId}/claims/${claim.id}`, 'DELETE'));
      send({ type: 'saved' });
    } catch (problem) {
      toast('error', text('saveFailed'), messageOf(problem));
    }
  };
  const columns: GridColumn<Line>[] = [
    // the link's clicks rise to the row, which opens
    {
      key: 'name',
      name: text('claimName'),
      width: 260,
      max: 560,
      cell: ({ name }) => <Link title={name}>{name}</Link>,
    },
    { key: 'type', name: text('type'), width: 60, max: 90, cell: () => 'SAML' },
    { key: 'value', name: text('value'), width: 200, max: 420, cell: ({ value }) => value },
    {
      key: 'more',
      name: '',
      width: 36,
      max: 40,
      cell: ({ claim }) =>
        claim && <RowMenu items={[{ id: 'delete', label: text('delete'), run: () => void remove(claim) }]} />,
    },
  ];
  const grid = (label: string, lines: readonly Line[]) => (
    <Grid<Line>
      label={label}
      items={lines}
      keyOf={(line) => line.id}
      columns={columns}
      open={(line, event) => open(line)(event)}
    />
  );
  return (
    <Page
      ready={app !== undefined}
      failure={failure}
      commands={[
        { id: 'AddClaim', label: text('addNewClaim'), icon: 'Add', run: opens('manageClaim', { objectId }) },
        { id: 'AddGroupClaim', label: text('addGroupClaim'), icon: 'Add' },
        { id: 'Columns', label: text('columns'), icon: 'Columns' },
        { id: 'Feedback', label: text('gotFeedback'), icon: 'Feedback' },
      ]}
    >
      <h3 className={css.subheading} style={{ marginTop: 0 }}>
        {text('requiredClaim')}
      </h3>
      {app &&
        grid(text('requiredClaim'), [
          {
            id: 'nameid',
            name: text('nameIdClaim'),
            value: `${app.nameId.source} [nameid-format:${app.nameId.format}]`,
          },
        ])}
      <h3 className={css.subheading}>{text('additionalClaims')}</h3>
      {app &&
        grid(
          text('additionalClaims'),
          [...app.claims]
            .sort((a, b) => claimUri(a).localeCompare(claimUri(b)))
            .map((claim) => ({ id: claim.id, name: claimUri(claim), value: claim.source, claim })),
        )}
      <Expander label={text('advancedSettings')}>
        <p className={css.intro}>{text('advancedClaimOptions')}</p>
      </Expander>
    </Page>
  );
}
