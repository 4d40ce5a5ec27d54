import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import type { ShownEntries, ShownLines } from '~/consent/show-entries.server.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { messages } from '../messages/entries.ts';
import styles from './entries-table.module.css';

export interface EntriesTableProps {
  readonly title: string;
  readonly path: string;
  readonly shown: ShownEntries;
}

const DAY = { day: 'numeric', month: 'short' } as const;

/** A month of what an organisation knows: how much in all, then fact by fact, and the way to other months. */
export function EntriesTable({ title, path, shown }: EntriesTableProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { month, before, after, columns, rows, totals } = shown;
  const name = (key: string): string => formatDate(locale, `${key}-15`, { month: 'long', year: 'numeric' });
  return (
    <section className="section stack">
      <h2>{name(month)}</h2>
      <nav className={styles.months} aria-label={t.months}>
        {before ? <Link to={`${path}?mois=${before}`}>← {name(before)}</Link> : <span />}
        {after ? <Link to={`${path}?mois=${after}`}>{name(after)} →</Link> : null}
      </nav>
      {rows.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <p>
            {t.count(formatNumber(locale, rows.length), rows.length)}
            {totals.map((total) => (
              <span key={total.title}>
                {' · '}
                {t.total(total.title, total.amount)}
              </span>
            ))}
          </p>
          <ScrollBox label={title}>
            <table className="table">
              <caption className="visually-hidden">{`${title}, ${name(month)}`}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.date}</th>
                  {columns.map((column) => (
                    <th key={column.name} scope="col" className={column.isAmount ? 'r' : undefined}>
                      {column.title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Fragment key={row.id}>
                    <tr className={row.lines.length > 0 ? styles.entry : undefined}>
                      <th scope="row" className={styles.day}>
                        {formatDate(locale, row.at, DAY)}
                      </th>
                      {columns.map((column, at) => (
                        <td key={column.name} className={column.isAmount ? 'r' : undefined}>
                          {row.cells[at]}
                        </td>
                      ))}
                    </tr>
                    {row.lines.length > 0 ? (
                      <tr>
                        <td colSpan={columns.length + 1} className={styles.under}>
                          {row.lines.map((lines) => (
                            <Lines key={lines.title} lines={lines} />
                          ))}
                        </td>
                      </tr>
                    ) : null}
                  </Fragment>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </>
      )}
    </section>
  );
}

function Lines({ lines }: { readonly lines: ShownLines }) {
  const t = useMessages(messages);
  const { title, rows } = lines;
  if (rows.length === 0) return <span>{t.noLine(title)}</span>;
  return (
    <details className={styles.lines}>
      <summary>{t.lines(title, rows.length)}</summary>
      <ul>
        {rows.map(({ name, detail, amount }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place on the receipt
          <li key={index}>
            <span>
              {name}
              {detail ? <small>{detail}</small> : null}
            </span>
            <span>{amount}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
