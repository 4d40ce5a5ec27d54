import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { type Tone, toneIcons } from './tone.ts';

export interface TagProps {
  /** A status, `plain` for an outline; none for the theme in force. */
  readonly tone?: Tone | 'plain';
  /** Replaces the tone's own glyph. */
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A word that classes a thing. A status always brings its glyph. */
export function Tag({ tone, icon, children }: TagProps) {
  const glyph = icon ?? (tone && tone !== 'plain' ? toneIcons[tone] : undefined);
  return (
    <span className={classNames('tag', tone && `is-${tone}`)}>
      {glyph ? <Icon name={glyph} /> : null}
      {children}
    </span>
  );
}
