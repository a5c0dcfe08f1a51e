/**
 * Scores `check` against the real files in ../shared/corpora, where they are: asks it about each, lets the corpora's own
 * script hold the answers against OpenSSL's, libxml2's and xmlsec1's, and fails where fewer are right than were once.
 * Exit status: 0 as good as recorded or better, or not measured; 1 worse.
 */
import { spawnSync } from 'node:child_process';
import { openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { corpora, project, unpackCorpora } from '../corpora.ts';

/** Files that may be answered wrongly at most. Lower a figure when it is reached; never raise one to get past. */
const wrongAtMost: Record<string, number> = { certs: 1, metadata: 0, responses: 11 };

const judge = join(corpora, 'score.mjs');

function run(args: string[], output?: string): string {
  const { stdout, error } = spawnSync(process.execPath, args, {
    cwd: project, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', output ? openSync(output, 'w') : 'pipe', 'inherit'],
  });
  if (error) throw error;
  return stdout ?? '';
}

function score(files: string): number {
  const [cases, said] = [join(dirname(files), 'cases.jsonl'), join(dirname(files), 'said.jsonl')];
  writeFileSync(cases, run([judge, 'cases', files]));
  run([join(project, 'scripts', 'check.ts'), '--json', '--cases', cases], said);
  const result = run([judge, 'score', files, said, '--wrong', '20']);
  process.stdout.write(result);
  let worse = 0;
  for (const [corpus, most] of Object.entries(wrongAtMost)) {
    const [, right, all] = new RegExp(`^${corpus}: (\\d+) of (\\d+) right`, 'm').exec(result) ?? [];
    const wrong = all === undefined ? Infinity : Number(all) - Number(right);
    if (wrong <= most) continue;
    console.error(`${corpus}: ${wrong} wrong, but no more than ${most} were once.`);
    worse += 1;
  }
  return worse > 0 ? 1 : 0;
}

const files = unpackCorpora();
if (files) process.exitCode = score(files);
