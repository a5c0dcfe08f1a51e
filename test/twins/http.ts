/** What a twin's host sees of a request and how it answers. Plain node, no framework. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface TwinRequest {
  readonly method: string;
  /** Host name without a port, lower case. */
  readonly host: string;
  readonly url: URL;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The body as UTF-8 text. */
  text(): string;
  /** The body as JSON, or `undefined` when it is none. */
  json(): unknown;
  /** The body as application/x-www-form-urlencoded. */
  form(): URLSearchParams;
}

export interface CookieOptions {
  /** Seconds; 0 deletes the cookie. Without it the cookie ends with the browser session. */
  readonly maxAge?: number;
}

export interface TwinResponse {
  header(name: string, value: string): TwinResponse;
  cookie(name: string, value: string, options?: CookieOptions): TwinResponse;
  send(status: number, body: string | Uint8Array, type: string): void;
  html(body: string, status?: number): void;
  json(body: unknown, status?: number): void;
  script(body: string | Uint8Array): void;
  css(body: string | Uint8Array): void;
  redirect(location: string, status?: number): void;
  readonly sent: boolean;
}

export type Handler = (request: TwinRequest, response: TwinResponse) => void | Promise<void>;

/** One line of `twins.log`. */
export interface LoggedRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  status: number;
}

/** Reads a whole node request; the port is taken off the host. */
export async function readRequest(message: IncomingMessage): Promise<TwinRequest> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk as Uint8Array);
  const body = new Uint8Array(Buffer.concat(chunks));
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const host = (headers['host'] ?? '').replace(/:\d+$/, '').toLowerCase();
  const url = new URL(message.url ?? '/', `https://${host || 'localhost'}`);
  const text = () => Buffer.from(body).toString('utf8');
  return {
    method: message.method ?? 'GET',
    host,
    url,
    path: url.pathname,
    headers,
    cookies: parseCookies(headers['cookie'] ?? ''),
    body,
    text,
    json() {
      try {
        return JSON.parse(text()) as unknown;
      } catch {
        return undefined;
      }
    },
    form: () => new URLSearchParams(text()),
  };
}

export function responseFor(raw: ServerResponse): TwinResponse {
  const cookies: string[] = [];
  const response: TwinResponse = {
    header(name, value) {
      raw.setHeader(name, value);
      return response;
    },
    cookie(name, value, options = {}) {
      const age = options.maxAge === undefined ? '' : `; Max-Age=${options.maxAge}`;
      cookies.push(`${name}=${encodeURIComponent(value)}; Path=/; Secure; HttpOnly; SameSite=None${age}`);
      raw.setHeader('set-cookie', cookies);
      return response;
    },
    send(status, body, type) {
      raw.statusCode = status;
      raw.setHeader('content-type', type);
      if (!raw.hasHeader('cache-control')) raw.setHeader('cache-control', 'no-store');
      raw.end(body);
    },
    html: (body, status = 200) => response.send(status, body, 'text/html; charset=utf-8'),
    json: (body, status = 200) => response.send(status, JSON.stringify(body), 'application/json; charset=utf-8'),
    script: (body) => response.send(200, body, 'text/javascript; charset=utf-8'),
    css: (body) => response.send(200, body, 'text/css; charset=utf-8'),
    redirect(location, status = 302) {
      raw.setHeader('location', location);
      response.send(status, '', 'text/plain');
    },
    get sent() {
      return raw.writableEnded;
    },
  };
  return response;
}

function parseCookies(header: string): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at < 0) continue;
    const value = part.slice(at + 1).trim();
    try {
      cookies[part.slice(0, at).trim()] = decodeURIComponent(value);
    } catch {
      cookies[part.slice(0, at).trim()] = value;
    }
  }
  return cookies;
}

/** Text for an HTML text node or a double-quoted attribute. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
