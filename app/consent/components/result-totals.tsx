import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { messages } from '../messages/custody.ts';
import { RESULT_UNITS } from '../results/result-payload.ts';
import type { ResultTotal } from '../results/total-results.ts';

export interface ResultTotalsProps {
  readonly totals: readonly (Omit<ResultTotal, 'service' | 'result'> & { readonly title: Bilingual })[];
  readonly smallestGroup: number;
  /** Who reads: anyone, rather than the recipient. */
  readonly isPublic?: boolean;
}

const MONTH = { month: 'long', year: 'numeric' } as const;

/** What people let out for a recipient that sees sums alone. */
export function ResultTotals({ totals, smallestGroup, isPublic = false }: ResultTotalsProps) {
  const t = useMessages(messages).results;
  const locale = useLocale();
  const amount = (value: number | null, unit: ResultTotal['unit']) =>
    value === null ? '–' : `${formatNumber(locale, value, { maximumFractionDigits: 1 })}\u00a0${RESULT_UNITS[unit]}`;
  return (
    <section className="section stack">
      <h2>{t.totals}</h2>
      <p>{t.totalsText(smallestGroup)}</p>
      <DataTable
        caption={t.totals}
        captionHidden
        rows={totals}
        rowKey={({ title, period, unit }) => `${title.fr} ${period} ${unit}`}
        empty={<EmptyState title={t.empty}>{isPublic ? t.publicEmpty : t.emptyText}</EmptyState>}
        columns={[
          { key: 'title', label: t.result, cell: (row) => inLocale(row.title, locale) },
          { key: 'period', label: t.month, cell: (row) => formatDate(locale, `${row.period}-15`, MONTH) },
          {
            key: 'people',
            label: t.people,
            align: 'end',
            cell: (row) => (row.people === null ? t.tooFew(smallestGroup) : formatNumber(locale, row.people)),
          },
          { key: 'total', label: t.sum, align: 'end', cell: (row) => amount(row.total, row.unit) },
          { key: 'mean', label: t.mean, align: 'end', cell: (row) => amount(row.mean, row.unit) },
        ]}
      />
    </section>
  );
}
