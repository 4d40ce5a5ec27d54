import { Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/exchange.ts';
import styles from './board.module.css';

interface BoardThemesProps {
  readonly themes: readonly { readonly key: string; readonly title: Bilingual }[];
  readonly theme: string | null;
  readonly href: (key: string | null) => string;
}

/** One theme a tap, or all of them. */
export function BoardThemes({ themes, theme, href }: BoardThemesProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <nav aria-label={t.themes}>
      <ul className={styles.themes}>
        <li>
          <Link to={href(null)} aria-current={theme === null ? 'page' : undefined}>
            {t.all}
          </Link>
        </li>
        {themes.map(({ key, title }) => (
          <li key={key}>
            <Link to={href(key)} aria-current={theme === key ? 'page' : undefined}>
              {inLocale(title, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
