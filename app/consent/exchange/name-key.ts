/** A name without case, accents nor blanks: two names alike have one key. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Words of a name that would give a person away: three letters or more. */
export const wordsOf = (name: string): string[] =>
  name
    .split(/[\s'’-]+/)
    .map(nameKey)
    .filter(({ length }) => length >= 3);
