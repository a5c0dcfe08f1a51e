import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { IdentityProvider, setSchemaValidator } from 'samlify';
import { SaxesParser } from 'saxes';
import { readMetadata } from '../../lib/saml/metadata/read.ts';
import { unpackCorpora } from '../corpora.ts';
import { aggregate, entraLikeMetadata } from './generate.ts';
import type { Measurement } from './measure.ts';
import { medians, timesAsFast } from './measure.ts';

/** Bytes → facts, beside samlify's reading, fast-xml-parser's plain parse and saxes' tokenising of the same files. */
export async function benchMetadata(): Promise<Measurement[]> {
  setSchemaValidator({ validate: () => Promise.resolve('skipped') });
  const files: [string, Uint8Array][] = [
    ['Entra-like, 1 key', new TextEncoder().encode(entraLikeMetadata(1))],
    ['Entra-like, 6 keys', new TextEncoder().encode(entraLikeMetadata(6))],
    ['Entra-like, 18 keys', new TextEncoder().encode(entraLikeMetadata(18))],
    ...realFiles(),
  ];
  const measurements: Measurement[] = [];
  for (const [name, bytes] of files) measurements.push(await small(`${name}, ${Math.round(bytes.length / 1000)} KB`, bytes));
  measurements.push(large());
  return measurements;
}

/** From 14 to 71 KB: what the files of Entra and AD FS are. */
function realFiles(): [string, Uint8Array][] {
  const root = unpackCorpora();
  if (!root) return [];
  const names = ['own-metadata/entra-bom.xml', 'azuread-identitymodel/6ad93a95-ReferenceMetadata.cs_AADCommonMetadata', 'azuread-identitymodel/1b8d322b-adfs-v4-metadata.xml'];
  return names.map((name) => [name.split('/')[1]!, new Uint8Array(readFileSync(join(root, 'metadata', name)))]);
}

async function small(title: string, bytes: Uint8Array): Promise<Measurement> {
  const plain = new XMLParser({ ignoreAttributes: false, removeNSPrefix: true });
  const text = () => new TextDecoder().decode(bytes);
  const took = await medians({
    ours: () => readMetadata(bytes),
    samlify: () => IdentityProvider({ metadata: text() }),
    'fast-xml-parser': () => plain.parse(text()),
    saxes: () => tokenise(text()),
  });
  return {
    title,
    rows: Object.entries(took).map(([name, value]) => ({ name, value })),
    goals: [
      timesAsFast(20, took.ours!, took.samlify!, 'samlify'),
      timesAsFast(6, took.ours!, took['fast-xml-parser']!, 'fast-xml-parser'),
    ],
  };
}

function tokenise(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', () => {});
  parser.on('text', () => {});
  parser.write(text).close();
}

interface Run {
  /** Milliseconds by the clock: of all, and of the index alone. */
  total: number;
  indexed: number;
  /** Of the processor, all threads of the process. */
  cpu: number;
  peak: number;
  count: number;
  found: string | null;
}

/** 10,000 entities, some 60 MB: indexed, one found and read, each run cold in its own process; medians of 5. */
function large(): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'sso-handshake-aggregate-'));
  try {
    const path = join(folder, 'aggregate.xml');
    const file = openSync(path, 'w');
    for (const piece of aggregate(10_000)) writeSync(file, piece);
    closeSync(file);
    const wanted = 'https://idp.org-9000.example/shibboleth';
    const runs: Record<string, Run[]> = { ours: [], saxes: [] };
    for (let round = 0; round < 5; round += 1) for (const who of ['ours', 'saxes']) runs[who]!.push(cold(who, path, wanted));
    const middle = (who: string, of: keyof Run) => runs[who]!.map((run) => run[of] as number).sort((a, b) => a - b)[2]!;
    const ours = runs.ours![0]!;
    if (ours.count !== 10_000 || !ours.found) throw new Error(`The index has ${ours.count} entities and found ${ours.found}.`);
    return {
      title: `Aggregate of ${Math.round(statSync(path).size / 1e6)} MB, 10,000 entities, from a File`,
      rows: [
        { name: 'ours: index', value: middle('ours', 'indexed') },
        { name: 'ours: index, find and read one', value: middle('ours', 'total'), note: `peak +${middle('ours', 'peak').toFixed(0)} MB` },
        { name: 'saxes: tokenise', value: middle('saxes', 'total'), note: `peak +${middle('saxes', 'peak').toFixed(0)} MB` },
        { name: 'ours: processor', value: middle('ours', 'cpu') },
        { name: 'saxes: processor', value: middle('saxes', 'cpu') },
      ],
      goals: [
        timesAsFast(1, middle('ours', 'total'), middle('saxes', 'total'), 'saxes by the clock'),
        timesAsFast(1, middle('ours', 'cpu'), middle('saxes', 'cpu'), 'saxes in processor time'),
        { goal: 'peak under 40 MB above the file', reached: `${middle('ours', 'peak').toFixed(0)} MB`, met: middle('ours', 'peak') < 40 },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cold(who: string, path: string, wanted: string): Run {
  const script = join(dirname(fileURLToPath(import.meta.url)), 'aggregate.ts');
  const { stdout } = spawnSync(process.execPath, [script, who, path, wanted], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(stdout) as Run;
}
