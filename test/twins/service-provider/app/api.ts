// The server's JSON.

/** Body of every answer that is no success. */
export interface Failure {
  message: string;
}

export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** @throws ApiError with a sentence for the user */
export const api = async <T,>(method: string, path: string, body?: unknown): Promise<T> => {
  const response = await fetch(`/data/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const data: unknown = await response.json();
  if (!response.ok) throw new ApiError(response.status, (data as Failure).message);
  return data as T;
};

export const messageOf = (error: unknown): string =>
  error instanceof ApiError ? error.message : 'The server could not be reached.';
