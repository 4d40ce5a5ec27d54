import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import type { Coming } from '../coming.ts';
import { messages } from '../messages/coming.ts';

/** What the pilot waits for, and what each thing still lacks. */
export function ComingList({ coming: { holders, services } }: { coming: Coming }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const lines = [
    ...holders.map(({ key, name, missing }) => ({ key: `holder ${key}`, name: t.holder(name), missing })),
    ...services.map(({ key, title, missing }) => ({ key, name: t.service(inLocale(title, locale)), missing })),
  ];
  if (lines.length === 0) return null;
  return (
    <section className="section" aria-labelledby="a-venir">
      <h2 id="a-venir">{t.title}</h2>
      <p className="aside">{t.lead}</p>
      <ul className="points">
        {lines.map(({ key, name, missing }) => (
          <li key={key} className="is-info">
            <Icon name="clock" />
            <span>
              <b>{name}</b>
              <small>{missing ? inLocale(missing, locale) : t.unsaid}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
