/**
 * One cold run over an aggregate, in a process of its own: `node aggregate.ts ours|saxes FILE ENTITYID`. Prints one line
 * of JSON. The file comes as a `File` that the system reads piece by piece, as a page gets it from a file input.
 */
import { openAsBlob } from 'node:fs';
import process from 'node:process';
import { SaxesParser } from 'saxes';
import { findEntities } from '../../lib/saml/metadata/find-entities.ts';
import { indexMetadata } from '../../lib/saml/metadata/index-metadata.ts';
import { readEntity } from '../../lib/saml/metadata/read-indexed.ts';

const [who, path, wanted] = process.argv.slice(2) as [string, string, string];
const file = new File([await openAsBlob(path)], 'aggregate.xml');
const before = process.resourceUsage().maxRSS;
const start = performance.now();
const used = process.cpuUsage();
let found: string | null = null;
let count = 0;
let indexed = 0;

if (who === 'ours') {
  const index = await indexMetadata(file);
  indexed = performance.now() - start;
  const [entry] = findEntities(index, wanted);
  const read = entry && (await readEntity(file, index, entry));
  found = read?.entity?.idp?.singleSignOnServices[0]?.location ?? null;
  count = index.entries.length;
} else {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    if (tag.local !== 'EntityDescriptor') return;
    count += 1;
    if (tag.attributes.entityID?.value === wanted) found = wanted;
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of file.stream()) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
}
const total = performance.now() - start;
const { user, system } = process.cpuUsage(used);
const peak = (process.resourceUsage().maxRSS - before) / 1024;
console.log(JSON.stringify({ total, indexed, cpu: (user + system) / 1000, peak, count, found }));
