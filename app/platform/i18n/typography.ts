const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/**
 * French typographic spaces and apostrophes, so that authors can type plain keyboard characters.
 * U+202F before ; ? !, U+00A0 before :, inside « », before % and common units and in thousands,
 * ’ for ', U+2060 after the hyphen of post-it.
 * Leaves URLs and times such as 12:30 alone. Idempotent.
 */
export function frenchTypography(text: string): string {
  return text
    .replace(/(\p{L})'(?=\p{L}|«|\d)/gu, '$1’')
    .replace(/[ \u00a0\u202f]+([;?!])/g, `${NARROW}$1`)
    .replace(/[ \u202f]+:/g, `${NO_BREAK}:`)
    .replace(/«[ \u202f]*/g, `«${NO_BREAK}`)
    .replace(/«\u00a0+/g, `«${NO_BREAK}`)
    .replace(/[ \u202f]*»/g, `${NO_BREAK}»`)
    .replace(/\u00a0+»/g, `${NO_BREAK}»`)
    .replace(/(\d)[ \u202f](?=(?:%|€|kWh|Wh|kW|W|kg|km|m²|°C|h|min)(?![\p{L}\d]))/gu, `$1${NO_BREAK}`)
    .replace(/(\d)[ \u202f](?=\d{3}(?!\d))/g, `$1${NO_BREAK}`)
    .replace(/\b(post)-(?!\u2060)(its?)\b/giu, '$1-\u2060$2');
}
