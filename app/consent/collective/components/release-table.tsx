import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import type { ReleaseView } from '../list-releases.server.ts';
import { messages } from '../messages/assembly.ts';
import { EVERYONE } from '../release-rows.ts';

export interface ReleaseTableProps {
  readonly releases: readonly ReleaseView[];
  /** Of datasets and panels, by key. */
  readonly titles: Readonly<Record<string, Bilingual>>;
  readonly recipient: string;
}

/** What went out, on which day, to whom. */
export function ReleaseTable({ releases, titles, recipient }: ReleaseTableProps) {
  const t = useMessages(messages).releases;
  const locale = useLocale();
  const title = (key: string): string => (titles[key] ? inLocale(titles[key], locale) : key);
  const day = (value: string) => formatDate(locale, value, { dateStyle: 'medium' });
  const rows = releases.flatMap(({ rows: groups, ...release }) => groups.map((group) => ({ ...release, ...group })));
  const number = (value: number | null) => (value === null ? t.withheld : formatNumber(locale, value));
  const datasets = [...new Set(rows.map(({ dataset }) => dataset))];
  return (
    <section className="section stack">
      <h2>{t.title}</h2>
      <p>{t.to(recipient)}</p>
      {rows.length === 0 ? <p className="aside">{t.none}</p> : null}
      {datasets.map((dataset) => (
        <DataTable
          key={dataset}
          caption={`${t.caption} – ${title(dataset)}`}
          columns={[
            { key: 'from', label: t.period, cell: ({ from, until }) => `${day(from)} – ${day(until)}` },
            { key: 'group', label: t.group, cell: ({ group }) => (group === EVERYONE ? t.everyone : title(group)) },
            { key: 'people', label: t.people, align: 'end', cell: ({ people }) => number(people) },
            { key: 'total', label: t.total, align: 'end', cell: ({ total }) => (total === null ? '–' : number(total)) },
            { key: 'at', label: t.sent, cell: ({ at }) => formatDate(locale, at, { dateStyle: 'medium' }) },
          ]}
          rows={rows.filter((row) => row.dataset === dataset)}
          rowKey={({ from, group }) => `${from} ${group}`}
        />
      ))}
      {rows.length > 0 ? <p className="aside">{t.unit}</p> : null}
    </section>
  );
}
