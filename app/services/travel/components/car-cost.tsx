import { Link } from '@remix-run/react';
import { formatEuros, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import type { FootprintView } from '../footprint-view.server.ts';
import { footprint as messages } from '../messages/footprint.ts';
import { CAR_DISTANCES } from '../travel-choices.ts';
import { formatKg, formatKm } from './travel-amount.ts';

type Car = NonNullable<FootprintView['car']>;

/** The full cost of the person's car in a year, owning included: what no payment in the data tells. */
export function CarCost(props: {
  readonly view: FootprintView;
  readonly sayPath: string | null;
  kmHref(km: number | null): string;
}) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { view, sayPath, kmHref } = props;
  const { car, hasNoCar } = view;
  if (!car) {
    return (
      <section className="section stack">
        <p>{hasNoCar ? t.noCar : t.carUnknown}</p>
        {hasNoCar === null && sayPath ? (
          <p>
            <Link to={sayPath}>{t.say}</Link>
          </p>
        ) : null}
      </section>
    );
  }
  const { boughtNew, boughtUsed, chosenKm, motor } = car;
  const [low, high] = [boughtUsed, boughtNew];
  const km = formatKm(locale, boughtNew.distanceKmPerYear);
  return (
    <section className="section stack">
      <h2>{t.carTitle(motor)}</h2>
      <p>
        {t.carCost(
          formatEuros(locale, low.costEurPerYear, 0),
          formatEuros(locale, high.costEurPerYear, 0),
          formatEuros(locale, low.costEurPerYear / 12, 0),
        )}{' '}
        {t.carPerKm(
          formatEuros(locale, low.costEurPerKm),
          formatEuros(locale, high.costEurPerKm),
          formatEuros(locale, boughtNew.energyEurPerKm),
        )}
      </p>
      <p>
        {t.carKg(
          formatKg(locale, boughtNew.emissionsKgPerYear),
          formatNumber(locale, boughtNew.tripKgPerKm * 1000, { maximumFractionDigits: 0 }),
        )}{' '}
        {t.carDistance(km, boughtNew.isDistanceAverage)}
      </p>
      <Segmented
        wide
        ink
        label={t.carChoice}
        options={[null, ...CAR_DISTANCES].map((distance) => ({
          label: distance === null ? t.carAverage : formatKm(locale, distance),
          href: kmHref(distance),
          current: distance === chosenKm,
        }))}
      />
      <details>
        <summary className="as-link">{t.carParts}</summary>
        <ScrollBox label={t.carParts}>
          <CarParts car={car} />
        </ScrollBox>
      </details>
      <p className="aside">{t.carModel(boughtNew.model.version)}</p>
    </section>
  );
}

const PARTS = ['purchase', 'upkeep', 'insurance', 'energy', 'parking', 'tolls'] as const;

function CarParts({ car }: { readonly car: Car }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const columns = [car.boughtNew, car.boughtUsed];
  const others = ({ parts }: Car['boughtNew']) => parts.inspection + parts.registration + parts.licence + parts.fines;
  return (
    <table className="table">
      <caption>{t.carParts}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="r">
            {t.boughtNew}
          </th>
          <th scope="col" className="r">
            {t.boughtUsed}
          </th>
        </tr>
      </thead>
      <tbody>
        {PARTS.map((part) => (
          <tr key={part}>
            <th scope="row">{t.carPart[part]}</th>
            {columns.map(({ parts }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: new, then used
              <td key={at} className="r">
                {formatEuros(locale, parts[part], 0)}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t.carPart.others}</th>
          {columns.map((column, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: new, then used
            <td key={at} className="r">
              {formatEuros(locale, others(column), 0)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
