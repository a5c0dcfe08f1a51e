import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { guides, progress, providerById, words } from '../lib/guide/index.ts';
import type { PanelModel } from '../lib/model/panel-model.ts';
import type { DeskPort } from '../lib/model/ports.ts';
import { i18n } from '#i18n';
import { Announcer } from './announcer.tsx';
import { ConnectionList, type ConnectionSummary } from './connection-list.tsx';
import { ConnectionView } from './connection-view.tsx';
import { PanelContextProvider, type PanelContext } from './panel-context.ts';
import { Welcome } from './welcome.tsx';

/** The side panel: the list of connections, or the one that is open. */
export function Panel({ model, desk }: { model: PanelModel; desk: DeskPort }) {
  const sentence = useSignal('');
  const context = useMemo<PanelContext>(
    () => ({
      // Dates speak the language of the words around them.
      language: /^(de|en)\b/.test(desk.language) ? desk.language : 'en',
      now: () => desk.now(),
      copy: (text) => desk.copy(text),
      announce: (said) => (sentence.value = said),
    }),
    [desk],
  );
  const screen = model.screen.value;
  return (
    <PanelContextProvider value={context}>
      {screen === 'list' ? <ListScreen model={model} desk={desk} /> : null}
      {screen === 'connection' ? <ConnectionView model={model} desk={desk} /> : null}
      <Announcer sentence={sentence} />
    </PanelContextProvider>
  );
}

function ListScreen({ model, desk }: { model: PanelModel; desk: DeskPort }) {
  const { connections } = model;
  const summaries = useComputed<ConnectionSummary[]>(() =>
    connections.list.value
      .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
      .map((connection) => {
        const guide = guides.find(({ id }) => id === connection.guide);
        const so = guide ? progress(guide, connection) : null;
        const next = so?.current ? words(so.current.step.title, desk.language, {}).replaceAll('**', '') : null;
        return {
          id: connection.id,
          name: connection.name,
          pair: guide
            ? `${providerById(guide.sp)?.name ?? guide.sp} ⇄ ${providerById(guide.idp)?.name ?? guide.idp}`
            : connection.guide,
          environment: connection.environment,
          done: so?.done ?? 0,
          count: so?.steps.length ?? 0,
          next,
          unknown: guide === undefined,
        };
      }),
  );
  function start(guideId: string, practice: boolean) {
    const guide = guides.find(({ id }) => id === guideId);
    const sp = providerById(guide?.sp ?? '')?.name ?? guideId;
    const taken = new Set(connections.list.peek().map(({ name }) => name));
    let name = sp;
    for (let number = 2; taken.has(name); number += 1) name = `${sp} ${number}`;
    const environment = practice ? 'practice' : (guide?.environments?.[0] ?? 'production');
    const before = connections.predecessor(guideId, environment);
    if (before) connections.succeed(before, guideId, i18n.t('list.successor', { name: before.name }));
    else connections.create(guideId, name, environment);
  }
  const some = summaries.value.length > 0;
  return (
    <div class="list-screen">
      {some ? <ConnectionList connections={summaries.value} onOpen={connections.open} /> : null}
      <Welcome url={model.front.value} short={some} onStart={start} />
      <p class="privacy aside">{i18n.t('welcome.privacy')}</p>
    </div>
  );
}
