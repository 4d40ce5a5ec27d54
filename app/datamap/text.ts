/** Lower case, without accents or ligatures, plain apostrophes and hyphens, single spaces: for comparing and searching. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Only letters and digits, in folded words separated by one space. */
export function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A cell as it is kept: composed characters, ordinary spaces, no control or invisible characters; line breaks stay. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\p{Zs}\t\f\v]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu, (character) =>
      character === '\n' || character === '\u200d' ? character : '',
    )
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** `clean`, on one line. */
export function cleanLine(text: string): string {
  return clean(text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' '));
}

/**
 * For addresses: lower case, accents stripped, everything else turned into single hyphens.
 * At most `longest` characters, cut between words where possible.
 */
export function slug(text: string, longest = 80): string {
  const whole = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest + 1);
  const end = cut.lastIndexOf('-');
  return end > longest / 2 ? cut.slice(0, end) : whole.slice(0, longest);
}

/** Key of a data card before numbering: what it is for, then what it tells. */
export function itemKeyBase(item: { challenge: string; information: string; data: string }): string {
  return `${slug(item.challenge) || 'defi'}--${slug(item.information || item.data) || 'donnee'}`;
}

/** `base`, or `base-2`, `base-3`… when taken; the key is then added to `taken`. */
export function takeKey(base: string, taken: Set<string>): string {
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}-${n}`;
  taken.add(key);
  return key;
}
