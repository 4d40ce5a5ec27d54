import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import type { AccessLevel } from '../datablitz/model.ts';
import { messages } from '../messages/map.ts';
import { messages as words } from '../messages/words.ts';
import styles from './marks.module.css';

const GLYPHS = { easy: 'full-circle', medium: 'half-circle', hard: 'circle' } as const;

/** How easy a datum is to get: a glyph and its word. */
export function AccessMark({ level }: { level: AccessLevel }) {
  const t = useMessages(words);
  return (
    <span className={styles.mark}>
      {level === 'unknown' ? (
        <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
          <circle cx="12" cy="12" r="9" fill="none" stroke="var(--edge)" strokeWidth="2.4" strokeDasharray="3.5 3.6" />
        </svg>
      ) : (
        <Icon name={GLYPHS[level]} />
      )}
      {t.access[level]}
    </span>
  );
}

/** Whether a datum is about a person: the square of the matrix, and its word. */
export function PersonalMark({ personal }: { personal: boolean | null }) {
  const t = useMessages(messages);
  return (
    <span className={styles.mark}>
      <Square kind={kindOf(personal)} />
      {personal === null ? t.aboutUnknown : personal ? t.aboutSomebody : t.aboutNobody}
    </span>
  );
}

export type SquareKind = 'personal' | 'other' | 'unknown';

export function kindOf(personal: boolean | null): SquareKind {
  return personal === null ? 'unknown' : personal ? 'personal' : 'other';
}

/** One square, for keys and words. */
export function Square({ kind }: { kind: SquareKind }) {
  return (
    <svg viewBox="0 0 13 13" width="13" height="13" aria-hidden="true">
      {kind === 'personal' ? <path d="M0 0h13v13H0z" fill="var(--violet)" /> : null}
      {kind === 'other' ? <path d="M1 1h11v11H1z" fill="var(--sheet)" stroke="var(--edge)" strokeWidth="2" /> : null}
      {kind === 'unknown' ? (
        <path d="M1 1h11v11H1z" fill="none" stroke="var(--edge)" strokeWidth="2" strokeDasharray="3 2.5" />
      ) : null}
    </svg>
  );
}
