import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../lib/saml/xml/index.ts';
import type { XmlElement } from '../../../lib/saml/xml/index.ts';
import { samlSentence } from '../../../lib/saml/words/index.ts';

const root = (text: string): XmlElement => {
  const { document, problems } = parseXml(text);
  expect(problems).toEqual([]);
  return document!.root;
};
const fault = (input: string | Uint8Array) => {
  const { document, problems } = parseXml(input);
  expect(document).toBeNull();
  expect(problems).toHaveLength(1);
  return problems[0]!;
};

describe('the tree', () => {
  it('has names by namespace, declarations as written, and offsets', () => {
    const text = '<p:a xmlns:p="urn:p" xmlns="urn:d" p:x="1" y="2"><b/></p:a>';
    const a = root(text);
    expect(a).toMatchObject({
      type: 'element', prefix: 'p', local: 'a', ns: 'urn:p', parent: null, start: 0, end: text.length,
      namespaces: [{ prefix: 'p', uri: 'urn:p' }, { prefix: '', uri: 'urn:d' }],
      attributes: [{ prefix: 'p', local: 'x', ns: 'urn:p', value: '1' }, { prefix: '', local: 'y', ns: '', value: '2' }],
    });
    const [b] = a.children;
    expect(b).toMatchObject({ prefix: '', local: 'b', ns: 'urn:d', parent: a, start: text.indexOf('<b/>'), end: text.indexOf('</p:a>') });
  });

  it('takes declarations back at the end of their element', () => {
    const a = root('<a xmlns="urn:1" xmlns:p="urn:p"><b xmlns="" xmlns:p="urn:q"><p:c/></b><p:d/><e/><f xmlns="urn:2"/><g/></a>');
    const names = a.children.map((node) => (node as XmlElement).ns);
    expect(names).toEqual(['', 'urn:p', 'urn:1', 'urn:2', 'urn:1']);
    expect((a.children[0] as XmlElement).children[0]).toMatchObject({ ns: 'urn:q', local: 'c' });
  });

  it('uses a prefix before its declaration in the same tag', () => {
    expect(root('<p:a p:b="1" xmlns:p="urn:p"/>')).toMatchObject({ ns: 'urn:p', attributes: [{ ns: 'urn:p' }] });
  });

  it('keeps text, CDATA, comments and instructions apart', () => {
    expect(root('<a>x&amp;y<![CDATA[<&]]><!-- c --><?t  d ?>z</a>').children).toEqual([
      { type: 'text', value: 'x&y' },
      { type: 'cdata', value: '<&' },
      { type: 'comment', value: ' c ' },
      { type: 'pi', target: 't', value: 'd ' },
      { type: 'text', value: 'z' },
    ]);
  });

  it('keeps what stands beside the root', () => {
    const { document } = parseXml('<?xml version="1.0"?>\n<!--1--><?p?>\n<a/>\n<!--2-->\n');
    expect(document).toMatchObject({
      prolog: [{ type: 'comment', value: '1' }, { type: 'pi', target: 'p', value: '' }],
      epilog: [{ type: 'comment', value: '2' }],
    });
  });

  it('is not confused by names of objects', () => {
    const a = root('<__proto__ constructor="1" xmlns:toString="urn:t"><toString:a/></__proto__>');
    expect(a.local).toBe('__proto__');
    expect(a.children[0]).toMatchObject({ ns: 'urn:t' });
  });
});

describe('values', () => {
  it.each([
    ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
    ['&#65;&#x42;&#x1F600;', 'AB\u{1F600}'],
    [' a  b ', ' a  b '],
    ['a\tb\nc', 'a b c'],
    ['a\r\nb\rc', 'a b c'],
    ['a&#9;b&#10;c&#13;d', 'a\tb\nc\rd'],
    ['>', '>'],
  ])('attribute %j is %j', (written, value) => {
    expect(root(`<a b="${written}"/>`).attributes[0]!.value).toBe(value);
  });

  it('text has its line ends normalised, referenced ones stay', () => {
    expect(root('<a>1\r\n2\r3&#13;\n</a>').children).toEqual([{ type: 'text', value: '1\n2\n3\r\n' }]);
  });

  it('takes names and values beyond ASCII', () => {
    expect(root('<größe xmlns:ä="urn:ä" ä:ü="\u{1F600}">ß</größe>')).toMatchObject({
      local: 'größe', attributes: [{ ns: 'urn:ä', local: 'ü', value: '\u{1F600}' }],
    });
  });
});

