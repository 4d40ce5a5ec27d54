/** A field that is shown only under a granted scope: path of keys, '*' for every item of a list. */
export interface ScopedField {
  readonly path: readonly string[];
  readonly scope: string;
}

/** The answer without the fields that the consent does not cover, as production gives it. */
export function maskByScopes(answer: unknown, fields: readonly ScopedField[], scopes: readonly string[]): unknown {
  return fields
    .filter(({ scope }) => !scopes.includes(scope))
    .reduce((masked, { path }) => without(masked, path), answer);
}

function without(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  if (key === '*') return Array.isArray(value) ? value.map((item) => without(item, rest)) : value;
  const entries = Object.entries(value);
  if (rest.length === 0) return Object.fromEntries(entries.filter(([name]) => name !== key));
  return Object.fromEntries(entries.map(([name, inner]) => [name, name === key ? without(inner, rest) : inner]));
}
