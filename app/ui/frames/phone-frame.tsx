import type { ReactNode } from 'react';
import type { Theme } from '../theme.ts';
import { WordmarkGlyph } from '../wordmark.tsx';
import { LanguageLink } from './language-link.tsx';
import { SkipLink } from './skip-link.tsx';

export interface PhoneFrameProps {
  /** What the person is in: the pilot or service they know by name. */
  readonly title: string;
  /** Where the title leads. */
  readonly home?: string;
  readonly theme?: Theme;
  /** At the right of the bar: who helps, a way back. */
  readonly aside?: ReactNode;
  /** Replaces the whole bar, for a question: `<header className="bar is-question">`. */
  readonly bar?: ReactNode;
  /** The main navigation at thumb height (`Dock`), or the two answers of a question. */
  readonly dock?: ReactNode;
  /** Under the matter; the language switch by default, `null` for nothing. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of testers and participants: one column, one question, one main action. */
export function PhoneFrame({ title, home = '/moi', theme, aside, bar, dock, foot, children }: PhoneFrameProps) {
  return (
    <div className="frame-phone" data-theme={theme}>
      <SkipLink />
      {bar ?? (
        <header className="bar">
          <a className="l" href={home}>
            <WordmarkGlyph />
            <b>{title}</b>
          </a>
          {aside ? <div className="side">{aside}</div> : null}
        </header>
      )}
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      {foot === undefined ? (
        <footer className="foot">
          <LanguageLink />
        </footer>
      ) : (
        foot
      )}
      {dock}
    </div>
  );
}
