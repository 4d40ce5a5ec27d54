import type { Focus } from './model.ts';

/** Words of the address: `detenteur:enedis`. */
const WORDS: Readonly<Record<Focus['kind'], string>> = {
  holder: 'detenteur',
  item: 'donnee',
  use: 'usage',
  challenge: 'defi',
};

export function readFocus(text: string | null): Focus | undefined {
  const at = text?.indexOf(':') ?? -1;
  if (!text || at < 0) return undefined;
  const kind = (Object.keys(WORDS) as Focus['kind'][]).find((one) => WORDS[one] === text.slice(0, at));
  const id = text.slice(at + 1).slice(0, 500);
  return kind && id !== '' ? { kind, id } : undefined;
}

export const writeFocus = ({ kind, id }: Focus): string => `${WORDS[kind]}:${id}`;
