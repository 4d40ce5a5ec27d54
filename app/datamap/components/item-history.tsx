import type { ReactNode } from 'react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { HistoryField, ItemChange } from '../item-history.server.ts';
import { messages } from '../messages/card.ts';
import { messages as words } from '../messages/words.ts';
import styles from './item-history.module.css';
import { CellView } from './sheet/cell-view.tsx';

/** Who changed what of a card and when, the last first. */
export function ItemHistory({ history }: { history: readonly ItemChange[] }) {
  const t = useMessages(messages).history;
  const w = useMessages(words).sheet;
  const locale = useLocale();
  if (history.length === 0) return null;
  const label = (field: HistoryField) => (field === 'accessNote' ? w.note : w[field]);
  const time = { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  return (
    <section className="section">
      <h2>{t.title}</h2>
      <ol className={styles.history}>
        {history.map(({ by, at, made, fields }) => (
          <li key={`${at}${by}`}>
            <p>
              <b>{by}</b>, <time dateTime={at}>{formatDate(locale, at, time)}</time>
              {made ? ` · ${t.made}` : null}
            </p>
            <dl>
              {fields.map(({ field, before, after }) => (
                <div key={field}>
                  <dt>{label(field)}</dt>
                  <dd>
                    <del>
                      <Said field={field} text={before} />
                    </del>
                    <span aria-hidden="true"> → </span>
                    <ins>
                      <Said field={field} text={after} />
                    </ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Said({ field, text }: { field: HistoryField; text: string }): ReactNode {
  const t = useMessages(messages).history;
  if (text === '' || text === 'unknown') return t.nothing;
  return field === 'challenge' ? text : <CellView field={field} value={text} />;
}
