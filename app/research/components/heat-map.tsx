import { useId } from 'react';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { retentionMessages } from '../messages/retention.ts';
import type { RetentionCell, RetentionRow, RetentionUnit } from '../retention.ts';
import { wrapWords } from '../wrap-words.ts';

const LEFT = 138;
const TOP = 34;
const ROW = 48;
const WIDTH = 668;
const WIDEST = 44;
const GAP = 3;
const HEIGHT = 44;

/** Rows of the map: everyone first, then each cohort; columns: the periods given. */
export function HeatMap({
  rows,
  periods,
  unit,
  isRecurring = false,
  nameOf,
}: {
  readonly rows: readonly RetentionRow[];
  readonly periods: readonly number[];
  readonly unit: RetentionUnit;
  /** Rows count starts, several of one person perhaps. */
  readonly isRecurring?: boolean;
  /** Of a row that is no cohort: what it is called. */
  readonly nameOf?: (row: RetentionRow) => string;
}) {
  const t = useMessages(retentionMessages);
  const locale = useLocale();
  const id = useId();
  const stride = Math.min(WIDEST, (WIDTH - LEFT) / Math.max(1, periods.length));
  const x = (i: number): number => LEFT + i * stride;
  const labelOf = ({ cohort }: RetentionRow): string =>
    cohort === null ? t.everyone : formatDate(locale, cohort, { day: 'numeric', month: 'short' });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${TOP + ROW * rows.length}`} role="img" aria-labelledby={id}>
      <title id={id}>{t.picture}</title>
      <text x="0" y="22" className="tick">
        {t.column[unit]}
      </text>
      {periods.map((period, i) => (
        <text key={period} x={x(i) + (stride - GAP) / 2} y="22" textAnchor="middle" className="tick">
          {period}
        </text>
      ))}
      {rows.map((row, j) => {
        const y = TOP + j * ROW;
        return (
          <g key={row.cohort ?? ''}>
            <text x="0" y={y + 20} className="strong">
              {nameOf ? (wrapWords(nameOf(row), 17)[0] ?? '') : labelOf(row)}
            </text>
            <text x="0" y={y + 38} className="tick">
              {(isRecurring ? t.starters : t.people)(formatNumber(locale, row.size), row.size < 2)}
            </text>
            {periods.map((period, i) => (
              <Cell key={period} cell={row.cells[period - 1] ?? null} x={x(i)} y={y} width={stride - GAP} />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

/** Seven lightnesses of one hue: under 40 %, then by ten, 90 % and over. The number is always written. */
export function shadeOf(share: number): number {
  return share < 0.4 ? 1 : Math.min(7, Math.floor(share * 10 + 1e-9) - 2);
}

function Cell({ cell, x, y, width }: { cell: RetentionCell | null; x: number; y: number; width: number }) {
  if (!cell) {
    return (
      <rect
        x={x + 0.75}
        y={y + 0.75}
        width={width - 1.5}
        height={HEIGHT - 1.5}
        fill="none"
        stroke="var(--rule)"
        strokeWidth="1.5"
      />
    );
  }
  const shade = shadeOf(cell.share);
  return (
    <>
      <rect x={x} y={y} width={width} height={HEIGHT} fill={`var(--seq-${shade})`} />
      <text x={x + width / 2} y={y + 28} textAnchor="middle" fill={shade > 4 ? 'var(--on-violet)' : 'var(--ink)'}>
        {Math.round(cell.share * 100)}
      </text>
    </>
  );
}
