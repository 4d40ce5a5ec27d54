import { formatEuros, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { common } from '../messages/common.ts';
import type { TravelMonths } from '../travel-month.server.ts';
import { formatKg, formatKm } from './travel-amount.ts';

export interface ModeTableProps {
  readonly totals: TravelMonths[number];
  readonly caption: string;
}

/** A month's numbers, mode by mode: what is not known is said, never zero. */
export function ModeTable({ totals, caption }: ModeTableProps) {
  const t = useMessages(common);
  const hasCosts = totals.costEur !== null;
  return (
    <table className="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.table.mode}</th>
          <th scope="col" className="r">
            {t.table.trips}
          </th>
          <th scope="col" className="r">
            {t.table.km}
          </th>
          <th scope="col" className="r">
            {t.table.kg}
          </th>
          {hasCosts ? (
            <th scope="col" className="r">
              {t.table.eur}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {totals.heads.map(({ head, ...row }) => (
          <tr key={head}>
            <th scope="row">{t.head(head)}</th>
            <Cells row={row} hasCosts={hasCosts} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.table.total}</th>
          <Cells row={totals} hasCosts={hasCosts} />
        </tr>
      </tfoot>
    </table>
  );
}

type Row = Pick<TravelMonths[number], 'trips' | 'distanceKm' | 'emissionsKg' | 'unknownTrips' | 'costEur'>;

function Cells({ row, hasCosts }: { readonly row: Row; readonly hasCosts: boolean }) {
  const locale = useLocale();
  const t = useMessages(common);
  const { trips, distanceKm, emissionsKg, unknownTrips, costEur } = row;
  return (
    <>
      <td className="r">{formatNumber(locale, trips)}</td>
      <td className="r">{distanceKm > 0 ? formatKm(locale, distanceKm) : '–'}</td>
      <td className="r">{trips === 0 ? '–' : unknownTrips === trips ? t.notKnown : formatKg(locale, emissionsKg)}</td>
      {hasCosts ? <td className="r">{costEur === null ? '–' : formatEuros(locale, costEur)}</td> : null}
    </>
  );
}
