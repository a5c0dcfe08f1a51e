/**
 * The tree `parseXml` builds. Names are already resolved (Namespaces in XML 1.0, third edition): `ns` is the namespace
 * name, `''` for none. What canonicalisation needs (prefixes, declarations as written, comments, processing
 * instructions, nodes beside the root) is kept.
 */
export interface XmlDocument {
  root: XmlElement;
  /** Comments and processing instructions before the root, in order. */
  prolog: XmlNode[];
  /** The same after the root. */
  epilog: XmlNode[];
}

export interface XmlElement {
  type: 'element';
  /** As written; `''` where there is none. */
  prefix: string;
  local: string;
  ns: string;
  /** Without the namespace declarations, in file order. */
  attributes: XmlAttribute[];
  /** The `xmlns` declarations written on this very element. */
  namespaces: XmlNamespace[];
  children: XmlNode[];
  parent: XmlElement | null;
  /** Offset of `<`, in UTF-16 units of the decoded text with its line ends normalised. */
  start: number;
  /** Offset after the last `>`. */
  end: number;
}

export interface XmlAttribute {
  prefix: string;
  local: string;
  /** `''` for an attribute without a prefix: the default namespace does not apply to attributes. */
  ns: string;
  /** Normalised as XML 1.0 §3.3.3 says for CDATA: references resolved, literal white space is spaces, not trimmed. */
  value: string;
}

export interface XmlNamespace {
  /** `''` for the default namespace. */
  prefix: string;
  /** `''` takes the default namespace back. */
  uri: string;
}

export interface XmlText {
  type: 'text';
  value: string;
}

export interface XmlCdata {
  type: 'cdata';
  value: string;
}

export interface XmlComment {
  type: 'comment';
  value: string;
}

export interface XmlProcessingInstruction {
  type: 'pi';
  target: string;
  value: string;
}

export type XmlNode = XmlElement | XmlText | XmlCdata | XmlComment | XmlProcessingInstruction;
