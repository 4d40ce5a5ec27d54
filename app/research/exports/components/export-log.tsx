import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { DataTable, type DataTableColumn } from '~/ui/data-table.tsx';
import { Icon } from '~/ui/icon.tsx';
import { exportsMessages } from '../../messages/exports.ts';
import type { ExportsPage } from '../exports-page.server.ts';
import type { LoggedExport } from '../list-exports.server.ts';
import styles from './exports.module.css';

/** Every export there has been; the file, while it is kept. */
export function ExportLog({ page }: { readonly page: ExportsPage }) {
  const { log: t, kinds } = useMessages(exportsMessages);
  const locale = useLocale();
  const { exports, readsRows, timeZone, total } = page;
  const when = (at: string) => formatDate(locale, at, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const columns: DataTableColumn<LoggedExport>[] = [
    { key: 'at', label: t.at, cell: ({ at }) => when(at) },
    { key: 'byName', label: t.by },
    {
      key: 'kind',
      label: t.kind,
      cell: ({ kind, stableIds }) => (stableIds && kind !== 'public' ? `${kinds[kind]}, ${t.stable}` : kinds[kind]),
    },
    {
      key: 'counts',
      label: t.rows,
      wideOnly: true,
      cell: ({ counts }) =>
        Object.entries(counts ?? {})
          .map(([table, rows]) => `${formatNumber(locale, rows)} ${t.tables[table as keyof typeof t.tables] ?? table}`)
          .join(', '),
    },
    {
      key: 'smallest',
      label: t.k,
      align: 'end',
      wideOnly: true,
      cell: ({ smallest, k, kind }) => (kind === 'public' ? (k ?? '') : (smallest ?? '')),
    },
    {
      key: 'file',
      label: t.file,
      cell: (row) => <File row={row} base={page.base} at={when(row.at)} mayRead={readsRows} />,
    },
  ];
  return (
    <section className="section stack" aria-labelledby="journal">
      <h2 id="journal">{t.title}</h2>
      <DataTable
        caption={t.caption}
        captionHidden
        columns={columns.filter(({ key }) => readsRows || key !== 'counts')}
        rows={exports}
        rowKey={({ id }) => id}
        page={page.page}
        pageSize={page.pageSize}
        total={total > page.pageSize ? total : undefined}
        empty={<p>{t.none}</p>}
      />
    </section>
  );
}

function File(props: { row: LoggedExport; base: string; at: string; mayRead: boolean }) {
  const { row, base, at, mayRead } = props;
  const { log: t } = useMessages(exportsMessages);
  const locale = useLocale();
  const { state, id, kind, bytes, keptUntil } = row;
  if (state !== 'ready') return <>{{ making: t.making, failed: t.failed, gone: t.gone }[state]}</>;
  if (!mayRead && kind !== 'public') return <>{keptUntil ? t.until(formatDate(locale, keptUntil)) : ''}</>;
  return (
    <>
      <a href={`${base}/exports/${id}`} download className={styles.act}>
        <Icon name="download" />
        {t.download(formatNumber(locale, Math.max(1, Math.round((bytes ?? 0) / 1000))))}
        <span className="visually-hidden">{t.downloadOf(at)}</span>
      </a>
      {keptUntil ? <span className="hint"> {t.until(formatDate(locale, keptUntil))}</span> : null}
    </>
  );
}
