/** A plain-text mail: paragraphs kept, addresses of this site made clickable. */
export function MailText({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>
          {paragraph.split(/(https?:\/\/\S+)/).map((piece) => {
            if (!URL.canParse(piece) || !/^https?:/.test(piece)) return piece;
            const { pathname, search } = new URL(piece);
            return (
              <a key={piece} href={pathname + search}>
                {piece}
              </a>
            );
          })}
        </p>
      ))}
    </>
  );
}
