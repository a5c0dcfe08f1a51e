/** The shell's side of the view-model frame: sends a value there and hears what became of it. */
import { el } from './elements.ts';
import { switches } from './portal.ts';

export type Rule = 'required' | 'absoluteUrl';

export interface EchoRequest {
  readonly twin: 'echo';
  readonly id: number;
  readonly value: string;
  readonly rules: readonly Rule[];
  readonly delay: number;
}

export interface EchoReply {
  readonly twin: 'echoed';
  readonly id: number;
  readonly value: string;
  readonly problem: 'valueRequired' | 'absoluteUrl' | null;
}

let worker: Window | null = null;
let next = 1;
const waiting = new Map<number, (reply: EchoReply) => void>();
const queue: EchoRequest[] = [];

/** R4: the two hidden frames; the second one holds the view models. */
export function extensionFrames(): HTMLElement {
  const frame = (host: string) => el('iframe', {
    class: 'fxs-extension-frame', src: `https://${host}/extension`, 'aria-hidden': 'true', tabindex: -1,
    sandbox: 'allow-scripts allow-same-origin',
  }) as HTMLIFrameElement;
  const models = frame('main.iam.ad.ext.azure.com');
  addEventListener('message', ({ data, source }: MessageEvent<{ twin?: string }>) => {
    if (source !== models.contentWindow) return;
    if (data?.twin === 'worker-ready') {
      worker = models.contentWindow;
      for (const request of queue.splice(0)) worker?.postMessage(request, 'https://main.iam.ad.ext.azure.com');
    } else if (data?.twin === 'echoed') {
      const reply = data as EchoReply;
      waiting.get(reply.id)?.(reply);
      waiting.delete(reply.id);
    }
  });
  return el('div', { class: 'fxs-extension-frames', hidden: true }, frame('hosting.portal.azure.net'), models);
}

export function echo(value: string, rules: readonly Rule[]): Promise<EchoReply> {
  const request: EchoRequest = { twin: 'echo', id: next++, value, rules, delay: switches().echoDelay };
  return new Promise((resolve) => {
    waiting.set(request.id, resolve);
    if (worker) worker.postMessage(request, 'https://main.iam.ad.ext.azure.com');
    else queue.push(request);
  });
}
