/** Put a sentence into an element; what stands between `**` is a console's own label and set bold. Text nodes only. */
export function showWords(element: Element, sentence: string): void {
  const parts = sentence.split('**');
  // An odd mark has no partner: then there is nothing bold to be made out.
  const isMarked = parts.length % 2 === 1;
  element.replaceChildren(
    ...(isMarked ? parts : [sentence]).map((part, index) => {
      if (index % 2 === 0) return element.ownerDocument.createTextNode(part);
      const label = element.ownerDocument.createElement('b');
      label.textContent = part;
      return label;
    }),
  );
}

/** The sentence without its marks, for a screen reader. */
export function plainWords(sentence: string): string {
  return sentence.replaceAll('**', '');
}
