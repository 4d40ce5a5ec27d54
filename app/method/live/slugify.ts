/**
 * For addresses: lower case, accents stripped, everything else turned into single hyphens; at most `longest`
 * characters, cut between words where possible. The same rule as the data map's, whose sheets it leads to.
 */
export function slugify(text: string, longest = 80): string {
  const whole = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest + 1);
  const end = cut.lastIndexOf('-');
  return end > longest / 2 ? cut.slice(0, end) : whole.slice(0, longest);
}
