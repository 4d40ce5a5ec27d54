import { Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { Widget } from '~/services/widgets.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/service.ts';

/** The pages of a pilot's services, one tap away. */
export function ServiceList({ widgets }: { readonly widgets: readonly Widget[] }) {
  const locale = useLocale();
  const t = useMessages(messages);
  if (widgets.length === 0) return null;
  return (
    <section className="section">
      <h2>{t.services}</h2>
      <ul className="list">
        {widgets.map(({ path, icon, title, tells }) => (
          <li key={path}>
            <Icon name={icon} />
            <span>
              <b>{inLocale(title, locale)}</b>
              <small>{inLocale(tells, locale)}</small>
            </span>
            <Link to={path}>
              {t.open}
              <span className="visually-hidden"> {inLocale(title, locale)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
