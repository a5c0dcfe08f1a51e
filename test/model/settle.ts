import type { PanelModel } from '../../lib/model/panel-model.ts';

/** Waits until everything that was set off has come to rest: looks, the changes they cause, the looks those cause. */
export async function settle(model: PanelModel): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await model.console.look();
    await model.connections.settled();
  }
}
