import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../lib/saml/xml/index.ts';
import type { XmlDocument, XmlElement } from '../../../lib/saml/xml/index.ts';
import type { CanonicalizeOptions } from '../../../lib/saml/signature/index.ts';
import { canonicalize, canonicalizeDocument } from '../../../lib/saml/signature/index.ts';
import { compareCodePoints } from '../../../lib/saml/signature/canonicalize.ts';
import { joinReferences } from '../../../lib/saml/signature/xml-attributes.ts';

const inclusive: CanonicalizeOptions = { exclusive: false, comments: false, version11: false };
const inclusive11: CanonicalizeOptions = { ...inclusive, version11: true };
const exclusive: CanonicalizeOptions = { ...inclusive, exclusive: true };

function parse(xml: string): XmlDocument {
  const { document } = parseXml(xml);
  if (!document) throw new Error(`not well-formed: ${xml}`);
  return document;
}

function find(element: XmlElement, local: string): XmlElement | null {
  if (element.local === local) return element;
  for (const node of element.children) {
    const below = node.type === 'element' ? find(node, local) : null;
    if (below) return below;
  }
  return null;
}

/** The canonical form of the element `x`. */
function ofX(xml: string, options: CanonicalizeOptions): string {
  const element = find(parse(xml).root, 'x');
  if (!element) throw new Error('no x');
  return canonicalize(element, options);
}

describe('canonicalize', () => {
  it('writes start and end tags, double quotes and no CDATA', () => {
    expect(ofX("<x a='1'  b = \"2\" ><y/><![CDATA[<&>]]></x >", inclusive)).toBe('<x a="1" b="2"><y></y>&lt;&amp;&gt;</x>');
  });

  it('escapes what would change on the next reading', () => {
    expect(ofX('<x a="&#9;&#10;&#13;&lt;&gt;&quot;\'">&#13;&gt;"\t\n</x>', inclusive))
      .toBe('<x a="&#x9;&#xA;&#xD;&lt;>&quot;\'">&#xD;&gt;"\t\n</x>');
  });

  it('sorts attributes by namespace, then name; declarations by prefix', () => {
    expect(ofX('<x xmlns:b="urn:1" xmlns:a="urn:2" xmlns="urn:3" a:p="1" b:q="2" z="3" y="4"/>', inclusive))
      .toBe('<x xmlns="urn:3" xmlns:a="urn:2" xmlns:b="urn:1" y="4" z="3" b:q="2" a:p="1"></x>');
  });

  it('keeps comments only where it is told to, processing instructions always', () => {
    const xml = '<x><!-- c --><?target data?><?bare?></x>';
    expect(ofX(xml, exclusive)).toBe('<x><?target data?><?bare?></x>');
    expect(ofX(xml, { ...exclusive, comments: true })).toBe('<x><!-- c --><?target data?><?bare?></x>');
  });

  it('leaves an element out with all it holds, but not the text around it', () => {
    const { root } = parse('<x>a<s><t/></s>b</x>');
    expect(canonicalize(root, { ...exclusive, omit: find(root, 's') })).toBe('<x>ab</x>');
  });

  describe('inclusive', () => {
    it('brings all namespaces in scope to the apex, and repeats none below', () => {
      expect(ofX('<r xmlns="urn:d" xmlns:a="urn:a"><x xmlns:b="urn:b"><y xmlns:a="urn:a" xmlns:b="urn:c"/></x></r>', inclusive))
        .toBe('<x xmlns="urn:d" xmlns:a="urn:a" xmlns:b="urn:b"><y xmlns:b="urn:c"></y></x>');
    });

    it('takes back a default namespace only where one was written', () => {
      expect(ofX('<r xmlns="urn:d"><x xmlns=""><y xmlns="urn:e"><z xmlns=""/></y></x></r>', inclusive))
        .toBe('<x><y xmlns="urn:e"><z xmlns=""></z></y></x>');
    });

    it('1.0 inherits every xml: attribute, the nearest first', () => {
      expect(ofX('<r xml:lang="en" xml:id="i"><q xml:lang="de" xml:base="b"><x/></q></r>', inclusive))
        .toBe('<x xml:base="b" xml:id="i" xml:lang="de"></x>');
    });

    it('1.1 inherits language and space, never an ID, and joins bases', () => {
      expect(ofX('<r xml:lang="en" xml:id="i" xml:base="http://h/a/b"><q xml:space="preserve" xml:base="../c/"><x xml:base="d"/></q></r>', inclusive11))
        .toBe('<x xml:base="http://h/c/d" xml:lang="en" xml:space="preserve"></x>');
    });
  });

  describe('exclusive', () => {
    it('writes a prefix where it is used, and again where it is used apart', () => {
      expect(ofX('<r xmlns:a="urn:a" xmlns:b="urn:b"><x><a:y b:k="1"/><a:z/></x></r>', exclusive))
        .toBe('<x><a:y xmlns:a="urn:a" xmlns:b="urn:b" b:k="1"></a:y><a:z xmlns:a="urn:a"></a:z></x>');
    });

    it('writes the default namespace where an element without prefix is in it', () => {
      expect(ofX('<r xmlns="urn:d"><x><y xmlns=""><z xmlns="urn:d"/></y></x></r>', exclusive))
        .toBe('<x xmlns="urn:d"><y xmlns=""><z xmlns="urn:d"></z></y></x>');
    });

    it('treats listed prefixes as inclusive does', () => {
      const xml = '<r xmlns:xs="urn:xs" xmlns="urn:d"><a:x xmlns:a="urn:a"><a:y t="xs:string" xmlns:xs="urn:other"/></a:x></r>';
      expect(ofX(xml, { ...exclusive, inclusivePrefixes: ['xs', '', 'none'] }))
        .toBe('<a:x xmlns="urn:d" xmlns:a="urn:a" xmlns:xs="urn:xs"><a:y xmlns:xs="urn:other" t="xs:string"></a:y></a:x>');
    });

    it('inherits no xml: attribute', () => {
      expect(ofX('<r xml:lang="en"><x xml:space="preserve"/></r>', exclusive)).toBe('<x xml:space="preserve"></x>');
    });
  });
});

