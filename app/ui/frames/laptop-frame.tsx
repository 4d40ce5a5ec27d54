import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages.ts';
import type { Theme } from '../theme.ts';
import { Wordmark } from '../wordmark.tsx';
import { LanguageLink } from './language-link.tsx';
import { SignOut } from './sign-out.tsx';
import { SkipLink } from './skip-link.tsx';
import { type Phase, Trail } from './trail.tsx';

export interface LaptopFrameProps {
  readonly territory?: { readonly id: string; readonly name: string };
  readonly theme?: Theme;
  /** The initiative's subject, beside the territory's name. */
  readonly themeName?: string;
  /** Left out on the initiative page, where the trail is the page itself. */
  readonly phases?: { readonly reached: Phase; readonly here: Phase; readonly hrefs?: readonly (string | undefined)[] };
  /** The signed-in person: name, role. */
  readonly who?: string;
  readonly children: ReactNode;
}

/** The frame of those who run an initiative: masthead, trail of phases, and the page's matter in `main`. */
export function LaptopFrame({ territory, theme, themeName, phases, who, children }: LaptopFrameProps) {
  const t = useMessages(messages);
  const hrefs = territory
    ? [
        `/${territory.id}/ateliers`,
        `/${territory.id}/donnees`,
        `/${territory.id}/usages`,
        `/${territory.id}/scenarios`,
        `/${territory.id}/experimentations`,
      ]
    : [];
  return (
    <div className="frame-laptop" data-theme={theme}>
      <SkipLink />
      <header className="masthead bleed">
        <Wordmark />
        {territory ? (
          <p className="place">
            <b>
              <Link to={`/${territory.id}`}>{territory.name}</Link>
            </b>
            {themeName ? <span>{themeName}</span> : null}
          </p>
        ) : (
          <span />
        )}
        <div className="utility">
          <Link to="/methode">{t.method}</Link>
          <LanguageLink />
          {who ? (
            <>
              <span>{who}</span>
              <SignOut />
            </>
          ) : null}
        </div>
        {phases ? <Trail reached={phases.reached} here={phases.here} hrefs={phases.hrefs ?? hrefs} /> : null}
      </header>
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
