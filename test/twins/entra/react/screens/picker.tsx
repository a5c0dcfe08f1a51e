/** The picker of people (A11, React): a search box, a virtualised list with check boxes, the selected ones, Select. */
import {
  DefaultButton,
  Persona,
  PersonaSize,
  Pivot,
  PivotItem,
  SearchBox,
  Selection,
  SelectionMode,
} from '@fluentui/react';
import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { UserPage, UserView } from '../../protocol.ts';
import { api } from '../api.ts';
import { useBlade } from '../blade.tsx';
import { send } from '../channel.ts';
import { Grid } from '../parts/grid.tsx';
import { Page, useSettled } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';

const pageSize = 20;

/** Users of one search, page by page; a `null` at the end stands for more to come. */
function useUsers(query: string) {
  const [users, setUsers] = useState<readonly (UserView | null)[]>();
  const [failure, setFailure] = useState<unknown>();
  const search = useRef(query);
  const asked = useRef(-1);
  const more = async (skip: number) => {
    if (asked.current >= skip) return;
    asked.current = skip;
    const mine = search.current;
    try {
      const page = await api<UserPage>(`users?search=${encodeURIComponent(mine)}&skip=${skip}&top=${pageSize}`);
      if (mine !== search.current) return;
      setUsers((before = []) => {
        const known = [...before.slice(0, skip).filter((user) => user !== null), ...page.users];
        return known.length < page.total ? [...known, null] : known;
      });
    } catch (problem) {
      setFailure(problem);
    }
  };
  useEffect(() => {
    const timer = setTimeout(
      () => {
        search.current = query;
        asked.current = -1;
        void more(0);
      },
      users ? 200 : 0,
    );
    return () => clearTimeout(timer);
  }, [query]);
  return { users, failure, more };
}

/** What is chosen, over all searches: Fluent's Selection knows only the rows of the moment. */
function useChosen(users: readonly (UserView | null)[] | undefined, preselected: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, UserView>>(new Map());
  const latest = useRef(chosen);
  latest.current = chosen;
  const wanted = useRef(new Set(preselected));
  const quiet = useRef(false);
  const selection = useMemo(() => {
    const created: Selection = new Selection({
      selectionMode: SelectionMode.multiple,
      getKey: (item) => (item as UserView | null)?.objectId ?? 'missing',
      canSelectItem: (item) => (item as UserView | null) !== null,
      onSelectionChanged: () => {
        if (quiet.current) return;
        const next = new Map(latest.current);
        for (const item of created.getItems() as (UserView | null)[]) {
          if (item === null) continue;
          if (created.isKeySelected(item.objectId)) next.set(item.objectId, item);
          else next.delete(item.objectId);
        }
        setChosen(next);
      },
    });
    return created;
  }, []);
  useEffect(() => {
    const asked = (users ?? []).filter((user): user is UserView => user !== null && wanted.current.has(user.objectId));
    for (const { objectId } of asked) wanted.current.delete(objectId);
    const next = new Map([...latest.current, ...asked.map((user) => [user.objectId, user] as const)]);
    quiet.current = true;
    selection.setItems([...(users ?? [])] as never[], false);
    for (const user of users ?? []) if (user) selection.setKeySelected(user.objectId, next.has(user.objectId), false);
    quiet.current = false;
    if (asked.length > 0) setChosen(next);
  }, [users, selection]);
  const drop = (id: string) => {
    const next = new Map(latest.current);
    next.delete(id);
    setChosen(next);
    quiet.current = true;
    selection.setKeySelected(id, false, false);
    quiet.current = false;
  };
  const reset = () => {
    setChosen(new Map());
    quiet.current = true;
    selection.setAllSelected(false);
    quiet.current = false;
  };
  return { chosen: [...chosen.values()], selection, drop, reset };
}

export function Picker() {
  const { text, params } = useBlade();
  const [query, setQuery] = useState('');
  const { users, failure, more } = useUsers(query);
  const { chosen, selection, drop, reset } = useChosen(users, params.selected ?? []);
  return (
    <Page ready={users !== undefined} failure={failure} footer={<SelectButton chosen={chosen} />}>
      <div className={css.listPage}>
        <SearchBox
          role="searchbox"
          placeholder={text('searchPeople')}
          ariaLabel={text('search')}
          value={query}
          onChange={(_, value) => setQuery(value ?? '')}
        />
        <Pivot styles={{ root: { margin: '4px 0 8px' } }}>
          <PivotItem headerText={text('all')} />
          <PivotItem headerText={text('users')} />
        </Pivot>
        <div className={css.columns}>
          <div className={css.list} data-is-scrollable="true">
            <Grid<UserView>
              label={text('users')}
              items={users ?? []}
              keyOf={(user) => user.objectId}
              selection={selection}
              // else every drawing would clear the selection
              setKey="users"
              selectionMode={SelectionMode.multiple}
              checkButtonAriaLabel={text('select')}
              onRenderMissingItem={(index) => {
                if (index !== undefined) void more(index);
                return (
                  <div className={css.quiet} style={{ padding: 12 }}>
                    {text('loading')}
                  </div>
                );
              }}
              columns={[
                {
                  key: 'name',
                  name: text('name'),
                  width: 170,
                  cell: (user) => (
                    <Persona
                      size={PersonaSize.size32}
                      text={user.displayName}
                      secondaryText={user.mail || user.userPrincipalName}
                      showSecondaryText
                    />
                  ),
                },
                { key: 'type', name: text('type'), width: 50, max: 70, cell: () => text('user') },
              ]}
            />
          </div>
          <div style={{ overflowY: 'auto' }}>
            <div className={css.labelRow} style={{ justifyContent: 'space-between' }}>
              <span className={css.tileTitle}>{text('selectedCount', { count: chosen.length })}</span>
              <DefaultButton text={text('reset')} disabled={chosen.length === 0} onClick={reset} />
            </div>
            {chosen.map((user) => (
              <div
                key={user.objectId}
                className={css.labelRow}
                style={{ justifyContent: 'space-between', marginTop: 8 }}
              >
                <Persona size={PersonaSize.size24} text={user.displayName} />
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={`${text('remove')} ${user.displayName}`}
                  onClick={() => drop(user.objectId)}
                >
                  {text('remove')}
                </Button>
              </div>
            ))}
          </div>
        </div>
      </div>
    </Page>
  );
}

function SelectButton({ chosen }: { chosen: readonly UserView[] }) {
  const { text } = useBlade();
  const settled = useSettled();
  return (
    <Button
      appearance="primary"
      disabled={!settled || chosen.length === 0}
      onClick={() => send({ type: 'close', result: { users: chosen } })}
    >
      {text('select')}
    </Button>
  );
}
