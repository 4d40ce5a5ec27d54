import { layOutSeries } from '~/pilots/indicators/lay-out-series.ts';
import { indicatorMessages } from '~/pilots/indicators/messages.ts';
import type { IndicatorView } from '~/pilots/indicators/view-indicators.ts';
import { sayFinding, sayLevel, sayTick } from '~/pilots/indicators/words.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { Block } from '~/platform/pdf/block.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import type { Pen } from '~/platform/pdf/pen.ts';

/** Units of the layout to a millimetre of paper. */
const MM_PER_UNIT = 0.26;

/** The picture of one indicator, all panels together, as on its page; null where nothing is known. */
export function seriesBlock(
  pen: Pen,
  view: IndicatorView,
  { locale, smallestGroup }: { readonly locale: Locale; readonly smallestGroup: number },
): Block | null {
  const layout = layOutSeries(
    view.series.filter(({ panelKey }) => panelKey === ''),
    view.scale,
  );
  const [line] = layout?.lines ?? [];
  if (!layout || !line) return null;
  const { plot, levels, ticks, voids } = layout;
  const k = MM_PER_UNIT;
  const width = layout.width * k;
  const height = layout.height * k;
  const title = pick(indicatorMessages, locale).picture(inLocale(view.indicator.title, locale));
  const alt = `${title}. ${sayFinding(locale, view, smallestGroup)}`;
  const labelShift = (text: string): number => pen.measure(text, TEXT.foot);
  return {
    height,
    draw(on, x, y) {
      on.figure(alt, { x, y, width, height }, () => {
        for (const level of levels) {
          const at = y + level.y * k;
          const isZero = level.value === 0;
          on.line(x + plot.left * k, at, x + plot.right * k, at, {
            ink: isZero ? 'ink' : 'rule',
            width: isZero ? 0.3 : 0.2,
          });
          const words = sayLevel(locale, level.value, view.scale);
          on.write(words, x + (plot.left - 6) * k - labelShift(words), at + 0.9, TEXT.foot);
        }
        for (const tick of ticks) {
          const words = sayTick(locale, tick.start, view.per);
          on.write(words, x + tick.x * k - labelShift(words) / 2, y + (plot.bottom + 20) * k, TEXT.foot);
        }
        for (const { x: at } of voids) {
          on.box(x + (at - 5) * k, y + (plot.bottom - 12) * k, 10 * k, 10 * k, {
            stroke: { ink: 'edge', width: 0.25 },
          });
        }
        if (line.band) on.path(line.band, x, y, k, { fill: 'violet-wash' });
        if (line.line) on.path(line.line, x, y, k, { stroke: { ink: 'violet', width: 2.5 } });
        for (const dot of line.dots) {
          on.circle(x + dot.x * k, y + dot.y * k, 4 * k, {
            fill: dot.isOver ? 'violet' : 'sheet',
            stroke: { ink: 'violet', width: 0.4 },
          });
        }
      });
    },
  };
}
