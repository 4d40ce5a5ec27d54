import { Form, Link } from '@remix-run/react';
import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { AdviceChoice, AdviceSwitch, AdviceView } from '../advice-view.server.ts';
import { advice as messages } from '../messages/advice.ts';
import { BikeAid } from './bike-aid.tsx';
import styles from './travel.module.css';
import { formatKg, formatKm } from './travel-amount.ts';

export interface AdviceWidgetProps {
  readonly view: AdviceView;
  /** Where choices are posted. */
  readonly path: string;
  /** Where the person says what they could do; null where nobody asks. */
  readonly sayPath: string | null;
}

/** At most three trips to make another way, each with its effect and its effort; then the grants for a bike. */
export function AdviceWidget({ view, path, sayPath }: AdviceWidgetProps) {
  const t = useMessages(messages);
  const { switches, nothing, daysRead, couldDo } = view;
  return (
    <>
      <section className={styles.wash}>
        <h1>{t.headline(switches.length)}</h1>
        <p>{nothing === null ? t.lead(daysRead) : t.nothing(nothing)}</p>
      </section>
      {switches.map((one, index) => (
        <SwitchCard key={one.key} one={one} path={path} isFirst={index === 0} isFuelOnly={view.isFuelOnly} />
      ))}
      {view.others.length > 0 ? (
        <section className="section stack">
          <h2>{t.others}</h2>
          {view.others.map((one) => (
            <OtherChoice key={one.key} one={one} path={path} />
          ))}
        </section>
      ) : null}
      <section className="section stack">
        <h2>{t.couldDo}</h2>
        <p>{couldDo === null ? t.couldDoUnknown : t.couldDoKnown}</p>
        {sayPath ? (
          <p>
            <Link to={sayPath}>{t.change}</Link>
          </p>
        ) : null}
      </section>
      <BikeAid bike={view.bike} />
      <details className="section">
        <summary className="as-link">{t.method}</summary>
        <div className="stack aside">
          <p>{t.methodText.car}</p>
          <p>{t.methodText.time}</p>
          <p>{t.methodText.year}</p>
        </div>
      </details>
    </>
  );
}

function OtherChoice({ one, path }: { readonly one: AdviceChoice; readonly path: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const title = one.kind === 'commute' ? t.commute(one.to) : t.usual(one.to);
  return (
    <Form method="post" action={path} className="stack">
      <input type="hidden" name="key" value={one.key} />
      <p>
        <b>{title}</b>. {t.chosen(formatDate(locale, one.day))}
      </p>
      <button type="submit" name="intent" value="stop" className="button is-plain">
        {t.stop}
        <span className="visually-hidden"> {title}</span>
      </button>
    </Form>
  );
}

function SwitchCard(props: {
  readonly one: AdviceSwitch;
  readonly path: string;
  readonly isFirst: boolean;
  readonly isFuelOnly: boolean;
}) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { one, path, isFirst, isFuelOnly } = props;
  const { to, savedKgPerYear, savedEurPerYear, minutes, minutesMore, effort } = one;
  const kg = formatKg(locale, savedKgPerYear);
  const eur = savedEurPerYear === null ? null : formatEuros(locale, Math.abs(savedEurPerYear), 0);
  const isDearer = savedEurPerYear !== null && savedEurPerYear < -0.5;
  const title = one.kind === 'commute' ? t.commute(to) : t.repeated(to, one);
  return (
    <section className="section stack">
      <h2>{title}</h2>
      <p>
        <b>{isDearer && eur ? t.costsMore(kg, eur) : t.saved(kg, eur)}</b>
      </p>
      <p>
        {t.today(one.mode, formatKm(locale, one.oneWayKm), one.timesSeen)}{' '}
        {to === 'share'
          ? t.findSomeone
          : t.effort(
              effort,
              minutes === null ? null : t.aboutMinutes(Math.round(minutes)),
              minutesMore === null ? null : t.moreMinutes(Math.round(minutesMore)),
            )}
      </p>
      {eur === null ? (
        <p className="aside">{t.noPrice}</p>
      ) : one.mode === 'car' && isFuelOnly ? (
        <p className="aside">{t.fuelOnly}</p>
      ) : null}
      <Form method="post" action={path} className="stack">
        <input type="hidden" name="key" value={one.key} />
        {one.chosenOn ? (
          <>
            <p>{t.chosen(formatDate(locale, one.chosenOn))}</p>
            <button type="submit" name="intent" value="stop" className="button is-plain is-wide">
              {t.stop}
              <span className="visually-hidden"> {title}</span>
            </button>
          </>
        ) : (
          <button
            type="submit"
            name="intent"
            value="choose"
            className={isFirst ? 'button is-wide' : 'button is-plain is-wide'}
          >
            {t.choose}
            <span className="visually-hidden"> {title}</span>
          </button>
        )}
      </Form>
    </section>
  );
}
