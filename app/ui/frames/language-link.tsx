import { useLocation } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages.ts';

/** The same page in the other language. A plain link: the whole document changes language. */
export function LanguageLink() {
  const { pathname, search } = useLocation();
  const t = useMessages(messages);
  const other = useLocale() === 'fr' ? 'en' : 'fr';
  const query = new URLSearchParams(search);
  query.set('lang', other);
  return (
    <a href={`${pathname}?${query}`} lang={other} hrefLang={other}>
      {t.otherLanguage}
    </a>
  );
}
