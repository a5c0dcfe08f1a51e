/** Ends the reading of a document at the first fault. Thrown and caught inside `parseXml`. */
export class Fault {
  readonly message: string;
  readonly at: number;
  readonly code: string;

  constructor(message: string, at: number, code = 'malformed') {
    this.message = message;
    this.at = at;
    this.code = code;
  }
}

/** A name for a message: an attacker's can be megabytes long. */
export const clip = (name: string) => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
