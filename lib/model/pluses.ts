/**
 * Base64 with its plus signs again: whoever reads a form that was not encoded makes blanks of them. Blanks that were line breaks part it into
 * pieces of one length, and leave the number of characters whole. Any other text stays as it is.
 */
export function withPluses(text: string): string {
  const pieces = text.trim().split(' ');
  const lines = pieces.slice(1, -1).every(({ length }) => length === pieces[0]!.length) && pieces.join('').length % 4 === 0;
  return lines || /[^\w/= ]/.test(text.trim()) ? text : pieces.join('+');
}
