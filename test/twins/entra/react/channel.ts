/** The frame's side of the messages with the shell (protocol.ts b). */
import type { BladeInit, FromBlade, PaneResult, ScreenParams, ToBlade } from '../protocol.ts';
import type { Screen } from '../../switches.ts';

type Bare<M> = M extends unknown ? Omit<M, 'twin'> : never;

let shellOrigin = '*';
let request = 0;
const panes = new Map<number, (result: PaneResult) => void>();
const dialogs = new Map<number, (button: number) => void>();

export function send(message: Bare<FromBlade>): void {
  parent.postMessage({ twin: 'blade', ...message }, shellOrigin);
}

/** Says `ready` and listens. A prewarmed frame never hears `init` (R4). */
export function startChannel(on: {
  init(init: BladeInit): void;
  refresh(): void;
  switches(message: Extract<ToBlade, { type: 'switches' }>): void;
}): void {
  addEventListener('message', ({ data, source, origin }: MessageEvent<ToBlade>) => {
    if (source !== parent || data?.twin !== 'blade') return;
    switch (data.type) {
      case 'init':
        shellOrigin = origin;
        return on.init(data);
      case 'refresh':
        return on.refresh();
      case 'switches':
        return on.switches(data);
      case 'paneClosed':
        panes.get(data.request)?.(data.result);
        panes.delete(data.request);
        return;
      case 'dialogClosed':
        dialogs.get(data.request)?.(data.button);
        dialogs.delete(data.request);
    }
  });
  send({ type: 'ready' });
}

/** Resolves when the blade or pane that was opened closes. */
export function openScreen(screen: Screen, params: ScreenParams = {}): Promise<PaneResult> {
  const id = ++request;
  send({ type: 'open', request: id, screen, params });
  return new Promise((resolve) => panes.set(id, resolve));
}

/** A question that the shell draws in the top document (R16); resolves with the index of the button. */
export function askShell(title: string, text: string, buttons: readonly string[]): Promise<number> {
  const id = ++request;
  send({ type: 'dialog', request: id, title, text, buttons });
  return new Promise((resolve) => dialogs.set(id, resolve));
}

export function toast(kind: 'progress' | 'success' | 'error', title: string, text = ''): void {
  send({ type: 'toast', kind, title, text });
}
