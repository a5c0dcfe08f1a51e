import { render } from 'preact';
import { Panel } from '../../components/panel.tsx';
import { PanelModel } from '../../lib/model/panel-model.ts';
import { fakePorts } from '../model/fake-ports.ts';
import { settle } from '../model/settle.ts';
import { states } from './states.ts';
import '../../entrypoints/sidepanel/style.css';

/** Shows one state of the panel: `#state=finished&lang=de`; without a state, links to all of them. */
const wanted = new URLSearchParams(location.hash.slice(1));
const language = wanted.get('lang') ?? 'en';
const setup = states[wanted.get('state') ?? ''];

async function show(): Promise<void> {
  if (!setup) {
    render(
      <ul style={{ padding: '16px' }}>
        {Object.keys(states).map((name) => (
          <li key={name}>
            <a href={`#state=${name}&lang=${language}`}>{name}</a>
          </li>
        ))}
      </ul>,
      document.querySelector('#panel')!,
    );
    return;
  }
  const fake = fakePorts({ language, now: new Date('2026-11-25T09:41:00') });
  const model = new PanelModel(fake.ports);
  await model.connections.start();
  await setup({ fake, model });
  await settle(model);
  document.documentElement.lang = language;
  render(<Panel model={model} desk={fake.ports.desk} />, document.querySelector('#panel')!);
  Object.assign(globalThis, { model, fake });
  document.documentElement.dataset.ready = 'true';
}
addEventListener('hashchange', () => location.reload());
void show();
