/** What all of the portal's client code shares: the session, the wording of the moment, the API. */
import * as ko from 'knockout';
import type { Language, Switches } from '../../switches.ts';
import { languages } from '../../switches.ts';
import type { LabelKey } from '../labels.ts';
import { htmlLang, label } from '../labels.ts';
import type { ApiError, Session } from '../protocol.ts';

export class ApiFailure extends Error {
  readonly status: number;
  readonly error: ApiError;

  constructor(status: number, error: ApiError) {
    super(error.message);
    this.status = status;
    this.error = error;
  }
}

let session: Session;
/** The switches change at run time; what is drawn with them is drawn again. */
export const switches = ko.observable<Switches>() as ko.Observable<Switches>;

export function currentSession(): Session {
  return session;
}

/** `?l=de` wins over the saved language, as does `l=qps-ploc`. */
function fromAddress(): Partial<Switches> {
  const asked = new URLSearchParams(location.search).get('l')?.split('.')[0]?.toLowerCase();
  if (!asked) return {};
  if (asked === 'qps-ploc') return { pseudo: true };
  const language = languages.find((it) => it.toLowerCase() === asked || it.split('-')[0]?.toLowerCase() === asked.split('-')[0]);
  return language ? { language } : {};
}

export function language(): Language {
  return switches().language;
}

export function text(key: LabelKey, values?: Readonly<Record<string, string | number>>): string {
  return label(key, switches(), values);
}

/** Leaves the page; what waits for it waits for good. */
export function signIn(): Promise<never> {
  location.href = '/signout';
  return new Promise(() => {});
}

export async function api<T>(path: string, method = 'GET', body?: unknown): Promise<T> {
  const response = await fetch(`/_api/${path}`, {
    method,
    headers: {
      ...(session ? { authorization: `Bearer ${session.token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.status === 401) return signIn();
  const data = (await response.json()) as unknown;
  if (!response.ok) throw new ApiFailure(response.status, data as ApiError);
  return data as T;
}

export async function apiFile(path: string): Promise<Blob> {
  const response = await fetch(`/_api/${path}`, { headers: { authorization: `Bearer ${session.token}` } });
  if (response.status === 401) return signIn();
  if (!response.ok) throw new ApiFailure(response.status, (await response.json()) as ApiError);
  return response.blob();
}

export async function startSession(): Promise<void> {
  session = await api<Session>('session');
  takeSwitches(session.switches);
}

export async function refreshSwitches(): Promise<void> {
  takeSwitches(await api<Switches>('switches'));
}

function takeSwitches(fresh: Switches): void {
  const next = { ...fresh, ...fromAddress() };
  if (switches() && JSON.stringify(switches()) === JSON.stringify(next)) return;
  switches(next);
  const root = document.documentElement;
  root.lang = htmlLang(next);
  root.dir = next.rtl ? 'rtl' : 'ltr';
  const highContrast = next.theme === 'high-contrast';
  document.body.className = `fxs-theme fxs-mode-${next.theme === 'light' ? 'light' : 'dark'}${highContrast ? ' fxs-theme-hc' : ''}`;
}

export const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
