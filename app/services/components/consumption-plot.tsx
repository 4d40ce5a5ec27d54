import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type ChartSeries, TimeChart } from '~/ui/line-or-bar-chart.tsx';
import type { ConsumptionView } from '../consumption-view.ts';
import type { Energy } from '../energy.ts';
import { messages } from '../messages.ts';
import { barTick, periodWords } from './amount.ts';

const COLOURS: Record<Energy, { color: string; edge: string }> = {
  electricity: { color: 'var(--energie)', edge: 'var(--energie-ink)' },
  gas: { color: 'var(--cat-1)', edge: 'var(--cat-1)' },
};

/** Beyond a year's months, marks would touch each other. */
const MOST_MARKS = 12;

/**
 * The bars of a period. What was measured in part is drawn as a void, like what was not: half a day's bar
 * would read as a day of sobriety. The table has its number. With one energy and few bars, a mark shows the period before.
 */
export function ConsumptionPlot({ view }: { view: ConsumptionView }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const energies = view.energies.map((one) => one.energy);
  const bars = view.energies.map(
    ({ energy, points }): ChartSeries => ({
      label: t.energy([energy]),
      values: points.map((point) => (point.complete ? point.amount : null)),
      ...COLOURS[energy],
    }),
  );
  const [only] = view.energies.length === 1 ? view.energies : [];
  const before = (only?.points ?? []).map((point) => point.before);
  const marks: ChartSeries[] =
    before.some((value) => value !== null) && before.length <= MOST_MARKS
      ? [{ label: t.before(view.scale), values: before, color: 'var(--ink)', as: 'mark' }]
      : [];
  return (
    <TimeChart
      kind="bar"
      unit={t.unit(view.unit)}
      labels={(view.energies[0]?.points ?? []).map((point) => barTick(locale, point.start, view.scale, view.timeZone))}
      series={[...bars, ...marks]}
      description={`${t.plotLabel(t.energyOf(energies), periodWords(locale, view, t.weekOf))}, ${t.perBar(view.scale)}`}
    />
  );
}
