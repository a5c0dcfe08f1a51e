/**
 * npm run check -- [--json] [--verbose] [--cases FILE] [PATH…]
 *
 * Says what certificates, metadata files and SAML responses hold and whether they can be trusted. A path is a file or a
 * folder. Each line of FILE is `{"file", "as"?: "certificate" | "metadata" | "response", "context"?}`: what the file is
 * believed to be, and what a response is judged against. Exit status: 0 all is well, 1 something was refused or
 * rejected, 2 the call itself was wrong.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { scanCertificateFile } from '../lib/pki/index.ts';
import type { ResponseContext } from '../lib/saml/response/index.ts';
import { checkCertificates } from './check/certificates.ts';
import type { CertificatesAnswer } from './check/certificates.ts';
import { checkMetadata } from './check/metadata.ts';
import { printAnswer } from './check/print.ts';
import { checkResponse } from './check/response.ts';
import { sayOfCertificate, type SaidProblem } from './check/said.ts';
import { secondOpinions } from './check/second-opinion.ts';

type Kind = 'certificate' | 'metadata' | 'response';

interface Case {
  file: string;
  as?: Kind;
  context?: ResponseContext;
}

/** One line of `--json`. */
export interface Answer {
  file: string;
  kind: string;
  refused: string | null;
  problems: SaidProblem[];
  certificates: CertificatesAnswer['certificates'];
  metadata: { entities: unknown[] } | null;
  response: unknown;
  verdict: 'accept' | 'warn' | 'reject';
  /** With `--verbose`: what other libraries say of the same bytes. */
  secondOpinions?: string[];
}

type Part = Pick<Answer, 'kind' | 'refused' | 'problems'> & Partial<Answer>;

/** What one file is and holds. Reading errors of the disk are answers too. */
export async function checkFile({ file, as, context }: Case): Promise<Answer> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const message = `The file cannot be read: ${(error as Error).message}`;
    return complete(file, { kind: 'unknown', refused: 'unreadable', problems: [{ code: 'unreadable', severity: 'error', message }] });
  }
  const kind = as ?? recognise(bytes);
  if (kind === 'metadata') return complete(file, withoutKeys(bytes, await checkMetadata(bytes)));
  if (kind === 'response') return complete(file, await checkResponse(bytes, { name: file, context }));
  return complete(file, await checkCertificates(bytes, { name: file }));
}

function complete(file: string, part: Part): Answer {
  const worst = part.refused ? 'reject'
    : part.problems.some((one) => one.severity === 'error') ? 'reject'
    : part.problems.some((one) => one.severity === 'warning') ? 'warn' : 'accept';
  return { file, certificates: [], metadata: null, response: null, verdict: worst, ...part };
}

function recognise(bytes: Uint8Array): Kind {
  const { kind } = scanCertificateFile(bytes);
  if (kind === 'metadata') return 'metadata';
  return kind === 'saml-message' ? 'response' : 'certificate';
}

/** A private key given as metadata, or inside it, is refused as what it is. */
function withoutKeys(bytes: Uint8Array, answer: Part): Part {
  const { refused, problems, kind } = scanCertificateFile(bytes);
  return refused === 'private-key' || refused === 'pkcs12' || refused === 'keystore' ? { kind, refused, problems: problems.map(sayOfCertificate) } : answer;
}

function filesUnder(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesUnder(join(path, name)));
}

function casesOf(file: string): Case[] {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.trim()).map((line, index) => {
    const one = JSON.parse(line) as Case;
    if (typeof one.file !== 'string') throw new Error(`line ${index + 1} names no file`);
    return one;
  });
}

function usage(message: string): never {
  console.error(`${message}\n\nUse: npm run check -- [--json] [--verbose] [--cases FILE] [PATH…]`);
  process.exit(2);
}

function readCall(): { cases: Case[]; json: boolean; verbose: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, verbose: { type: 'boolean' }, cases: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) usage('Says what certificates, metadata files and SAML responses hold.');
    const cases = [...(values.cases ? casesOf(values.cases) : []), ...positionals.flatMap(filesUnder).map((file) => ({ file }))];
    if (cases.length === 0) usage('No file was named.');
    return { cases, json: values.json ?? false, verbose: values.verbose ?? false };
  } catch (error) {
    usage((error as Error).message);
  }
}

if (import.meta.main) {
  const { cases, json, verbose } = readCall();
  let bad = 0;
  for (const one of cases) {
    const answer = await checkFile(one);
    if (answer.verdict === 'reject') bad += 1;
    if (verbose && !answer.refused && answer.kind !== 'response') answer.secondOpinions = secondOpinions(readFileSync(one.file), answer.kind);
    process.stdout.write(`${json ? JSON.stringify(answer) : printAnswer(answer, verbose)}\n`);
  }
  if (!json && cases.length > 1) process.stdout.write(`\n${cases.length} files, ${bad} refused or rejected.\n`);
  process.exitCode = bad > 0 ? 1 : 0;
}
