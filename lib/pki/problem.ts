/** What was noticed while reading: machine code, how bad, one sentence for the admin, and the place where that helps. */
export interface Problem {
  code: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  /** A byte offset ("byte 12") or a block ("block 2"), where known. */
  where?: string;
}

export const problem = (
  severity: Problem['severity'],
  code: string,
  message: string,
  where?: string,
): Problem => (where === undefined ? { code, severity, message } : { code, severity, message, where });
