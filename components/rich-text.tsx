/**
 * A sentence of the guide: `**label**` is a console's own label, `` `value` `` a value to the letter. Nothing else is
 * markup.
 */
export function RichText({ text }: { text: string }) {
  return (
    <>
      {text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, index) => {
        if (part.startsWith('**') && part.length > 4) return <b key={index}>{part.slice(2, -2)}</b>;
        if (part.startsWith('`') && part.length > 2) return <code key={index}>{part.slice(1, -1)}</code>;
        return part;
      })}
    </>
  );
}
