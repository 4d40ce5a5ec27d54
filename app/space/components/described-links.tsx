import { Link } from '@remix-run/react';
import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/gestures.ts';

interface DescribedLinksProps {
  readonly described: readonly { readonly path: string; readonly title: Bilingual; readonly answers: number }[];
}

/** What the list takes into account of what the tester said, with the way to say or correct it. */
export function DescribedLinks({ described }: DescribedLinksProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (described.length === 0) return null;
  return (
    <ul className="list">
      {described.map(({ path, title, answers }) => (
        <li key={path}>
          <Icon name="pencil" />
          <span>
            <b>{inLocale(title, locale)}</b>
            <small>{answers > 0 ? t.described : t.notDescribed}</small>
          </span>
          <Link to={path}>
            {answers > 0 ? t.correct : t.describe}
            <span className="visually-hidden">
              {colon(locale)}
              {inLocale(title, locale)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
