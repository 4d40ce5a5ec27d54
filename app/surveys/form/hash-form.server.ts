import { createHash } from 'node:crypto';

/** JSON with the keys of every object in order: the same form always has the same bytes. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** SHA-256 of a form, in hexadecimal, whatever the order of its keys (a database keeps none). */
export const hashForm = (definition: unknown): string =>
  createHash('sha256').update(canonical(definition)).digest('hex');
