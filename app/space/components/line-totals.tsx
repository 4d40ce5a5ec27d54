import type { LineTotal } from '~/consent/results/total-lines.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import type { FoodNames } from '../contribution/read-contribution.server.ts';
import { messages } from '../messages/contribution.ts';

interface LineTotalsProps {
  readonly lines: readonly LineTotal[];
  readonly names: FoodNames;
  readonly smallestGroup: number;
}

/** What people contributed line by line, as sums by aisle and kind, a table for each month. */
export function LineTotals({ lines, names, smallestGroup }: LineTotalsProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const named = (of: FoodNames['aisles'], key: string | null): string => {
    const title = key ? of[key] : undefined;
    return title ? inLocale(title, locale) : (key ?? t.unknown);
  };
  const kilograms = (kg: number) => formatNumber(locale, kg, { maximumFractionDigits: 1 });
  return (
    <section className="section stack">
      <h2>{t.lines.title}</h2>
      <p>{lines.length === 0 ? t.lines.none(smallestGroup) : t.lines.text(smallestGroup)}</p>
      {[...new Set(lines.map(({ period }) => period))].map((period) => (
        <DataTable
          key={period}
          caption={t.lines.caption(formatDate(locale, `${period}-15`, { month: 'long', year: 'numeric' }))}
          rows={lines.filter((line) => line.period === period)}
          rowKey={({ aisle, kind }) => `${aisle} ${kind}`}
          columns={[
            {
              ...{ key: 'kind', label: t.kindHead },
              cell: ({ kind, aisle }) => (
                <>
                  {named(names.kinds, kind)} <small>{named(names.aisles, aisle)}</small>
                </>
              ),
            },
            { key: 'people', label: t.lines.homes, align: 'end', cell: ({ people }) => formatNumber(locale, people) },
            { key: 'co2eKg', label: t.kg, align: 'end', cell: ({ co2eKg }) => kilograms(co2eKg) },
            {
              ...{ key: 'mean', label: t.lines.mean, align: 'end', wideOnly: true },
              cell: ({ co2eKg, people }) => kilograms(co2eKg / people),
            },
          ]}
        />
      ))}
    </section>
  );
}
