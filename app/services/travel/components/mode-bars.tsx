import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { common } from '../messages/common.ts';
import type { TravelMonths } from '../travel-month.server.ts';
import styles from './travel.module.css';
import { formatKg } from './travel-amount.ts';

/** A bar for each mode, from zero, the longest filling the width; a mode of unknown emissions is an outlined void. */
export function ModeBars({ totals }: { readonly totals: TravelMonths[number] }) {
  const locale = useLocale();
  const t = useMessages(common);
  const modes = totals.heads.filter(({ trips }) => trips > 0);
  const most = Math.max(...modes.map(({ emissionsKg }) => emissionsKg), 0);
  return (
    <ul className={styles.bars}>
      {modes.map(({ head, trips, emissionsKg, unknownTrips }) => {
        const isUnknown = unknownTrips === trips;
        const width = most > 0 ? Math.round((emissionsKg / most) * 1000) / 10 : 0;
        return (
          <li key={head}>
            <span>
              {t.head(head)}, {t.trips(trips)}
            </span>
            <b>{isUnknown ? t.notKnown : formatKg(locale, emissionsKg)}</b>
            <svg width="100%" height="16" aria-hidden="true">
              {isUnknown ? (
                <rect className="void" x="1" y="1" width="30%" height="14" />
              ) : (
                <rect x="0" y="0" width={`${width}%`} height="16" fill="var(--theme)" />
              )}
            </svg>
          </li>
        );
      })}
    </ul>
  );
}
