import { Link } from '@remix-run/react';
import { formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { FigureNumbers } from '~/ui/figure-numbers.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import { type ConsumptionChoice, type ConsumptionView, choiceHref } from '../consumption-view.ts';
import { type Energy, SCALES, UNITS } from '../energy.ts';
import { messages } from '../messages.ts';
import { formatAmount, periodWords, sentenceCase } from './amount.ts';
import { ConsumptionPlot } from './consumption-plot.tsx';
import { ConsumptionTable } from './consumption-table.tsx';
import styles from './consumption-widget.module.css';

export interface ConsumptionWidgetProps {
  readonly view: ConsumptionView;
  readonly choice: ConsumptionChoice;
  /** Energies that can be shown now. */
  readonly available: readonly Energy[];
  /** Address of the page that holds the widget. */
  readonly path: string;
  /** What the person is called. */
  readonly name: string;
}

/** Electricity, gas or both, by day, week, month or year, in kWh, EUR or CO2e. Every choice is a link. */
export function ConsumptionWidget({ view, choice, available, path, name }: ConsumptionWidgetProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const energies = view.energies.map((one) => one.energy);
  const href = (change: Partial<ConsumptionChoice>) => choiceHref(path, { ...choice, day: view.firstDay }, change);
  const something = view.energies.some((one) => one.total !== null);
  const switches: Energy[][] = available.length > 1 ? [['electricity'], ['gas'], ['electricity', 'gas']] : [];
  return (
    <section className={styles.wash} aria-labelledby="consommation">
      <h1 id="consommation">{t.headline(name, view.verdict, view.scale)}</h1>
      <Summary view={view} />
      <Segmented
        wide
        ink
        label={t.scaleLabel}
        options={SCALES.map((scale) => ({
          label: t.scale(scale),
          href: href({ scale, day: choice.day }),
          current: scale === view.scale,
        }))}
      />
      <nav className={styles.turn} aria-label={periodWords(locale, view, t.weekOf)}>
        <Link to={href({ day: view.previousDay })} preventScrollReset className={styles.back}>
          <Icon name="arrow-right" />
          <span className="visually-hidden">{t.previous(view.scale)}</span>
        </Link>
        <b>{sentenceCase(periodWords(locale, view, t.weekOf))}</b>
        {view.nextDay ? (
          <Link to={href({ day: view.nextDay })} preventScrollReset>
            <Icon name="arrow-right" />
            <span className="visually-hidden">{t.next(view.scale)}</span>
          </Link>
        ) : (
          <span />
        )}
      </nav>
      {switches.length > 0 ? (
        <Segmented
          wide
          ink
          label={t.energyLabel}
          options={switches.map((some) => ({
            label: t.energy(some),
            href: href({ energies: some }),
            current: some.join() === energies.join(),
          }))}
        />
      ) : null}
      <figure className={`figure ${styles.figure}`}>
        <figcaption className="visually-hidden">
          {t.plotLabel(t.energyOf(energies), periodWords(locale, view, t.weekOf))}
        </figcaption>
        {something ? <ConsumptionPlot view={view} /> : <p>{t.nothing}</p>}
        <div className="under">
          {something ? (
            <FigureNumbers label={t.numbers}>
              <ConsumptionTable view={view} />
            </FigureNumbers>
          ) : null}
          {UNITS.filter((unit) => unit !== view.unit).map((unit) => (
            <Link key={unit} to={href({ unit })} preventScrollReset>
              {t.inUnit(unit)}
            </Link>
          ))}
        </div>
      </figure>
    </section>
  );
}

/** « Cette semaine : 32,1 kWh, soit 13 % de moins que la semaine d'avant. » */
function Summary({ view }: { view: ConsumptionView }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { scale, verdict, comparison, unit } = view;
  const totals = view.energies.map((one) => one.total);
  const total = totals.includes(null) ? null : totals.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const period = view.isCurrent ? t.current(scale) : sentenceCase(periodWords(locale, view, t.weekOf));
  const before = t.before(scale);
  const alone = view.energies.find((one) => one.dayTotalOnly !== null);
  return (
    <p>
      {total === null ? null : (
        <>
          {t.total(period, '')}
          <b>{formatAmount(locale, total, unit)}</b>
          {comparison && (verdict === 'less' || verdict === 'more')
            ? t.change(formatPercent(locale, Math.abs(comparison.change)), verdict === 'less', before)
            : verdict === 'same'
              ? t.sameAs(before)
              : ''}
          .{' '}
        </>
      )}
      {alone?.dayTotalOnly ? `${t.dayTotalOnly(formatAmount(locale, alone.dayTotalOnly, 'kwh'))} ` : null}
      {comparison ? t.samePairs(comparison.pairs, comparison.of, scale) : t.tooEarly}
    </p>
  );
}
