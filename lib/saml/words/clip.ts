/** A name for a sentence: an attacker's can be megabytes long. */
export const clip = (text: string, most = 40): string => (text.length > most ? `${text.slice(0, most)}…` : text);

export const quoted = (text: string | null): string => (text === null ? 'missing' : `"${text}"`);

export const shown = (name: string): string => `"${clip(name)}"`;
