/** The JSON API of protocol.ts (a) as a frame calls it: on its own origin, with the token of `init`. */
import type { ApiError, AppView } from '../protocol.ts';
import { send } from './channel.ts';

export class ApiFailure extends Error {
  readonly status: number;
  readonly error: ApiError;

  constructor(status: number, error: ApiError) {
    super(error.message);
    this.status = status;
    this.error = error;
  }
}

let token = '';
export function useToken(fresh: string): void {
  token = fresh;
}

async function call(path: string, method: string, body?: unknown): Promise<Response> {
  const response = await fetch(`/_api/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.status === 401) send({ type: 'unauthorized' });
  if (!response.ok) throw new ApiFailure(response.status, (await response.json()) as ApiError);
  return response;
}

export async function api<T>(path: string, method = 'GET', body?: unknown): Promise<T> {
  return (await (await call(path, method, body)).json()) as T;
}

export async function apiFile(path: string): Promise<Blob> {
  return (await call(path, 'GET')).blob();
}

export function readApp(objectId = ''): Promise<AppView> {
  return api<AppView>(`apps/${objectId}`);
}

/** What the server said, or what went wrong on the way. */
export function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
