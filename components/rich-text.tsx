/** A sentence of the guide: `**label**` is a console's own label and stands out. Nothing else is markup. */
export function RichText({ text }: { text: string }) {
  return (
    <>
      {text.split('**').map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}
    </>
  );
}
