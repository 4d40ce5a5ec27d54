import { Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale, plainText } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { Tag } from '~/ui/tag.tsx';
import { messages } from '../messages/definition.ts';
import type { DatasetView } from '../pilot-definition-page.server.ts';
import styles from './definition.module.css';

/** Each dataset with who returns it, what it serves and the data card that justifies collecting it. */
export function DatasetTable({ datasets, territory }: { datasets: readonly DatasetView[]; territory: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const say = (text: Bilingual): string => inLocale(text, locale);
  return (
    <section className="section" aria-labelledby="donnees">
      <h2 id="donnees">{t.data}</h2>
      <ScrollBox label={t.dataTable}>
        <table className={`table is-stacked ${styles.data}`}>
          <caption className="visually-hidden">{t.dataTable}</caption>
          <thead>
            <tr>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.serves}</th>
              <th scope="col">{t.card}</th>
            </tr>
          </thead>
          <tbody>
            {datasets.map(({ key, title, detail, holderName, historyMonths, fields, purposes, card }) => (
              <tr key={key}>
                <th scope="row">
                  <b>{say(title)}</b>
                  <small>{say(detail)}</small>
                  <small>
                    {holderName ? t.from(holderName) : t.declared}, {t.history(historyMonths)}
                  </small>
                  {fields ? <small>{t.asked(fields.map((field) => say(field.title)).join(' · '))}</small> : null}
                </th>
                <td data-of={t.serves}>
                  <ul>
                    {purposes.map((purpose) => (
                      <li key={purpose.key}>
                        <a href={`#accord-${purpose.key}`}>{say(purpose.why.title)}</a>
                        <small>{say(purpose.why.detail)}</small>
                      </li>
                    ))}
                  </ul>
                </td>
                <td className={styles.card} data-of={t.card}>
                  {card ? (
                    <>
                      <Link to={`/${territory}/donnees/${card.key}`}>
                        <Icon name="thread" />
                        {plainText(card.information, locale)}
                      </Link>
                      <small>{t.cardWhere(card.challenge, card.sheet, card.row)}</small>
                    </>
                  ) : (
                    <>
                      <Tag tone="warn">{t.cardMissing}</Tag>
                      <small>{t.cardMissingWhy}</small>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
