import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import { messages } from '../messages/data.ts';

export interface JournalRow {
  readonly at: string;
  /** tester | export | sync | service:<key> */
  readonly reader: string;
  readonly service: Bilingual | null;
  readonly dataset: Bilingual;
  readonly fromDay: string;
  readonly toDay: string;
}

export interface Journal {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly rows: readonly JournalRow[];
}

/** Every read of the tester's readings: who, when, what. */
export function AccessJournal({ journal }: { journal: Journal }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const reader = ({ reader: key, service }: JournalRow) =>
    service
      ? t.service(inLocale(service, locale))
      : key === 'tester' || key === 'export' || key === 'sync'
        ? t.reader[key]
        : key;
  const day = (text: string) => formatDate(locale, text, { day: 'numeric', month: 'short', year: 'numeric' });
  return (
    <section className="section stack" id="journal">
      <h2>{t.journal}</h2>
      <DataTable
        caption={t.journalCaption}
        captionHidden
        basePath="/moi/donnees"
        page={journal.page}
        pageSize={journal.pageSize}
        total={journal.total}
        rows={journal.rows}
        rowKey={(row, index) => `${row.at} ${index}`}
        empty={<p>{t.journalEmpty}</p>}
        columns={[
          {
            key: 'at',
            label: t.when,
            cell: (row) =>
              formatDate(locale, row.at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
          },
          { key: 'reader', label: t.who, cell: reader },
          {
            key: 'dataset',
            label: t.what,
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
    </section>
  );
}
