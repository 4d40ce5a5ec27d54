import { Form } from '@remix-run/react';
import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale, type Locale, plainText } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../culture/messages.ts';
import type { EventView } from '../culture/programme-view.ts';
import styles from './event-list.module.css';

export type FareTitles = Readonly<Record<string, Bilingual>>;

interface EventListProps {
  readonly events: readonly EventView[];
  readonly fares: FareTitles;
  /** Where `intent` (choose, drop) and `event` are posted. */
  readonly action: string;
  /** By date, days head their events; by price, each event says its day. */
  readonly byDay: boolean;
}

/** Events, each at the price that the reader pays and why. */
export function EventList({ events, fares, action, byDay }: EventListProps) {
  const locale = useLocale();
  const days = byDay ? [...new Set(events.map(({ day }) => day))] : [''];
  return days.map((day) => (
    <section key={day} className="section" aria-label={day ? longDay(locale, day) : undefined}>
      {day ? <h2>{longDay(locale, day)}</h2> : null}
      <ul className={styles.events}>
        {(day ? events.filter((event) => event.day === day) : events).map((event) => (
          <EventRow key={event.id} event={event} fares={fares} action={action} saysDay={!byDay} />
        ))}
      </ul>
    </section>
  ));
}

function EventRow({
  event,
  fares,
  action,
  saysDay,
}: Pick<EventListProps, 'fares' | 'action'> & { readonly event: EventView; readonly saysDay: boolean }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { id, title, venue, rubric, day, clock, minutes, fromAge, fullCents, price, isChosen } = event;
  const { me, children, totalCents, endsBefore } = price;
  const name = inLocale(title, locale);
  const fareOf = (code: string): string => inLocale(fares[code] ?? { fr: code, en: code }, locale);
  const age = fromAge > 0 ? t.fromAge(fromAge) : t.allAges;
  const when = `${saysDay ? `${longDay(locale, day)}, ` : ''}${clock}`;
  return (
    <li className={styles.event}>
      <h3>{name}</h3>
      <p className={styles.price}>
        <b>{me.cents === 0 ? t.free : euros(locale, me.cents)}</b>
        {me.savingCents > 0 ? <small>{t.insteadOf(euros(locale, fullCents))}</small> : null}
      </p>
      <p className={styles.facts}>
        {[when, plainText(venue, locale), t.rubrics[rubric], age, t.lasts(Math.floor(minutes / 60), minutes % 60)].join(
          ' · ',
        )}
      </p>
      {fullCents > 0 ? (
        <p>
          {me.because ? fareOf(me.fare) : capital(t.fullFare)}
          {children.length > 0 ? ` · ${t.withChildren(children.length, totalIn(locale, totalCents, t.free))}` : null}
        </p>
      ) : null}
      {endsBefore ? (
        <p className="aside">{t.endsBefore(fareOf(endsBefore.fare), formatDate(locale, endsBefore.until))}</p>
      ) : null}
      <Form method="post" action={action} preventScrollReset>
        <input type="hidden" name="event" value={id} />
        <SubmitButton
          look="plain"
          name="intent"
          value={isChosen ? 'drop' : 'choose'}
          icon={isChosen ? 'check' : undefined}
          sends={{ event: id }}
        >
          {isChosen ? `${t.chosen} · ${t.drop}` : t.choose}
          <span className="visually-hidden"> {name}</span>
        </SubmitButton>
      </Form>
    </li>
  );
}

const longDay = (locale: Locale, day: string): string =>
  capital(formatDate(locale, day, { weekday: 'long', day: 'numeric', month: 'long' }));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const euros = (locale: Locale, cents: number): string => formatEuros(locale, cents / 100, cents % 100 === 0 ? 0 : 2);
const totalIn = (locale: Locale, cents: number, free: string): string =>
  cents === 0 ? free.toLowerCase() : euros(locale, cents);
