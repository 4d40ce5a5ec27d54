/** Runs of words that a text shares with a source, to prove that a rewritten text is rewritten. */

/** Words alone: no case, no accents, no punctuation. */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/œ/gi, 'oe')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  );
}

/** Every run of `length` words of a source, hyphenated line ends joined. */
export function runsOf(source: string, length: number): Set<string> {
  return new Set(slide(words(source.replace(/(\p{L})-\s*\n+\s*(?=\p{Ll})/gu, '$1')), length));
}

/** The runs of a text that a source has too. */
export function copiedRuns(text: string, source: ReadonlySet<string>, length: number): string[] {
  return slide(words(text), length).filter((run) => source.has(run));
}

const slide = (all: readonly string[], length: number): string[] =>
  Array.from({ length: Math.max(0, all.length - length + 1) }, (_, start) =>
    all.slice(start, start + length).join(' '),
  );
