/** A browser without a screen for the twins: requests by host name, cookies a host, forms. */
import { request as httpsRequest } from 'node:https';
import type { Twins } from './server.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  text(): string;
  json<T>(): T;
}

export interface TwinClient {
  /** No redirects are followed. */
  request(url: string, options?: { method?: string; headers?: Record<string, string>; body?: string }): Promise<Answer>;
  /** Posts application/x-www-form-urlencoded. */
  post(url: string, fields: Readonly<Record<string, string>>): Promise<Answer>;
}

export function twinClient({ port }: Pick<Twins, 'port'>): TwinClient {
  const cookies = new Map<string, Map<string, string>>();
  const client: TwinClient = {
    request: (address, { method = 'GET', headers = {}, body } = {}) => {
      const url = new URL(address);
      const jar = cookies.get(url.hostname) ?? new Map<string, string>();
      cookies.set(url.hostname, jar);
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      return new Promise((resolve, reject) => {
        const outgoing = httpsRequest({
          host: '127.0.0.1', port, path: url.pathname + url.search, method, rejectUnauthorized: false, servername: url.hostname,
          headers: { host: url.hostname, ...(cookie ? { cookie } : {}), ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }), ...headers },
        }, (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            for (const line of incoming.headers['set-cookie'] ?? []) {
              const [pair = ''] = line.split(';');
              jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
            }
            const bytes = Buffer.concat(chunks);
            const flat = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as const);
            resolve({
              status: incoming.statusCode ?? 0, headers: Object.fromEntries(flat), body: bytes,
              text: () => bytes.toString('utf8'),
              json: <T>() => JSON.parse(bytes.toString('utf8')) as T,
            });
          });
        });
        outgoing.on('error', reject);
        outgoing.end(body);
      });
    },
    post: (url, fields) => client.request(url, {
      method: 'POST', body: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  };
  return client;
}
