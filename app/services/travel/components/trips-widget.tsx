import { formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure } from '~/ui/figure.tsx';
import { common } from '../messages/common.ts';
import { trips as messages } from '../messages/trips.ts';
import type { TravelMonths } from '../travel-month.server.ts';
import type { TripsView } from '../trips-view.server.ts';
import { ModeBars } from './mode-bars.tsx';
import { ModeTable } from './mode-table.tsx';
import { MonthTurn } from './month-turn.tsx';
import styles from './travel.module.css';
import { formatKg, formatKm, monthName } from './travel-amount.ts';
import { TripDays } from './trip-days.tsx';
import { TripMapKey, TripMapPicture } from './trip-map-picture.tsx';

export interface TripsWidgetProps {
  readonly view: TripsView;
  /** The page's own address; every choice is a link to it. */
  readonly path: string;
}

/** `?mois=2026-11&jour=2026-11-03&flou=1` */
export function tripsHref(path: string, choice: { month: string; day?: string | null; isBlurred?: boolean }): string {
  const params = new URLSearchParams({ mois: choice.month });
  if (choice.day) params.set('jour', choice.day);
  if (choice.isBlurred) params.set('flou', '1');
  return `${path}?${params}`;
}

/** The trips of a month: what they came to, by mode, on a map, day by day. */
export function TripsWidget({ view, path }: TripsWidgetProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const words = useMessages(common);
  const { month, totals, map } = view;
  const name = monthName(locale, month);
  const isBlurred = map?.isBlurred ?? false;
  const href = (of: string) => tripsHref(path, { month: of, isBlurred });
  const hasTrips = totals !== null && totals.trips > 0;
  return (
    <>
      <section className={styles.wash}>
        <h1>{hasTrips ? t.headline(name, words.trips(totals.trips)) : t.nothing(name)}</h1>
        {hasTrips ? <TravelSum totals={totals} /> : <p>{t.nothingText}</p>}
        <MonthTurn
          month={month}
          previous={href(view.previousMonth)}
          next={view.nextMonth === null ? null : href(view.nextMonth)}
        />
      </section>
      {hasTrips ? (
        <Figure
          title={modeTitle()}
          sentence={t.byModeSentence}
          plot={<ModeBars totals={totals} />}
          numbers={<ModeTable totals={totals} caption={t.numbersCaption(name)} />}
          numbersLabel={words.numbers}
        />
      ) : null}
      {map ? (
        <Figure
          title={t.mapTitle(map.day !== null)}
          sentence={`${t.mapSentence(map.drawing.lines.length, map.drawing.places.length)} ${isBlurred ? t.mapBlurred : t.mapExact}`}
          legend={<TripMapKey drawing={map.drawing} />}
          plot={<TripMapPicture drawing={map.drawing} label={t.mapTitle(map.day !== null)} />}
          links={[
            {
              href: tripsHref(path, { month, day: map.day, isBlurred: !isBlurred }),
              label: isBlurred ? t.exact : t.blur,
              icon: isBlurred ? 'eye' : 'eye-off',
            },
            ...(map.day ? [{ href: tripsHref(path, { month, isBlurred }), label: t.wholeMonth }] : []),
          ]}
        />
      ) : null}
      {hasTrips ? <TripDays view={view} dayHref={(day) => tripsHref(path, { month, day, isBlurred })} /> : null}
    </>
  );

  function modeTitle(): string {
    const most = totals?.heads.reduce((best, one) => (one.emissionsKg > best.emissionsKg ? one : best));
    if (!totals || !most || most.emissionsKg === 0) return t.byModeNothing;
    return t.byMode(words.head(most.head), formatPercent(locale, most.emissionsKg / totals.emissionsKg));
  }
}

/** What the month came to, what is missing in it, and what is only estimated. */
export function TravelSum({ totals }: { readonly totals: TravelMonths[number] }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const words = useMessages(common);
  const { distanceKm, emissionsKg, estimatedKg, unknownTrips } = totals;
  const kg = formatKg(locale, emissionsKg);
  return (
    <p>
      {distanceKm > 0 ? t.sum(formatKm(locale, distanceKm), kg) : t.sumNoKm(kg)}{' '}
      {unknownTrips > 0 ? `${words.missing(unknownTrips)} ` : null}
      {estimatedKg > 0 ? words.estimated(formatPercent(locale, estimatedKg / emissionsKg)) : null}
    </p>
  );
}
