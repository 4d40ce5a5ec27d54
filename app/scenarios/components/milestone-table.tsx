import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, plainText } from '~/platform/i18n/messages.ts';
import type { MilestoneLine } from '../gantt/milestone-lines.ts';
import { messages } from '../messages/calendar.ts';

/** The numbers of the picture: days, slack, what each waits for, plan B and who sets it off. */
export function MilestoneTable({ lines }: { lines: readonly MilestoneLine[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const day = (on: string) => (on ? formatDate(locale, on, { day: 'numeric', month: 'short', year: 'numeric' }) : '');
  const slack = (days: number | null) => (days === null ? '' : t.days(days));
  return (
    <table className="table is-stacked">
      <caption>{t.table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.table.milestone}</th>
          <th scope="col">{t.table.on}</th>
          <th scope="col">{t.table.done}</th>
          <th scope="col" className="r">
            {t.table.free}
          </th>
          <th scope="col" className="r">
            {t.table.total}
          </th>
          <th scope="col">{t.table.after}</th>
          <th scope="col">{t.table.planB}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">{inLocale(line.title, locale)}</th>
            <td className="nowrap" data-of={t.table.on}>
              {day(line.on)}
            </td>
            <td className="nowrap" data-of={t.table.done}>
              {day(line.doneOn)}
            </td>
            <td className="r" data-of={t.table.free}>
              {slack(line.free)}
            </td>
            <td className="r" data-of={t.table.total}>
              {slack(line.total)}
            </td>
            <td data-of={t.table.after}>{line.after.map((one) => inLocale(one, locale)).join(', ')}</td>
            <td data-of={t.table.planB}>
              {line.planB ? inLocale(line.planB, locale) : t.table.none}
              {line.planBOwner ? ` (${plainText(line.planBOwner, locale)})` : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
