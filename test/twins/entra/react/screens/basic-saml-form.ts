/** The values of S9 while they are edited, and what is wrong with them. */
import type { SamlSettings } from '../../../state.ts';

export interface Row {
  readonly key: number;
  readonly value: string;
  readonly index: string;
}

export interface Rows {
  readonly rows: readonly Row[];
  /** Key of the default one. */
  readonly chosen: number;
}

export interface BasicSamlValues {
  readonly identifiers: Rows;
  readonly replyUrls: Rows;
  readonly signOnUrl: string;
  readonly relayState: string;
  readonly logoutUrl: string;
}

let keys = 0;
const newRow = (value = '', index = ''): Row => ({ key: ++keys, value, index });

export function valuesOf(saml: SamlSettings): BasicSamlValues {
  const list = (rows: Row[]): Rows => ({ rows, chosen: rows[0]?.key ?? 0 });
  return {
    identifiers: list(saml.identifiers.map((value) => newRow(value))),
    replyUrls: list(saml.replyUrls.map(({ url, index }) => newRow(url, index === undefined ? '' : String(index)))),
    signOnUrl: saml.signOnUrl,
    relayState: saml.relayState,
    logoutUrl: saml.logoutUrl,
  };
}

export function addRow({ rows, chosen }: Rows): Rows {
  const added = newRow();
  return { rows: [...rows, added], chosen: rows.length === 0 ? added.key : chosen };
}

export function changeRow(list: Rows, key: number, change: Partial<Pick<Row, 'value' | 'index'>>): Rows {
  return { ...list, rows: list.rows.map((row) => (row.key === key ? { ...row, ...change } : row)) };
}

export function removeRow({ rows, chosen }: Rows, key: number): Rows {
  const left = rows.filter((row) => row.key !== key);
  return { rows: left, chosen: left.some((row) => row.key === chosen) ? chosen : (left[0]?.key ?? 0) };
}

/** The default one comes first. */
export function settingsOf(values: BasicSamlValues): SamlSettings {
  const first = ({ rows, chosen }: Rows) =>
    [...rows].sort((a, b) => Number(b.key === chosen) - Number(a.key === chosen));
  return {
    identifiers: first(values.identifiers).map(({ value }) => value),
    replyUrls: first(values.replyUrls).map(({ value, index }) => ({
      url: value,
      ...(/^\d+$/.test(index) ? { index: Number(index) } : {}),
    })),
    signOnUrl: values.signOnUrl,
    relayState: values.relayState,
    logoutUrl: values.logoutUrl,
  };
}

export function isAbsoluteUrl(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value) && !/\s/.test(value);
}

export type Problem = 'valueRequired' | 'absoluteUrl';

export function problemOf(
  value: string,
  rules: { readonly required?: boolean; readonly url?: boolean },
): Problem | undefined {
  if (value === '') return rules.required ? 'valueRequired' : undefined;
  return rules.url && !isAbsoluteUrl(value) ? 'absoluteUrl' : undefined;
}

/** Every problem of the form; empty required fields count once Save was pressed. */
export function problemsOf(values: BasicSamlValues, rules: { readonly signOnUrlRequired: boolean }): Problem[] {
  return [
    ...(values.identifiers.rows.length === 0 ? ['valueRequired' as const] : []),
    ...values.identifiers.rows.map(({ value }) => problemOf(value, { required: true })),
    ...(values.replyUrls.rows.length === 0 ? ['valueRequired' as const] : []),
    ...values.replyUrls.rows.map(({ value }) => problemOf(value, { required: true, url: true })),
    problemOf(values.signOnUrl, { required: rules.signOnUrlRequired, url: true }),
    problemOf(values.logoutUrl, { url: true }),
  ].filter((problem) => problem !== undefined);
}
