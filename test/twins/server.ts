/**
 * The twins: one HTTPS server on loopback that answers for the consoles' real host names.
 * A browser is sent here with `--host-resolver-rules "MAP *:443 127.0.0.1:PORT"`, or through `proxyPort`
 * (an HTTP CONNECT proxy that knows no other destination), and must accept the self-signed certificate.
 * By hand: `node test/twins/server.ts --port 8443`.
 */
import { existsSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverCertificate } from './certificates.ts';
import { entraHosts } from './entra/hosts.ts';
import type { Handler, LoggedRequest, TwinRequest, TwinResponse } from './http.ts';
import { readRequest, responseFor } from './http.ts';
import type { TwinState } from './state.ts';
import { createState } from './state.ts';
import type { Switches } from './switches.ts';
import { applySwitches, createSwitches } from './switches.ts';

/** The names the certificate is made for; a handler exists for those that some module exports. */
export const twinHosts = [
  'portal.azure.com', 'entra.microsoft.com', 'sandbox-1.reactblade.portal.azure.net', 'hosting.portal.azure.net',
  'main.iam.ad.ext.azure.com', 'login.microsoftonline.com', 'myapps.microsoft.com', 'account.krisp.ai', 'api.krisp.ai',
  'dashboard.aircall.io', 'sso.aircall.io', '*.sprinklr.com', 'practice.localhost', 'localhost',
] as const;

export interface TwinOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly switches?: Partial<Switches>;
  readonly seed?: number;
  /** More virtual hosts, e.g. a start page; these win over the built-in ones. */
  readonly hosts?: (state: TwinState) => Record<string, Handler>;
}

export interface Twins {
  readonly port: number;
  /** An HTTP CONNECT proxy that leads every host to the twins: for browsers without resolver rules. */
  readonly proxyPort: number;
  readonly state: TwinState;
  readonly switches: Switches;
  /** `https://{host}{path}`, without a port: the browser is mapped. */
  url(host: string, path?: string): string;
  /** Every request since the start or the last `log.length = 0`. */
  readonly log: LoggedRequest[];
  close(): Promise<void>;
}

/** A service provider's stand-in: handlers by host name, `*.` for whatever stands before the first dot. */
interface ServiceProviderModule {
  hosts(state: TwinState): Record<string, Handler>;
}

async function serviceProviderHosts(state: TwinState): Promise<Record<string, Handler>> {
  const modules = ['krisp', 'aircall', 'sprinklr'].map((name) => join(import.meta.dirname, name, 'index.ts')).filter(existsSync);
  const loaded = await Promise.all(modules.map((file) => import(pathToFileURL(file).href) as Promise<ServiceProviderModule>));
  return Object.assign({}, ...loaded.map((module) => module.hosts(state)));
}

/** `/_twin/…` on every host: what the practice tenant's own pages may change. */
function control(state: TwinState, request: TwinRequest, response: TwinResponse): void {
  response.header('access-control-allow-origin', request.headers['origin'] ?? '*');
  if (request.path === '/_twin/switches' && request.method === 'POST') {
    const change = request.json();
    const refused = change && typeof change === 'object' ? applySwitches(state.switches, { ...change }) : ['body'];
    response.json({ switches: state.switches, refused }, refused.length > 0 ? 400 : 200);
  } else if (request.path === '/_twin/switches') {
    response.json({ switches: state.switches });
  } else if (request.path === '/_twin/reset' && request.method === 'POST') {
    state.reset();
    response.json({ ok: true });
  } else if (request.path === '/_twin/expire' && request.method === 'POST') {
    state.expireSessions();
    response.json({ ok: true });
  } else {
    response.json({ error: 'not found' }, 404);
  }
}

export async function startTwins(options: TwinOptions = {}): Promise<Twins> {
  const switches = createSwitches(options.switches);
  const state = createState(switches, options.seed);
  const log: LoggedRequest[] = [];
  const hosts: Record<string, Handler> = {
    ...(await entraHosts(state)),
    ...(await serviceProviderHosts(state)),
    ...options.hosts?.(state),
  };
  const sockets = new Set<Socket>();

  const server = createServer(serverCertificate(twinHosts), (message, raw) => {
    void (async () => {
      const request = await readRequest(message);
      const response = responseFor(raw);
      const { method, host, path } = request;
      const entry: LoggedRequest = { method, host, path, query: request.url.search, status: 0 };
      log.push(entry);
      raw.once('finish', () => (entry.status = raw.statusCode));
      try {
        const handler = hosts[host] ?? hosts[host.replace(/^[^.]+/, '*')];
        if (path === '/favicon.ico') response.send(204, '', 'image/x-icon');
        else if (path.startsWith('/_twin/')) control(state, request, response);
        else if (handler) await handler(request, response);
        else response.send(421, `no twin answers for ${host}`, 'text/plain; charset=utf-8');
        if (!response.sent) response.send(404, 'not found', 'text/plain; charset=utf-8');
      } catch (error) {
        console.error(`${method} https://${host}${path}`, error);
        if (!response.sent) response.send(500, String(error), 'text/plain; charset=utf-8');
      }
    })();
  });
  const port = await listen(server, options.port ?? 0);

  const proxy = createHttpServer((_, raw) => raw.writeHead(501).end());
  proxy.on('connect', (_request, client: Socket, head: Buffer) => {
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  const proxyPort = await listen(proxy, 0);

  for (const each of [server, proxy]) {
    each.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
  }

  return {
    port,
    proxyPort,
    state,
    switches,
    url: (host, path = '/') => `https://${host}${path}`,
    log,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([server, proxy].map((each) => new Promise((done) => each.close(done))));
    },
  };
}

function listen(server: ReturnType<typeof createHttpServer> | ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

if (process.argv[1] === import.meta.filename) {
  const flag = process.argv.indexOf('--port');
  const twins = await startTwins({ port: flag > 0 ? Number(process.argv[flag + 1]) : 8443 });
  console.log(`twins on https://127.0.0.1:${twins.port}, CONNECT proxy on ${twins.proxyPort}`);
  console.log(`chromium --ignore-certificate-errors --host-resolver-rules="MAP *:443 127.0.0.1:${twins.port}" https://portal.azure.com/`);
}
