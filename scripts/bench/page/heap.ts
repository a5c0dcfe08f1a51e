import type { CDPSession } from 'puppeteer-core';

/** What a page's script holds, after everything that can go has gone. Bytes, but for the counts. */
export interface Heap {
  used: number;
  /** Objects, functions, arrays and texts. */
  held: number;
  /** Compiled code and what the engine notes to compile better. */
  code: number;
  nodes: number;
  listeners: number;
}

const held = new Set(['object', 'closure', 'array', 'string', 'concatenated string', 'sliced string', 'number', 'bigint', 'symbol', 'regexp']);
const code = new Set(['code', 'object shape', 'hidden']);

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[]] } };
  nodes: number[];
}

/** By a heap snapshot of V8's, whose nodes are rows of numbers with the fields that its head names. */
export async function heapOf(cdp: CDPSession): Promise<Heap> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  // Nodes that go in the first time let go of others.
  for (let time = 0; time < 2; time += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes: rows } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: [types] } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const sum = (kinds: ReadonlySet<string>) => {
    let bytes = 0;
    for (let at = 0; at < rows.length; at += fields.length) if (kinds.has(types[rows[at + type]!]!)) bytes += rows[at + size]!;
    return bytes;
  };
  return { used: usedSize, held: sum(held), code: sum(code), nodes, listeners: jsEventListeners };
}
