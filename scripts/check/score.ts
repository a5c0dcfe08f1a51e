/**
 * Scores `check` against the real files in ../shared/corpora, where they are: unpacks them outside the project, asks
 * `check` about each, lets the corpora's own script hold the answers against OpenSSL's, libxml2's and xmlsec1's, and
 * fails where fewer are right than were once. Exit status: 0 as good as recorded or better, or not measured; 1 worse.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Files that may be answered wrongly at most. Lower a figure when it is reached; never raise one to get past. */
const wrongAtMost: Record<string, number> = { certs: 0, metadata: 0, responses: 0 };

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const corpora = join(dirname(project), 'shared', 'corpora');
const archive = join(corpora, 'public.tar.xz');

function run(command: string, args: string[], output?: string): { status: number | null; stdout: string } {
  const { status, stdout, error } = spawnSync(command, args, {
    cwd: project, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', output ? openSync(output, 'w') : 'pipe', 'inherit'],
  });
  if (error) throw error;
  return { status, stdout: stdout ?? '' };
}

function score(folder: string): number {
  const [set] = readdirSync(folder);
  const files = join(folder, set!);
  const [cases, said] = [join(folder, 'cases.jsonl'), join(folder, 'said.jsonl')];
  const judge = join(corpora, 'score.mjs');
  writeFileSync(cases, run(process.execPath, [judge, 'cases', files]).stdout);
  run(process.execPath, [join(project, 'scripts', 'check.ts'), '--json', '--cases', cases], said);
  const { stdout } = run(process.execPath, [judge, 'score', files, said, '--wrong', '20']);
  process.stdout.write(stdout);
  let worse = 0;
  for (const [corpus, most] of Object.entries(wrongAtMost)) {
    const [, right, all] = new RegExp(`^${corpus}: (\\d+) of (\\d+) right`, 'm').exec(stdout) ?? [];
    const wrong = all === undefined ? Infinity : Number(all) - Number(right);
    if (wrong > most) {
      console.error(`${corpus}: ${wrong} wrong, but ${most} is the figure that was reached before.`);
      worse += 1;
    }
  }
  return worse > 0 ? 1 : 0;
}

if (!existsSync(archive)) {
  console.log(`Not scored: ${archive} is not here.`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'sso-handshake-corpora-'));
  try {
    if (run('tar', ['xJf', archive, '-C', folder]).status !== 0) throw new Error('The corpora could not be unpacked.');
    process.exitCode = score(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
