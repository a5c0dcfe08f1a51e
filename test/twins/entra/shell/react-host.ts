/** React blades: a cross-origin frame each, and the shell's side of the messages (protocol.ts b). */
import type { BladeInit, FromBlade, PaneResult, ScreenParams, ToBlade } from '../protocol.ts';
import { bladeNames } from '../protocol.ts';
import type { Screen } from '../../switches.ts';
import { ask } from './dialogs.ts';
import { el } from './elements.ts';
import { currentSession, language, signIn, switches, wait } from './portal.ts';
import type { Surface } from './surface.ts';
import type { ToastKind } from './toasts.ts';
import { toast } from './toasts.ts';

export const bladeOrigin = 'https://sandbox-1.reactblade.portal.azure.net';
const frameClasses = 'fxs-part-frame fxs-portal-bg-txt-br';
const floating = 'fxs-blade-floated-menuframe fxs-blade-floated-frame';
const sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads';

let frameNumber = Math.floor(Math.random() * 5) + 1;
const prewarmed: HTMLIFrameElement[] = [];

function newFrame(name: string): HTMLIFrameElement {
  return el('iframe', {
    id: `_react_frame_${frameNumber++}`, name, class: frameClasses, src: `${bladeOrigin}/${name}`,
    ...(switches().sandboxAttribute ? { sandbox } : {}),
  }) as HTMLIFrameElement;
}

/** R4: two hidden frames for blades to come; one takes the name of whatever is live. */
export function prewarm(host: HTMLElement): void {
  for (const name of ['BrowseResource.ReactView', 'AppList.ReactView']) {
    const frame = newFrame(name);
    frame.setAttribute('aria-hidden', 'true');
    prewarmed.push(frame);
    host.append(frame);
  }
}

export interface ReactServices {
  open(screen: Screen, params: ScreenParams): Promise<PaneResult>;
  close(surface: Surface, result: PaneResult): Promise<void>;
  saved(surface: Surface): void;
  navigate(hash: string, late: boolean): void;
}

/** `loadDelay` in milliseconds, from the frame's `ready` on. */
export function openReact(surface: Surface, screen: Screen, services: ReactServices, loadDelay: number): void {
  const name = `${bladeNames[screen]}.ReactView`;
  const frame = newFrame(name);
  surface.frame = frame;
  prewarmed[0]?.setAttribute('name', name);
  const send = (message: ToBlade) => frame.contentWindow?.postMessage(message, bladeOrigin);
  const listen = ({ data, source }: MessageEvent<FromBlade>) => {
    // a sandboxed frame may have no origin of its own: the window is what counts
    if (source !== frame.contentWindow || data?.twin !== 'blade') return;
    if (!frame.isConnected) return removeEventListener('message', listen);
    receive(surface, screen, data, send, services, loadDelay);
  };
  addEventListener('message', listen);
  surface.refresh = () => send({ twin: 'blade', type: 'refresh' });
  const subscription = switches.subscribe((fresh) => {
    if (frame.isConnected) send({ twin: 'blade', type: 'switches', switches: fresh, language: language() });
    else subscription.dispose();
  });
  surface.content.append(el('div', { class: 'fxs-blade-main fxs-blade-framehost' }, frame));
}

function receive(surface: Surface, screen: Screen, message: FromBlade, send: (message: ToBlade) => void, services: ReactServices, loadDelay: number): void {
  switch (message.type) {
    case 'ready': {
      const { token, tenant, user } = currentSession();
      const init: BladeInit = {
        twin: 'blade', type: 'init', screen, params: surface.params, token, tenant, user, switches: switches(), language: language(),
      };
      void wait(loadDelay).then(() => send(init));
      return;
    }
    case 'loaded':
      // small until now
      surface.frame?.classList.add('fxs-reactview-frame-active', ...floating.split(' '));
      surface.loading(false);
      return;
    case 'setTitle':
      surface.title(message.title);
      if (message.subtitle !== undefined) surface.subtitle(message.subtitle);
      return;
    case 'setDirty':
      surface.dirty = message.dirty;
      return;
    case 'open':
      void services.open(message.screen, message.params).then((result) => send({ twin: 'blade', type: 'paneClosed', request: message.request, result }));
      return;
    case 'close':
      surface.dirty = false;
      void services.close(surface, message.result);
      return;
    case 'saved':
      services.saved(surface);
      return;
    case 'dialog':
      void ask(surface.dialogHost, message.title, message.text, message.buttons)
        .then((button) => send({ twin: 'blade', type: 'dialogClosed', request: message.request, button }));
      return;
    case 'toast':
      toast(message.title, message.text, message.kind satisfies ToastKind);
      return;
    case 'navigate':
      services.navigate(message.hash, message.late ?? false);
      return;
    case 'openTab':
      window.open(message.url, '_blank');
      return;
    case 'unauthorized':
      void signIn();
  }
}
