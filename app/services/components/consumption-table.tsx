import { formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { ConsumptionView } from '../consumption-view.ts';
import { messages } from '../messages.ts';
import { barName, formatAmount, formatBare, periodWords } from './amount.ts';

/** The chart's numbers. */
export function ConsumptionTable({ view }: { view: ConsumptionView }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const [first] = view.energies;
  const energies = view.energies.map((one) => one.energy);
  const bare = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? '–' : formatBare(locale, amount, view.unit);
  return (
    <table className="table">
      <caption>{t.plotLabel(t.energyOf(energies), periodWords(locale, view, t.weekOf))}</caption>
      <thead>
        <tr>
          <th scope="col">{t.bar(view.scale)}</th>
          {energies.map((energy) => (
            <th key={energy} scope="col" className="r">
              {t.table.amount(t.energy([energy]), t.unit(view.unit))}
            </th>
          ))}
          <th scope="col" className="r">
            {t.table.before(t.before(view.scale))}
          </th>
          <th scope="col" className="r">
            {t.table.measured}
          </th>
        </tr>
      </thead>
      <tbody>
        {(first?.points ?? []).map((point, index) => {
          const points = view.energies.map((one) => one.points[index]);
          const befores = points.map((one) => one?.before ?? null);
          const coverage = Math.min(...points.map((one) => one?.coverage ?? 0));
          return (
            <tr key={point.key}>
              <th scope="row">{barName(locale, point.start, view.scale, view.timeZone)}</th>
              {energies.map((energy, at) => (
                <td key={energy} className="r">
                  {bare(points[at]?.amount)}
                </td>
              ))}
              <td className="r">
                {befores.includes(null) ? '–' : bare(befores.reduce<number>((sum, one) => sum + (one ?? 0), 0))}
              </td>
              <td className="r">
                {coverage === 0
                  ? t.table.none
                  : coverage === 1
                    ? t.table.whole
                    : t.table.part(formatPercent(locale, coverage))}
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.table.total}</th>
          {view.energies.map((one) => (
            <td key={one.energy} className="r">
              {one.total === null ? '–' : formatAmount(locale, one.total, view.unit)}
            </td>
          ))}
          <td />
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
