import { codeOf, type Value } from '../../pki/problem.ts';
import type { Problem, Reason, Values } from './problem.ts';

/** Ends the reading of a document at the first fault. Thrown and caught inside `lib/saml`. */
export class Fault {
  readonly at: number;
  readonly reason: string;
  readonly values: readonly Value[];

  constructor(at: number, reason: string, values: readonly Value[]) {
    this.at = at;
    this.reason = reason;
    this.values = values;
  }

  get problem(): Problem {
    const { reason, values } = this;
    return { code: codeOf(reason), severity: 'error', reason, values };
  }
}

export const fault = <R extends Reason>(at: number, reason: R, ...values: Values<R>): Fault => new Fault(at, reason, values);
