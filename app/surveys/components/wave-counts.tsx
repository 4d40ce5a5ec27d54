import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import { messages } from '../messages/team.ts';
import type { WaveCounts } from '../waves/count-waves.server.ts';
import type { ShownWave } from '../waves/guard-waves.ts';

interface WaveCountsProps {
  readonly title: string;
  readonly total: ShownWave;
  readonly byPanel: readonly { readonly title: Bilingual; readonly counts: WaveCounts }[];
}

/** How many were asked and answered: a sentence with both denominators, and the numbers. */
export function WaveCountsView({ title, total, byPanel }: WaveCountsProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { enrolled, asked, done } = total;
  const number = (count: number | null): string => (count === null ? t.withheld : formatNumber(locale, count));
  const share = (part: number | null, whole: number | null): string =>
    part === null || whole === null || whole === 0 ? '–' : formatPercent(locale, part / whole);
  if (asked === 0) return <p>{t.nobodyAsked}</p>;
  const sentence =
    done === null || asked === null
      ? t.withheld
      : [
          t.answered(number(done), number(asked), share(done, asked)),
          ...(enrolled ? [t.ofEnrolled(share(done, enrolled), number(enrolled))] : []),
        ].join(' ');
  const rows = [
    ...byPanel.map((panel) => ({ name: inLocale(panel.title, locale), ...panel.counts })),
    { name: t.all, ...total },
  ];
  const count = (key: 'enrolled' | 'asked' | 'begun' | 'done') => ({
    ...{ key, label: t.columns[key], align: 'end' as const },
    cell: (row: (typeof rows)[number]) => number(row[key]),
  });
  return (
    <div className="stack">
      <p>{sentence}.</p>
      <DataTable
        caption={t.table(title)}
        captionHidden
        columns={[
          { key: 'name', label: t.columns.panel, rowHeader: true },
          ...[count('enrolled'), count('asked'), count('begun'), count('done')],
          { key: 'ofAsked', label: t.columns.ofAsked, align: 'end', cell: (row) => share(row.done, row.asked) },
          {
            key: 'ofEnrolled',
            label: t.columns.ofEnrolled,
            align: 'end',
            cell: (row) => share(row.done, row.enrolled),
          },
        ]}
        rows={rows}
      />
    </div>
  );
}
