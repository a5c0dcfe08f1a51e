import type { Text, ValueId } from '../guide/schema/index.ts';

/** Where the mend is: a value on one of the consoles, a kind of step, or somewhere that no step leads to. */
export type Place =
  | { value: ValueId; side: 'idp' | 'sp' }
  | 'assignment' | 'certificate' | 'claims' | 'saml-mode' | 'app' | 'service' | 'policy' | 'account' | 'wait';

/** One AADSTS code in our words. */
export interface ErrorCode {
  code: number;
  /** Numbers of the failures that it stands for, in the list of failures that the findings are held against. */
  rows: readonly number[];
  means: Text;
  remedy: Text;
  place: Place;
  /** The value of the connection that the message's own value is held against. */
  compares?: ValueId;
}

type Row = [
  code: number, rows: number[], place: Place, means: [en: string, de: string], remedy: [en: string, de: string], compares?: ValueId,
];

export const table = (...rows: Row[]): ErrorCode[] => rows.map(([code, of, place, means, remedy, compares]) => ({
  code, rows: of, place, means: { en: means[0], de: means[1] }, remedy: { en: remedy[0], de: remedy[1] }, ...(compares ? { compares } : {}),
}));
