import { NS } from '../xml/namespaces.ts';
import type { XmlElement } from '../xml/tree.ts';

/** What a file is that was taken for metadata, and the sentence that helps on. */
export interface Mistaken {
  code: string;
  message: string;
}

const instead = 'Choose the federation metadata XML instead.';

/** Names a file that is no XML by its beginning; null where it looks like damaged XML. */
export function recogniseOther(input: Uint8Array | string): Mistaken | null {
  const start = typeof input === 'string' ? input.slice(0, 1024) : String.fromCharCode(...input.subarray(0, 1024));
  const head = start.replace(/^[\u00ef\u00bb\u00bf\ufeff\s]+/, '');
  if (!head) return { code: 'empty', message: 'The file is empty.' };
  if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(head)) {
    return { code: 'private-key', message: `This is a private key. It belongs to nobody else and is not read. ${instead}` };
  }
  if (head.startsWith('-----BEGIN') || /^0[\u0080-\u0084]/.test(start)) {
    return { code: 'certificate', message: `This is a certificate or a key file, not metadata. ${instead}` };
  }
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(head)) {
    return { code: 'html', message: `This is a web page, perhaps a sign-in page saved in place of the file. ${instead}` };
  }
  if (/^[[{]/.test(head)) return { code: 'json', message: `This is JSON, not XML. ${instead}` };
  if (head.startsWith('PK\x03\x04') || head.startsWith('\x1f\x8b')) return { code: 'archive', message: 'This is an archive. Unpack it and choose the XML inside.' };
  return null;
}

/** Names a well-formed document whose root is no metadata. */
export function recogniseRoot(root: XmlElement): Mistaken {
  const message = rootMessage(root);
  return { code: 'not-metadata', message: `${message} ${instead}` };
}

function rootMessage({ ns, local }: XmlElement): string {
  const name = local.length > 60 ? `${local.slice(0, 60)}…` : local;
  if (ns === NS.samlp || ns === NS.saml) return `This is a SAML message (${name}), not metadata.`;
  if (ns === NS.samlp11 || ns === NS.saml11) return `This is a message of the older SAML 1 (${name}), not metadata.`;
  if (ns === NS.md) return `This is only a piece of metadata (${name}); its EntityDescriptor is missing.`;
  if (/^Entit(y|ies)Descriptor$/.test(local)) {
    return ns ? `Its ${local} is in the namespace "${ns.slice(0, 100)}" instead of "${NS.md}".`
      : `Its ${local} is in no namespace; it should be in "${NS.md}".`;
  }
  if (/^html$/i.test(local)) return 'This is a web page, perhaps a sign-in page saved in place of the file.';
  return `This is XML of another kind (${name}), not SAML metadata.`;
}
