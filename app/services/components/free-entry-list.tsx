import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import type { FreeEntry } from '../culture/find-free-entries.ts';
import type { FreeEntries } from '../culture/load-culture-values.server.ts';
import { messages } from '../culture/messages.ts';

interface FreeEntryListProps {
  readonly entries: readonly FreeEntry[];
  readonly places: FreeEntries['places'];
}

/** What real places published of their free entries, with whom it is for in this household, and where it was read. */
export function FreeEntryList({ entries, places }: FreeEntryListProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  return (
    <section className="section stack">
      <h2>{t.freeEntries}</h2>
      <p>{t.freeEntriesText}</p>
      <ul className="list">
        {places.map(({ key, title, freeFor, alsoFree, publishedOn, source }) => {
          const entry = entries.find(({ place }) => place === key);
          const ages = freeFor.flatMap((one) => (one.condition === 'below-age' ? [t.place.under(one.age)] : []));
          const whom = [
            entry ? t.place[entry.me] : '',
            ...(entry && entry.children > 0 ? [t.place.children(entry.children)] : ages),
          ].filter(Boolean);
          return (
            <li key={key}>
              <Icon name="home" />
              <div>
                <b>{inLocale(title, locale)}</b>
                <p>{whom.join(', ')}</p>
                <small>
                  {alsoFree ? `${inLocale(alsoFree, locale)} ` : null}
                  <a href={source.url}>
                    {t.published(
                      source.title,
                      publishedOn && formatDate(locale, publishedOn),
                      formatDate(locale, source.readOn),
                    )}
                  </a>
                </small>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