describe('what is not well-formed', () => {
  it.each([
    ['', 'empty'], ['   ', 'empty'], ['x<a/>', 'does not start'], ['<a', 'inside a tag'], ['<a>', 'ends before </a>'],
    ['<a></b>', 'Expected </a>'], ['</a>', 'without its start'], ['<a/><b/>', 'second root'], ['<a/>x', 'more after'],
    ['<a b=1/>', 'quotes'], ['<a b/>', 'Expected "="'], ['<a b="1"c="2"/>', 'no space'], ['<a b="<"/>', '"<" stands'],
    ['<a b="1/>', 'no end'], ['<a b="1" b="2"/>', 'twice'], ['<a>&b;</a>', 'not known'], ['<a>& b</a>', 'starts no reference'],
    ['<a>&lt</a>', 'starts no reference'], ['<a>&#0;</a>', 'not a character'], ['<a>&#xD800;</a>', 'not a character'],
    ['<a>&#9999999999999;</a>', 'not a character'], ['<a>&#xFFFF;</a>', 'not a character'], ['<a b="&c;"/>', 'not known'],
    ['<a>]]></a>', ']]>'], ['<a><!-- -- --></a>', '"--"'], ['<a><!----->', '"--"'], ['<a><!-- ', 'without its end'],
    ['<a><![CDATA[ ', 'without its end'], ['<![CDATA[x]]><a/>', 'does not start'], ['<a><? x?></a>', 'without a name'],
    ['<a><?x</a>', 'without its end'], ['<a><?xml version="1.0"?></a>', 'not at the very start'], ['<a><?XML ?></a>', 'not at the very start'],
    [' <?xml version="1.0"?><a/>', 'not at the very start'], ['<?xml version="2.0"?><a/>', 'declaration'],
    ['<?xml encoding="utf-8"?><a/>', 'declaration'], ['<?xml version="1.0" standalone="maybe"?><a/>', 'declaration'],
    ['<a><!ELEMENT b></a>', 'neither'], ['<1/>', 'not followed by a name'], ['< a/>', 'not followed by a name'],
    ['<a><b></a></b>', 'Expected </b>'], ['<a>\u0001</a>', 'U+0001'], ['<a b="\u0000"/>', 'U+0000'], ['<a>\ufffe</a>', 'U+FFFE'],
    ['<a>\ud800</a>', 'surrogate'], ['<a\u00d7/>', 'Expected an attribute'],
  ])('%j: %s', (text, words) => {
    const problem = fault(text);
    expect(problem).toMatchObject({ code: 'malformed', severity: 'error' });
    expect(samlSentence(problem)).toContain(words);
  });

  it.each([
    ['<p:a/>', 'not declared'], ['<a p:b="1"/>', 'not declared'], ['<a><b xmlns:p="u"/><p:c/></a>', 'not declared'],
    ['<a xmlns:p=""/>', 'without a namespace'], ['<a xmlns:xmlns="u"/>', 'cannot be declared'], ['<xmlns:a/>', 'not declared'],
    ['<a xmlns="http://www.w3.org/2000/xmlns/"/>', 'cannot be declared'], ['<a xmlns:xml="u"/>', 'belong to each other'],
    ['<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>', 'belong to each other'], ['<a:b:c xmlns:a="u"/>', 'Expected an attribute'],
    ['<:a/>', 'not followed by a name'], ['<a: xmlns:a="u"/>', 'not followed by a name'], ['<a xmlns:p="u" xmlns:p="v"/>', 'declared twice'],
    ['<a xmlns="u" xmlns="v"/>', 'declared twice'], ['<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>', 'twice'], ['<a><?p:q ?></a>', 'is not one'],
  ])('by its namespaces %j: %s', (text, words) => {
    expect(samlSentence(fault(text))).toContain(words);
  });

  it('says where: line and column, counted in characters', () => {
    expect(fault('<a>\n  <b>ä\u{1F600}&c;</b>\n</a>')).toMatchObject({
      where: 'line 2, column 8', place: { line: 2, column: 8 },
    });
    expect(fault('<a>\r\n\r\n<b></a>')).toMatchObject({ where: 'line 3, column 4' });
  });

  it('names the start tag that an end tag is missing for', () => {
    expect(samlSentence(fault('<a>\n<long.name>\n</a>'))).toBe('Expected </long.name>, the end of the <long.name> of line 2.');
  });

  it('reports whichever fault comes first', () => {
    expect(samlSentence(fault('<a>\u0001<b></a>'))).toContain('U+0001');
    expect(samlSentence(fault('<a><b></a>\u0001'))).toContain('Expected </b>');
  });
});

describe('DOCTYPE', () => {
  it.each([
    '<!DOCTYPE a><a/>',
    '<?xml version="1.0"?>\n<!-- c --><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<!DOCTYPE html><html><br></html>',
    '<a/><!DOCTYPE a>',
  ])('%j is refused unread', (text) => {
    expect(fault(text)).toMatchObject({ code: 'doctype' });
  });

  it('is seen in UTF-16 as well', () => {
    const bytes = new Uint8Array([0xff, 0xfe, ...[...'<!DOCTYPE a><a/>'].flatMap((char) => [char.charCodeAt(0), 0])]);
    expect(fault(bytes).code).toBe('doctype');
  });
});

describe('caps', () => {
  it.each([
    ['size', { size: 10 }, '<a>12345678</a>'],
    ['depth', {}, `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
    ['attributes', {}, `<a ${Array.from({ length: 100_000 }, (_, index) => `b${index}=""`).join(' ')}/>`],
    ['nodes', { nodes: 100 }, `<a>${'<b/>'.repeat(200)}</a>`],
  ])('%s', (_name, limits, text) => {
    const { document, problems } = parseXml(text, limits);
    expect(document).toBeNull();
    expect(problems[0]!.code).toBe('too-large');
  });

  it('work grows with the input only: references, namespaces, attributes', () => {
    const many = 100_000;
    const start = performance.now();
    expect(parseXml(`<a>${'&#65;'.repeat(many)}</a>`).document).not.toBeNull();
    const prefixes = Array.from({ length: 5000 }, (_, index) => `xmlns:p${index}="u${index}"`).join(' ');
    expect(parseXml(`<a ${prefixes}>${'<p0:b p4999:c=""/>'.repeat(10_000)}</a>`).document).not.toBeNull();
    expect(parseXml(`<a>${'&'.repeat(many)}</a>`).document).toBeNull();
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
