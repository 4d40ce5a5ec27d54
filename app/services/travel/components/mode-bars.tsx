import { formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { common } from '../messages/common.ts';
import type { TravelMonths } from '../travel-month.server.ts';
import styles from './travel.module.css';
import { formatKg } from './travel-amount.ts';

interface ModeBarsProps {
  readonly totals: TravelMonths[number];
  readonly unit?: 'co2e' | 'eur';
}

/** A bar for each mode, from zero, the longest filling the width; what is not known is an outlined void. */
export function ModeBars({ totals, unit = 'co2e' }: ModeBarsProps) {
  const locale = useLocale();
  const t = useMessages(common);
  const rows = totals.heads
    .filter(({ trips, costEur }) => (unit === 'eur' ? costEur !== null : trips > 0))
    .map(({ head, trips, emissionsKg, unknownTrips, costEur }) => ({
      ...{ head, trips },
      value: unit === 'eur' ? costEur : unknownTrips === trips ? null : emissionsKg,
    }));
  const most = Math.max(...rows.map(({ value }) => value ?? 0), 0);
  const amount = (value: number) => (unit === 'eur' ? formatEuros(locale, value) : formatKg(locale, value));
  if (rows.length === 0) return <p>{t.nothingPaid}</p>;
  return (
    <ul className={styles.bars}>
      {rows.map(({ head, trips, value }) => (
        <li key={head}>
          <span>
            {t.head(head)}
            {trips > 0 ? `, ${t.trips(trips)}` : null}
          </span>
          <b>{value === null ? t.notKnown : amount(value)}</b>
          <svg width="100%" height="16" aria-hidden="true">
            {value === null ? (
              <rect
                x="1"
                y="1"
                width="30%"
                height="14"
                fill="none"
                stroke="var(--edge)"
                strokeWidth="1.5"
                strokeDasharray="5 4"
              />
            ) : (
              <rect
                width={`${most > 0 ? Math.round((value / most) * 1000) / 10 : 0}%`}
                height="16"
                fill="var(--theme)"
              />
            )}
          </svg>
        </li>
      ))}
    </ul>
  );
}
