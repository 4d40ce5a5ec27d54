/** Lower case, without accents nor signs: what a till prints and what a dictionary says, made alike. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A word without the sign of its plural; short ones ("jus", "ris") are left as they are. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

/** Where a phrase begins in a label, in words; -1 when it is not there. A phrase in the singular finds its plural. */
export function placeIn(label: readonly string[], phrase: string): number {
  const wanted = phrase.split(' ');
  return label.findIndex((_, from) =>
    wanted.every((word, at) => {
      const said = label[from + at];
      return said !== undefined && (said === word || singular(said) === word);
    }),
  );
}

/** The thing named first in a label; of two that begin together, the one said at greater length. */
export function firstNamed<T>(
  label: string,
  things: readonly T[],
  phrasesOf: (thing: T) => readonly string[],
): T | undefined {
  const words = plainText(label).split(' ');
  let best: { thing: T; place: number; length: number } | undefined;
  for (const thing of things) {
    for (const phrase of phrasesOf(thing)) {
      const place = placeIn(words, phrase);
      const length = phrase.length;
      if (place < 0) continue;
      if (!best || place < best.place || (place === best.place && length > best.length)) {
        best = { thing, place, length };
      }
    }
  }
  return best?.thing;
}
