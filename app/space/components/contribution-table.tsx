import type { ContributionLine } from '~/consent/results/total-lines.ts';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import type { FoodNames } from '../contribution/read-contribution.server.ts';
import { messages } from '../messages/contribution.ts';

interface ContributionTableProps {
  readonly lines: readonly ContributionLine[];
  readonly names: FoodNames;
  readonly caption: string;
}

/** Rows as they leave, or as they left. */
export function ContributionTable({ lines, names, caption }: ContributionTableProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const named = (of: FoodNames['aisles'], key: string | null | undefined): string => {
    const title = key ? of[key] : undefined;
    return title ? inLocale(title, locale) : (key ?? t.unknown);
  };
  const hasEur = lines.some(({ eur }) => eur !== undefined);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ aisle, kind }) => `${aisle} ${kind}`}
      columns={[
        { key: 'aisle', label: t.aisle, cell: ({ aisle }) => named(names.aisles, aisle) },
        ...(lines.some(({ kind }) => kind !== undefined)
          ? [{ key: 'kind', label: t.kindHead, cell: ({ kind }: ContributionLine) => named(names.kinds, kind) }]
          : []),
        { key: 'co2eKg', label: t.kg, align: 'end', cell: ({ co2eKg }) => formatNumber(locale, co2eKg) },
        ...(hasEur
          ? [
              {
                ...{ key: 'eur', label: t.euros, align: 'end' as const },
                cell: ({ eur }: ContributionLine) => (eur === undefined ? '–' : formatNumber(locale, eur)),
              },
            ]
          : []),
      ]}
    />
  );
}
