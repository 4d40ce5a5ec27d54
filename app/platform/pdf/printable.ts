/** What our three font files can draw, as ranges of code points; a test holds this against the files. */
export const COVERED: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0xb4],
  [0xb6, 0x107],
  [0x10a, 0x113],
  [0x116, 0x11b],
  [0x11e, 0x123],
  [0x126, 0x127],
  [0x12a, 0x12b],
  [0x12e, 0x133],
  [0x136, 0x137],
  [0x139, 0x13e],
  [0x141, 0x148],
  [0x150, 0x155],
  [0x158, 0x15b],
  [0x15e, 0x165],
  [0x16a, 0x16b],
  [0x16e, 0x17e],
  [0x192, 0x192],
  [0x218, 0x21b],
  [0x2009, 0x2009],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2020, 0x2020],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
];

/** A hyphen at which no line may be cut; drawn as an ordinary one. */
export const FIRM_HYPHEN = '\u2011';

/** Signs that the face lacks and that have an honest neighbour in it. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  '\u202f': '\u2009',
  '\u2007': '\u00a0',
  '\u2010': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2032': '’',
  '\u2033': '”',
  '→': '›',
  '➜': '›',
  '←': '‹',
  '↔': '‹›',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '≈': '~',
  '✓': '×',
  '✔': '×',
  '▪': '•',
  '●': '•',
  '◦': '•',
  '\t': ' ',
};

/** Stands for what cannot be drawn, so that nobody believes nothing was there. */
const UNKNOWN = '[?]';

const INVISIBLE = /\p{Cf}|\p{Zl}|\p{Zp}|\ufe0e|\ufe0f|(?!\n)\p{Cc}/gu;

const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' });

const isCovered = (sign: string): boolean => {
  const point = sign.codePointAt(0) ?? 0;
  return COVERED.some(([from, to]) => point >= from && point <= to);
};

/**
 * A text with only signs that our face draws: accents joined to their letters, the nearest sign where there is one,
 * `[?]` for each run of the others (emoji, other scripts). A hyphen followed by U+2060 becomes a firm one. Idempotent.
 */
export function printable(text: string): string {
  const plain = text.normalize('NFC').replaceAll('-\u2060', FIRM_HYPHEN).replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
  let out = '';
  let unknown = false;
  for (const { segment } of segmenter.segment(plain)) {
    const sign = NEIGHBOURS[segment] ?? segment.replace(INVISIBLE, '');
    const known = [...sign].every((one) => one === '\n' || one === FIRM_HYPHEN || isCovered(one));
    if (!known && !unknown) out += UNKNOWN;
    if (known) out += sign;
    unknown = !known;
  }
  return out;
}

/** The text as the font is given it. */
export const drawn = (text: string): string => text.replaceAll(FIRM_HYPHEN, '-');
