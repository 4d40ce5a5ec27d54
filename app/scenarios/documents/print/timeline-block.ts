import { daysBetween } from '~/pilots/calendar.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { type Block, clipped, paragraph } from '~/platform/pdf/block.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import type { Pen } from '~/platform/pdf/pen.ts';
import type { Timeline } from '../document.ts';

const LABEL_MM = 46;
const ROW_MM = 8;
const HEAD_MM = 7;
const BAR_MM = 4;

/** Work packages as bars, what is done filled, and milestones as knots under them. One figure, in words. */
export function timelineBlock(pen: Pen, timeline: Timeline, width: number, locale: Locale, alt: string): Block {
  const { bars, marks } = timeline;
  const days = [...bars.flatMap(({ from, to }) => [from, to]), ...marks.map(({ on }) => on)].toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const length = Math.max(1, daysBetween(first, last));
  const at = (day: string): number => LABEL_MM + ((width - LABEL_MM - 2) * daysBetween(first, day)) / length;
  const height = HEAD_MM + (bars.length + (marks.length > 0 ? 1 : 0)) * ROW_MM + 2;
  const months = monthsOf(first, last);
  const every = Math.max(1, Math.ceil(months.length / 9));
  return {
    height,
    draw(on, x, y) {
      on.figure(alt, { x, y, width, height }, () => {
        for (const [i, month] of months.entries()) {
          const left = x + at(month);
          on.line(left, y + HEAD_MM, left, y + height, { ink: 'rule', width: 0.2 });
          if (i % every > 0) continue;
          const name = formatDate(locale, month, { month: 'short', year: '2-digit' });
          paragraph(pen, name, TEXT.foot, 20).draw(on, left + 0.6, y + 1);
        }
        on.line(x, y + HEAD_MM, x + width, y + HEAD_MM, { ink: 'ink', width: 0.4 });
        for (const [i, { title, from, to, done }] of bars.entries()) {
          const top = y + HEAD_MM + i * ROW_MM;
          const label = clipped(pen, inLocale(title, locale), { style: TEXT.hint, width: LABEL_MM - 3, most: ROW_MM });
          label.draw(on, x, top + (ROW_MM - label.height) / 2);
          const bar = Math.max(1, at(to) - at(from));
          const barTop = top + (ROW_MM - BAR_MM) / 2;
          on.box(x + at(from), barTop, bar, BAR_MM, { fill: 'violet-wash', stroke: { ink: 'violet', width: 0.3 } });
          if (done > 0) on.box(x + at(from), barTop, bar * done, BAR_MM, { fill: 'violet' });
          on.line(x, top + ROW_MM, x + width, top + ROW_MM, { ink: 'rule', width: 0.2 });
        }
        const knots = y + HEAD_MM + bars.length * ROW_MM + ROW_MM / 2;
        for (const { on: day } of marks) on.circle(x + at(day), knots, 1.3, { fill: 'violet-deep' });
      });
    },
  };
}

/** First days of the months from one day to another. */
function monthsOf(first: string, last: string): string[] {
  const all: string[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)) + 1];
  for (;;) {
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (!(day <= last)) return all;
    all.push(day);
    month += 1;
  }
}
