/**
 * The extension's hidden frame, where the view models live: it takes each committed value, judges it, and sends it
 * back after a while. The shell draws what comes back, whatever the box says meanwhile.
 */
import type { EchoReply, EchoRequest } from './echo.ts';

const isAbsoluteUrl = (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text) && !/\s/.test(text);

addEventListener('message', ({ data, source, origin }: MessageEvent<EchoRequest>) => {
  if (data?.twin !== 'echo' || !source) return;
  const { id, value, rules, delay } = data;
  let problem: EchoReply['problem'] = null;
  if (rules.includes('required') && value === '') problem = 'valueRequired';
  else if (rules.includes('absoluteUrl') && value !== '' && !isAbsoluteUrl(value)) problem = 'absoluteUrl';
  const reply: EchoReply = { twin: 'echoed', id, value, problem };
  setTimeout(() => source.postMessage(reply, { targetOrigin: origin }), delay);
});

parent.postMessage({ twin: 'worker-ready' }, '*');
