import { render } from 'preact';
import { Panel } from '../../components/panel.tsx';
import { spokenLanguage } from '../../components/spoken-language.ts';
import { browserPorts } from '../../lib/browser/ports.ts';
import { PanelModel } from '../../lib/model/panel-model.ts';
import './style.css';

const ports = browserPorts();
const desk = { ...ports.desk, language: spokenLanguage(ports.desk.language) };
const model = new PanelModel({ ...ports, desk });

// Words exist in two languages; every other interface language reads the English ones.
document.documentElement.lang = desk.language.startsWith('de') ? 'de' : 'en';
// Neither the ring nor a caught login may outlive the panel.
addEventListener('pagehide', () => {
  void model.console.point(null);
  model.login.clear();
});
render(<Panel model={model} desk={desk} />, document.querySelector('#panel')!);
void model.connections.start();
// What the pages of a real console are made of is learnt with a development build; no other has this.
if (import.meta.env.MODE === 'development') void import('./skeleton-button.ts').then(({ showSkeletonButton }) => showSkeletonButton(ports.page, model, desk));
