import { Link } from '@remix-run/react';
import type { Lives } from '~/pilots/pilot-governance.ts';
import { colon, formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import { messages } from '../messages/data.ts';
import type { Who } from '../reader-words.ts';

export interface JournalRow extends Who {
  /** ISO instant */
  readonly at: string;
  readonly dataset: Bilingual;
  /** Empty for what has no days. */
  readonly fromDay: string;
  readonly toDay: string;
  /** They asked, and got nothing. */
  readonly isRefused: boolean;
  /** The question that was agreed to; null for oneself. */
  readonly agreement: Bilingual | null;
}

export interface JournalSummary extends Who {
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

function useWho(): (reader: Who) => string {
  const locale = useLocale();
  const t = useMessages(messages);
  const known: Readonly<Record<string, string>> = t.reader;
  return ({ reader, service, recipient, share }) => {
    if (share) return inLocale(share, locale);
    if (service) return t.service(inLocale(service, locale));
    return recipient ? t.recipient(inLocale(recipient, locale)) : (known[reader] ?? reader);
  };
}

/** Who read the tester's data, in short, and where each read is told. */
export function AccessJournal(props: JournalProps & { territory: string; lives: Lives }) {
  const { summary, territory, lives, timeZone } = props;
  const t = useMessages(messages);
  return (
    <section className="section stack" id="journal">
      <h2>{t.journal}</h2>
      <p>{t.journalText[lives](territory)}</p>
      <ReaderTable summary={summary} timeZone={timeZone} />
      {summary.length > 0 ? (
        <p>
          <Link to="/moi/journal">{t.each}</Link>
        </p>
      ) : null}
    </section>
  );
}

interface JournalProps {
  readonly summary: readonly JournalSummary[];
  readonly timeZone: string;
}

/** By reader and dataset: how many times, and the last one. */
export function ReaderTable({ summary, timeZone }: JournalProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const who = useWho();
  return (
    <DataTable
      caption={t.summaryCaption}
      captionHidden
      rows={summary}
      rowKey={(row) => `${row.reader} ${row.dataset.en}`}
      empty={<p>{t.journalEmpty}</p>}
      columns={[
        { key: 'reader', label: t.who, cell: who },
        {
          ...{ key: 'dataset', label: t.what },
          cell: (row) => (
            <>
              {inLocale(row.dataset, locale)}
              <br />
              <small>
                {t.last}
                {colon(locale)}
                {formatDate(locale, row.lastAt, { ...STAMP, timeZone })}
              </small>
            </>
          ),
        },
        { key: 'times', label: t.times, align: 'end', cell: (row) => formatNumber(locale, row.times) },
      ]}
    />
  );
}

/** Every single read, a page at a time: when, who, what, under which agreement. */
export function AccessTable({ journal, timeZone }: { journal: Journal; timeZone: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const who = useWho();
  const day = (text: string) => formatDate(locale, text, { day: 'numeric', month: 'short', year: 'numeric' });
  return (
    <DataTable
      caption={t.journalCaption}
      captionHidden
      page={journal.page}
      pageSize={journal.pageSize}
      total={journal.total}
      rows={journal.rows}
      rowKey={(row, index) => `${row.at} ${index}`}
      columns={[
        { key: 'at', label: t.when, cell: (row) => formatDate(locale, row.at, { ...STAMP, timeZone }) },
        {
          ...{ key: 'reader', label: t.who },
          cell: (row) => (
            <>
              {who(row)}
              {row.isRefused ? (
                <>
                  <br />
                  <b>{t.refused}</b>
                </>
              ) : row.agreement ? (
                <>
                  <br />
                  <small>{t.underAgreement(inLocale(row.agreement, locale))}</small>
                </>
              ) : null}
            </>
          ),
        },
        {
          ...{ key: 'dataset', label: t.what },
          cell: (row) => (
            <>
              {inLocale(row.dataset, locale)}
              {row.fromDay ? (
                <>
                  <br />
                  <small>{t.fromTo(day(row.fromDay), day(row.toDay))}</small>
                </>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
