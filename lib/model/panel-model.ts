import { computed, createModel, effect } from '@preact/signals';
import { ConnectionsModel } from './connections-model.ts';
import { ConsoleModel } from './console-model.ts';
import { GuideModel } from './guide-model.ts';
import { IntakeModel } from './intake-model.ts';
import { LoginModel } from './login-model.ts';
import { openedSignal, subjectSignal } from './open-connection.ts';
import { PickModel } from './pick-model.ts';
import { PinsModel } from './pins-model.ts';
import type { Ports } from './ports.ts';

/** Everything the side panel knows and does, built with its ports; disposing it takes the ring off the page. */
export const PanelModel = createModel((ports: Ports) => {
  const connections = new ConnectionsModel(ports.connections, ports.desk);
  const opened = openedSignal(connections.current);
  const pins = new PinsModel(ports.pins);
  void pins.start();
  const console = new ConsoleModel(ports.page, subjectSignal(opened, pins.lookup));
  const guide = new GuideModel(ports.desk, connections, console, opened, pins.lookup);
  const pick = new PickModel(ports, console, pins, opened);
  // Two outlines at once would be one too many.
  effect(() => void (guide.pointing.value = pick.picking.value === null));
  const intake = new IntakeModel(ports.desk, opened, guide.change, () => {
    const step = guide.step.peek();
    return step?.act === 'file' ? step.takes : 'signing-certificate';
  });
  const login = new LoginModel(ports.desk, ports.login, opened, guide.change);
  const screen = computed<'loading' | 'list' | 'connection'>(() => {
    if (!connections.loaded.value) return 'loading';
    return opened.value ? 'connection' : 'list';
  });
  /** Address of the tab in front; null where it may not be read. */
  const front = computed(() => ports.page.activeTab.value?.url ?? null);
  return { connections, opened, console, guide, pins, pick, intake, login, screen, front };
});
export type PanelModel = InstanceType<typeof PanelModel>;
