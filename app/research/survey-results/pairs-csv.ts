import { stringify } from 'csv-stringify/sync';
import type { PairedFigure } from './pair-waves.ts';
import { roundTo } from './show.ts';

/**
 * Before and after as a file, in the house's way (see `research/csv.ts`): one line per mean or choice; means and their
 * differences are rounded as on the page; `withheld` 1 where nothing may be told.
 */
const COLUMNS = ['before', 'after', 'question', 'answer', 'pairs', 'value_before', 'value_after', 'difference'].concat([
  'lower',
  'upper',
  'statistic',
  'p',
  'withheld',
]);

export function pairsCsv(figures: readonly PairedFigure[], waves: { before: string; after: string }): string {
  const rows = figures.flatMap(({ name, max, result }): (string | number | null)[][] => {
    const place = [waves.before, waves.after, name];
    if (result.kind === 'withheld') return [[...place, '', null, null, null, null, null, null, null, null, 1]];
    if (result.kind === 'means') {
      const { pairs, meanBefore, meanAfter, meanDifference, interval, wilcoxon } = result.change;
      const told = [meanBefore, meanAfter, meanDifference, interval?.lower ?? null, interval?.upper ?? null].map(
        (value) => (value === null ? null : roundTo(value, max !== null && max <= 20 ? 'tenth' : 'three-digits')),
      );
      return [[...place, '', pairs, ...told, wilcoxon?.v ?? null, wilcoxon?.p ?? null, 0]];
    }
    return result.changes.map(({ item, change }) => {
      const { pairs, before, after, difference, interval, p } = change;
      return [
        ...[...place, String(item.value), pairs, before, after, difference],
        ...[interval?.lower ?? null, interval?.upper ?? null, null, p, 0],
      ];
    });
  });
  return stringify([COLUMNS, ...rows], { bom: true, record_delimiter: 'windows' });
}
