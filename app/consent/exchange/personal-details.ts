/** What a text for everyone had better not hold. */
export const DETAILS = ['email', 'phone', 'address'] as const;
export type Detail = (typeof DETAILS)[number];

const PATTERNS: Readonly<Record<Detail, RegExp>> = {
  email: /[^\s@]+(?:@|\s?\(at\)\s?|\s?\[at\]\s?)[^\s@]+\.[a-z]{2,}/i,
  // Ten French digits, or an international number; digits may be parted by blanks, dots or hyphens.
  phone: /(?:\+|00)\d(?:[\s.-]?\d){8,13}|(?<![\d,.])0[1-9](?:[\s.-]?\d{2}){4}(?!\d)/,
  address:
    /\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|av\.|boulevard|bd|chemin|impasse|allée|allee|place|quai|route|cours|square|passage)\b|\b\d{1,4}\s+\p{L}+\s+(?:street|road|lane|avenue)\b/iu,
};

/** Which personal details a text seems to hold, in the order of `DETAILS`: a guess, that its author is asked about. */
export const personalDetailsIn = (text: string): Detail[] => DETAILS.filter((detail) => PATTERNS[detail].test(text));