describe('canonicalizeDocument', () => {
  it('puts what stands beside the root on lines of its own', () => {
    const document = parse('<?xml version="1.0"?><?a?> <!-- c --><x/> <?b 1?>');
    expect(canonicalizeDocument(document, inclusive)).toBe('<?a?>\n<x></x>\n<?b 1?>');
    expect(canonicalizeDocument(document, { ...inclusive, comments: true })).toBe('<?a?>\n<!-- c -->\n<x></x>\n<?b 1?>');
  });
});

describe('compareCodePoints', () => {
  it('sorts as code points do, not as UTF-16 units do', () => {
    expect(['\u{10400}', '\uFB00', 'b', 'a', 'ab', ''].sort(compareCodePoints)).toEqual(['', 'a', 'ab', 'b', '\uFB00', '\u{10400}']);
  });
});

describe('joinReferences', () => {
  it.each([
    ['http://h/a/b', 'c', 'http://h/a/c'],
    ['http://h/a/b', '/c', 'http://h/c'],
    ['http://h/a/b', '../../../c', 'http://h/c'],
    ['http://h', 'c', 'http://h/c'],
    ['http://h/a?q#f', '', 'http://h/a?q'],
    ['http://h/a/b', '?x', 'http://h/a/b?x'],
    ['http://h/a', '//k/../b', 'http://k/b'],
    ['http://h/a', 'urn:x', 'urn:x'],
    ['a/b/', '../../../c', '../c'],
    ['../..', 'c', '../../c'],
    ['a/b', '..', ''],
  ])('%s + %s → %s', (base, reference, joined) => {
    expect(joinReferences(base, reference)).toBe(joined);
  });
});
