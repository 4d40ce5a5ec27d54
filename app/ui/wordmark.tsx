/** The note with its thread; says nothing, the product's name stands beside it. */
export function WordmarkGlyph() {
  return (
    <svg viewBox="0 0 40 40" width="30" height="30" aria-hidden="true">
      <path d="M5 7l27-3 3 22-8 9-18 2z" fill="var(--violet)" />
      <path d="M27 35l-1-8 9-1z" fill="var(--violet-deep)" />
      <path d="M-1 25c8 3 9-11 16-10s5 10 11 8 7-9 15-9" fill="none" stroke="var(--sheet)" strokeWidth="3.4" />
      <circle cx="15.4" cy="15.2" r="4" fill="var(--sheet)" />
    </svg>
  );
}

export function Wordmark({ href = '/' }: { href?: string }) {
  return (
    <a className="wordmark" href={href}>
      <WordmarkGlyph />
      <b>
        Atelier <span>Self Data</span>
      </b>
    </a>
  );
}
