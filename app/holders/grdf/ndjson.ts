import { holderError } from '../errors.ts';

/**
 * The objects of an answer written one per line. The sandbox of GRDF spreads an object over several lines, which
 * is understood too. An answer that stops in the middle of an object throws `holders.truncatedAnswer`: half an
 * answer is none.
 */
export function parseNdjson(text: string, holder: string): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const objects = lines.map(parseOne);
  if (!objects.includes(undefined)) return objects;
  const joined = lines
    .join(' ')
    .replace(/\}\s*\{/g, '}\n{')
    .split('\n')
    .map(parseOne);
  if (!joined.includes(undefined)) return joined;
  throw holderError('truncatedAnswer', { holder });
}

function parseOne(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
