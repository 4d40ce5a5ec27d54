/** A text in two languages, with where it stands: "workshops.0.title". */
export interface PlacedText {
  readonly at: string;
  readonly fr: string;
  readonly en: string;
}

/** Every text in two languages inside a value. */
export function bilingualTexts(value: unknown, at = ''): PlacedText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('fr' in value && 'en' in value) return [{ at, fr: String(value.fr), en: String(value.en) }];
  return Object.entries(value).flatMap(([key, child]) => bilingualTexts(child, at ? `${at}.${key}` : key));
}

/** What is wrong with how texts are typed or translated, one sentence each. */
export function checkTexts(value: unknown): string[] {
  return bilingualTexts(value).flatMap(({ at, fr, en }) => [
    ...(fr === en && !isShortName(fr) ? [`${at}: French and English are the same text`] : []),
    ...(/[\u00a0\u202f\u2019\u2060\t\n]/.test(`${fr}${en}`) ? [`${at}: type plain keyboard characters`] : []),
    ...(/[^\s?!.][?!;:](\s|$)/.test(fr) ? [`${at}: French takes a space before ? ! ; :`] : []),
  ]);
}

/** A name, or a word that both languages share: "Introduction", "La Toque Verte". */
const isShortName = (text: string): boolean => /^[\p{Lu}\d]/u.test(text) && text.split(/\s+/).length <= 4;
