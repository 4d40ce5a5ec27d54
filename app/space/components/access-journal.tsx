import { colon, formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import { messages } from '../messages/data.ts';

interface Reader {
  /** tester | export | sync | service:<key> */
  readonly reader: string;
  readonly service: Bilingual | null;
}

export interface JournalRow extends Reader {
  /** ISO instant */
  readonly at: string;
  readonly dataset: Bilingual;
  readonly fromDay: string;
  readonly toDay: string;
}

export interface JournalSummary extends Reader {
  readonly dataset: Bilingual;
  readonly times: number;
  /** ISO instant */
  readonly lastAt: string;
}

export interface Journal {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly rows: readonly JournalRow[];
  readonly summary: readonly JournalSummary[];
}

const STAMP = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;

/** Who read the tester's readings: by reader and dataset first, then every single read. */
export function AccessJournal({ journal, territory }: { journal: Journal; territory: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const who = ({ reader, service }: Reader) =>
    service
      ? t.service(inLocale(service, locale))
      : reader === 'tester' || reader === 'export' || reader === 'sync'
        ? t.reader[reader]
        : reader;
  const day = (text: string) => formatDate(locale, text, { day: 'numeric', month: 'short', year: 'numeric' });
  const what = { key: 'dataset', label: t.what } as const;
  return (
    <section className="section stack" id="journal">
      <h2>{t.journal}</h2>
      <p>{t.journalText(territory)}</p>
      <DataTable
        caption={t.summaryCaption}
        captionHidden
        rows={journal.summary}
        rowKey={(row) => `${row.reader} ${row.dataset.en}`}
        empty={<p>{t.journalEmpty}</p>}
        columns={[
          { key: 'reader', label: t.who, cell: who },
          {
            ...what,
            cell: (row) => (
              <>
                {inLocale(row.dataset, locale)}
                <br />
                <small>
                  {t.last}
                  {colon(locale)}
                  {formatDate(locale, row.lastAt, STAMP)}
                </small>
              </>
            ),
          },
          { key: 'times', label: t.times, align: 'end', cell: (row) => formatNumber(locale, row.times) },
        ]}
      />
      {journal.total > 0 ? (
        <details open={journal.page > 1}>
          <summary className="as-link">{t.each}</summary>
          <DataTable
            caption={t.journalCaption}
            captionHidden
            basePath="/moi/donnees"
            page={journal.page}
            pageSize={journal.pageSize}
            total={journal.total}
            rows={journal.rows}
            rowKey={(row, index) => `${row.at} ${index}`}
            columns={[
              { key: 'at', label: t.when, cell: (row) => formatDate(locale, row.at, STAMP) },
              { key: 'reader', label: t.who, cell: who },
              {
                ...what,
                cell: (row) => (
                  <>
                    {inLocale(row.dataset, locale)}
                    <br />
                    <small>{t.fromTo(day(row.fromDay), day(row.toDay))}</small>
                  </>
                ),
              },
            ]}
          />
        </details>
      ) : null}
    </section>
  );
}
