import type { LabPage } from './browser.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Node {
  nodeId: number;
  nodeName: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  backendNodeId: number;
  nodeValue: string;
}

/** The overlay's parts as drawn: from outside, for the shadow tree is closed. */
export async function partsOf(page: LabPage) {
  const { root } = (await page.cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  const all: Node[] = [];
  const visit = (node: Node) => {
    all.push(node);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) visit(child);
  };
  visit(root);
  const named = (name: string) =>
    all.find(({ attributes = [] }) => (attributes[attributes.indexOf('class') + 1] ?? '').split(' ').includes(name));
  const box = async (name: string): Promise<Box | null> => {
    const node = named(name);
    if (!node) return null;
    try {
      const { model } = await page.cdp.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
      return { left, top, right, bottom };
    } catch {
      return null;
    }
  };
  const text = (node: Node | undefined): string =>
    node ? (node.nodeValue || '') + (node.children ?? []).map(text).join('') : '';
  return {
    ring: await box('ring'),
    callout: await box('callout'),
    status: text(named('status')),
    words: named('words'),
    nodes: (name: string) => named(name)?.nodeId,
    text,
  };
}
