import { NS } from '../xml/namespaces.ts';
import { clip, shown } from './clip.ts';

/** What is wrong with a file as XML. Names and lines are values; they may be an attacker's, and are cut short here. */
export const xmlWords = {
  doctype: 'The file has a DOCTYPE. SAML files have none, and one can change what a file says.',

  'encoding:utf-32': 'The file is in UTF-32. XML for SAML is UTF-8; save it as that.',
  'encoding:unknown': (label: string) => `The file says that it is in "${clip(label)}", an encoding that is not known here. Save it as UTF-8.`,
  'encoding:no-pairs': (label: string) => `The file says that it is in ${label}, but it is not: its bytes are not pairs. Save it again.`,
  'encoding:other': (declared: string, actual: string) => `The file says that it is in ${clip(declared)}, but it is in ${actual.toUpperCase()}.`,
  'encoding:byte': (label: string, byte: number) =>
    `The file is not the ${label.toUpperCase()} that it should be: byte 0x${byte.toString(16).padStart(2, '0')} cannot be in it.`,
  'encoding:end': (label: string) => `The file is not the ${label.toUpperCase()} that it should be: it ends inside a character.`,
  'encoding:wrong': (label: string) => `The file is not the ${label.toUpperCase()} that it should be.`,
  'encoding:large': (found: string) => `A file of this size is read in UTF-8 and UTF-16; this one ${found}. Save it as UTF-8.`,

  'too-large': (megabytes: number) => `The file is over ${megabytes} MB, too large to be read whole.`,
  'too-large:attributes': (most: number) => `More than ${most} attributes.`,
  'too-large:tags': (most: number) => `More than ${most} tags.`,
  'too-large:depth': (most: number) => `More than ${most} elements inside each other.`,
  'too-large:tag': 'A tag or comment of more than 1 MB.',
  'too-large:entities': (most: number) => `More than ${most} entities.`,
  'too-large:entity': 'The entity is over 8 MB, too large to be read.',

  'malformed:surrogate': 'Half a character (a lone surrogate).',
  'malformed:control': (code: string) => `The control character U+${code} cannot stand in XML.`,
  'malformed:empty': 'The file is empty.',
  'malformed:no-element': 'There is no XML element.',
  'malformed:start': (start: string) => `The file does not start as XML does, with "<"${start && `, but with "${start}"`}.`,
  'malformed:declaration': 'The XML declaration in the first line is not well-formed.',
  'malformed:declaration-late': 'An XML declaration that is not at the very start of the file.',
  'malformed:second-root': 'A second root element: the document ended before it.',
  'malformed:after-end': 'There is more after the end of the document.',
  'malformed:end-in-tag': 'The file ends inside a tag.',
  'malformed:end-in-markup': 'The file ends inside a tag, comment or section.',
  'malformed:end-open': (open: number) => `The file ends with ${open} elements still open.`,
  'malformed:end': (name: string, line: number) => `The file ends before ${endTag(name, line)}.`,
  'malformed:end-tag': (name: string, line: number) => `Expected ${endTag(name, line)}.`,
  'malformed:end-tag-other': 'An end tag that does not belong to the element that is open.',
  'malformed:end-tag-alone': 'An end tag without its start tag.',
  'malformed:end-tag-more': 'An end tag with more than a name.',
  'malformed:no-name': '"<" is not followed by a name; in text it is written "&lt;".',
  'malformed:less-in-tag': '"<" stands inside a tag.',
  'malformed:colon': 'A colon that is not followed by a name.',
  'malformed:section-end': '"]]>" stands in the text; there it is written "]]&gt;".',
  'malformed:markup': '"<!" starts neither a comment nor a CDATA section.',
  'malformed:comment-end': 'A comment without its end (-->).',
  'malformed:comment-dashes': '"--" stands inside a comment.',
  'malformed:cdata-end': 'A CDATA section without its end (]]>).',
  'malformed:pi-end': 'A processing instruction without its end (?>).',
  'malformed:pi-no-name': 'A processing instruction without a name.',
  'malformed:pi-name': 'The name of a processing instruction is not one.',
  'malformed:attribute': 'Expected an attribute, ">" or "/>".',
  'malformed:attribute-space': 'There is no space before an attribute.',
  'malformed:attribute-equals': (name: string) => `Expected "=" after the attribute ${shown(name)}.`,
  'malformed:attribute-quotes': (name: string) => `The value of ${shown(name)} is not in quotes.`,
  'malformed:attribute-less': (name: string) => `"<" stands in the value of ${shown(name)}; it is written "&lt;".`,
  'malformed:attribute-end': (name: string) => `The value of ${shown(name)} has no end.`,
  'malformed:attribute-twice': (name: string) => `The attribute ${shown(name)} stands twice in one tag.`,
  'malformed:prefix-twice': (prefix: string) => `The prefix ${shown(prefix)} is declared twice in one tag.`,
  'malformed:prefix-unknown': (prefix: string) => `The prefix ${shown(prefix)} is not declared with xmlns:${clip(prefix)}.`,
  'malformed:prefix-empty': (prefix: string) => `The prefix ${shown(prefix)} is declared without a namespace.`,
  'malformed:prefix-reserved': (prefix: string, uri: string) => prefix === 'xmlns' ? 'The prefix "xmlns" cannot be declared.'
    : uri === NS.xmlns ? `The namespace ${NS.xmlns} cannot be declared.`
    : `The prefix "xml" and the namespace ${NS.xml} belong to each other only.`,
  'malformed:reference': '"&" starts no reference; on its own it is written "&amp;".',
  'malformed:reference-unknown': (name: string) => `"&${clip(name)};" is not known: only &amp; &lt; &gt; &quot; &apos; are.`,
  'malformed:reference-character': (name: string) => `"&${clip(name)};" is not a character that XML may have.`,
};

const endTag = (name: string, line: number): string => `</${clip(name)}>, the end of the <${clip(name)}> of line ${line}`;
