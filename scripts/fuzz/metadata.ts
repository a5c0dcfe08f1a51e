import { indexMetadata } from '../../lib/saml/metadata/index-metadata.ts';
import { readEntity } from '../../lib/saml/metadata/read-indexed.ts';
import { readMetadata } from '../../lib/saml/metadata/read.ts';
import { samlSentence } from '../../lib/saml/words/index.ts';
import { entraLikeMetadata } from '../bench/generate.ts';
import { corpusFiles } from '../corpora.ts';
import type { FuzzOptions, FuzzResult } from './run.ts';
import { fuzz } from './run.ts';

const dictionary = [
  '<', '>', '/>', '</', '&', '&amp;', '&#0;', '&#x41;', '&#9999999999;', '&unknown;', '<!--', '-->', '--', '<![CDATA[', ']]>', '<?x ?>', '<?xml version="1.0"?>',
  '<!DOCTYPE a [<!ENTITY b "c">]>', ' xmlns=""', ' xmlns:a="b"', ' xmlns:xml="x"', ' a:b="c"', ' entityID="x"', ' use="signing"', '"', "'", '=', ':',
  '<a>', '</a>', '<a:b>', '<md:EntityDescriptor>', '</md:EntityDescriptor>', '<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">',
  '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="a">', '<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
  '\0', '\u0001', '\ufffe', '\u00e4', '\ud83d\ude00', '\r', '\r\n', '\t', ' ', 'javascript:', ' validUntil="x"', ' index="-1"', ' isDefault="maybe"',
];

/** Files small enough that a run takes a moment, large enough to hold every kind of element. */
const largest = 32 * 1024;

export function fuzzMetadata(options: FuzzOptions): Promise<FuzzResult> {
  const own = [entraLikeMetadata(2), entraLikeMetadata(2).replace('utf-8', 'ISO-8859-1'), '<a/>', '']
    .map((text) => new TextEncoder().encode(text));
  let count = 0;
  return fuzz({
    name: 'metadata',
    seeds: [...own, ...corpusFiles('metadata', largest)],
    dictionary,
    async read(bytes) {
      count += 1;
      const metadata = readMetadata(bytes);
      if (metadata.refused !== null && !metadata.problems.some((one) => one.severity === 'error' && samlSentence(one))) {
        throw new Error('refused without saying why');
      }
      if (count % 16 === 0) await compareWithIndex(bytes, metadata);
    },
  }, options);
}

/** What the strict reader takes, the index must find, entity by entity. */
async function compareWithIndex(bytes: Uint8Array, { refused, entities }: ReturnType<typeof readMetadata>): Promise<void> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const index = await indexMetadata(source);
  if (index.refused === 'encoding' || refused) return;
  const ids = (list: { entityId: string | null }[]) => JSON.stringify(list.map((one) => one.entityId ?? ''));
  if (index.refused || ids(index.entries) !== ids(entities)) throw new Error(`the index found ${ids(index.entries)} for ${ids(entities)}`);
  const [first] = index.entries;
  if (!first) return;
  const { entity } = await readEntity(source, index, first);
  if (JSON.stringify(entity?.idp) !== JSON.stringify(entities[0]!.idp)) throw new Error('the entity read by the index differs');
}
