import { describe, expect, it } from 'vitest';
import {
  attribute, child, childElements, children, descendants, lookupNamespace, parseXml, simpleText, textContent,
} from '../../../lib/saml/xml/index.ts';

const root = (text: string) => parseXml(text).document!.root;

describe('finding', () => {
  const list = root('<l xmlns="urn:a" xmlns:b="urn:b" b:id="2" id="1"><b:x n="1"/><x n="2"/>text<x n="3"><x/></x></l>');

  it('goes by namespace and local name', () => {
    expect(attribute(child(list, 'urn:a', 'x')!, 'n')).toBe('2');
    expect(children(list, 'urn:a', 'x').map((one) => attribute(one, 'n'))).toEqual(['2', '3']);
    expect(child(list, 'urn:c', 'x')).toBeNull();
    expect(childElements(list)).toHaveLength(3);
    expect([...descendants(list)]).toHaveLength(5);
  });

  it('tells attributes by namespace', () => {
    expect(attribute(list, 'id')).toBe('1');
    expect(attribute(list, 'id', 'urn:b')).toBe('2');
    expect(attribute(list, 'id', 'urn:a')).toBeNull();
  });

  it('knows what a prefix means where', () => {
    const inner = childElements(root('<a xmlns="u" xmlns:p="v"><b xmlns="" p:c="1"/></a>'))[0]!;
    expect(lookupNamespace(inner, 'p')).toBe('v');
    expect(lookupNamespace(inner, '')).toBeNull();
    expect(lookupNamespace(inner, 'q')).toBeNull();
    expect(lookupNamespace(inner, 'xml')).toBe('http://www.w3.org/XML/1998/namespace');
  });
});

describe('text', () => {
  it.each([
    ['user@x.example', 'user@x.example', true],
    ['user@x.example<!---->.evil.example', 'user@x.example.evil.example', false],
    ['user@x.example<?p?>.evil.example', 'user@x.example.evil.example', false],
    ['user@x.example<b>.evil.example</b>', 'user@x.example.evil.example', false],
    ['user<![CDATA[@x]]>.example', 'user@x.example', true],
    ['', '', true],
  ])('%j is whole: %j, plain: %s', (content, value, simple) => {
    const element = root(`<a>${content}</a>`);
    expect(textContent(element)).toBe(value);
    expect(simpleText(element)).toMatchObject({ value, simple });
  });
});
