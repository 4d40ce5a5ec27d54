import type { IconName } from './icon.tsx';

/** A status: always with a glyph and a word. */
export type Tone = 'info' | 'warn' | 'bad' | 'ok';

export const toneIcons: Record<Tone, IconName> = { info: 'info', warn: 'warning', bad: 'cross-octagon', ok: 'check' };
