import { Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { common } from '../messages/common.ts';
import { trips as messages } from '../messages/trips.ts';
import type { ShownTrip, TripsView } from '../trips-view.server.ts';
import styles from './travel.module.css';
import { capital, clock, dayName, formatKg, formatKm } from './travel-amount.ts';

/** Days shown at once; the others are a tap away. */
const RECENT_DAYS = 5;

/** Every trip of the month, latest day first. */
export function TripDays({ view, dayHref }: { readonly view: TripsView; dayHref(day: string): string }) {
  const t = useMessages(messages);
  const [recent, older] = [view.days.slice(0, RECENT_DAYS), view.days.slice(RECENT_DAYS)];
  return (
    <section className="section">
      <h2>{t.days}</h2>
      {recent.map((day) => (
        <TripDay key={day.day} day={day} timeZone={view.timeZone} href={dayHref(day.day)} />
      ))}
      {older.length > 0 ? (
        <details>
          <summary className="as-link">{t.olderDays(older.length)}</summary>
          {older.map((day) => (
            <TripDay key={day.day} day={day} timeZone={view.timeZone} href={dayHref(day.day)} />
          ))}
        </details>
      ) : null}
    </section>
  );
}

function TripDay(props: { readonly day: TripsView['days'][number]; readonly timeZone: string; readonly href: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const words = useMessages(common);
  const { day, trips, emissionsKg } = props.day;
  return (
    <div className={styles.day}>
      <div className={styles.head}>
        <h3>{capital(dayName(locale, day))}</h3>
        {trips.some(({ hasPath }) => hasPath) ? (
          <Link to={props.href}>
            {t.onMap}
            <span className="visually-hidden"> {dayName(locale, day)}</span>
          </Link>
        ) : null}
      </div>
      <p>
        {t.dayLine(words.trips(trips.length), emissionsKg === null ? words.notKnown : formatKg(locale, emissionsKg))}
      </p>
      <ul className={styles.trips}>
        {trips.map((trip) => (
          <TripLine key={trip.key} trip={trip} timeZone={props.timeZone} />
        ))}
      </ul>
    </div>
  );
}

function TripLine({ trip, timeZone }: { readonly trip: ShownTrip; readonly timeZone: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const words = useMessages(common);
  const { start, minutes, mode, from, to, distanceKm, distanceRule, emissionsKg, isEstimated } = trip;
  const km = distanceKm === null ? t.noDistance : formatKm(locale, distanceKm);
  const kg = emissionsKg === null ? words.notKnown : formatKg(locale, emissionsKg);
  const parts = [
    t.way(from, to),
    distanceKm !== null && distanceRule !== 'measured' ? t.about(km) : km,
    minutes === null ? null : t.minutes(minutes),
  ];
  return (
    <li>
      <time dateTime={new Date(start).toISOString()}>{clock(locale, start, timeZone)}</time>
      <span>
        {words.head(mode)}
        <small>{parts.filter(Boolean).join(', ')}</small>
      </span>
      <span>{isEstimated ? t.about(kg) : kg}</span>
    </li>
  );
}
