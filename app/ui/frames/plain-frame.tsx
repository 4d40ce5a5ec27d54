import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages.ts';
import type { Theme } from '../theme.ts';
import { Wordmark } from '../wordmark.tsx';
import { LanguageLink } from './language-link.tsx';
import { SignOut } from './sign-out.tsx';
import { SkipLink } from './skip-link.tsx';

export interface PlainFrameProps {
  readonly theme?: Theme;
  /** The signed-in person; without one, the bar offers to sign in. */
  readonly who?: string;
  /** The addresses of the bar and the foot; one that is left out shows no link. */
  readonly links?: {
    readonly method?: string;
    readonly credits?: string;
    readonly signIn?: string;
    readonly accessibility?: string;
  };
  readonly children: ReactNode;
}

const DEFAULT_LINKS = {
  method: '/methode',
  credits: '/credits',
  signIn: '/connexion',
  accessibility: '/accessibilite',
};

/** The frame of public pages: home, sign-in, credits, errors. */
export function PlainFrame({ theme, who, links = DEFAULT_LINKS, children }: PlainFrameProps) {
  const t = useMessages(messages);
  return (
    <div className="frame-laptop is-public" data-theme={theme}>
      <SkipLink />
      <header className="top">
        <Wordmark />
        <ul>
          {links.method ? (
            <li>
              <a href={links.method}>{t.method}</a>
            </li>
          ) : null}
          {links.credits ? (
            <li>
              <a href={links.credits}>{t.credits}</a>
            </li>
          ) : null}
          {who ? (
            <>
              <li>{who}</li>
              <li>
                <SignOut />
              </li>
            </>
          ) : links.signIn ? (
            <li>
              <a href={links.signIn}>{t.signIn}</a>
            </li>
          ) : null}
          <li>
            <LanguageLink />
          </li>
        </ul>
      </header>
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p>
          {t.methodSource.before}
          <a href={links.credits ?? DEFAULT_LINKS.credits}>{t.methodSource.kit}</a>
          {t.methodSource.after}
        </p>
        {links.accessibility ? (
          <p>
            <a href={links.accessibility}>{t.accessibility}</a>
          </p>
        ) : null}
      </footer>
    </div>
  );
}
