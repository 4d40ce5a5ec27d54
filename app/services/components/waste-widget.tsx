import { Form } from '@remix-run/react';
import { colon, formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Locale } from '~/platform/i18n/messages.ts';
import { Figure } from '~/ui/figure.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { Icon } from '~/ui/icon.tsx';
import { TimeChart } from '~/ui/line-or-bar-chart.tsx';
import type { DiaryView } from '../food/diary-view.ts';
import { messages } from '../food/messages/waste.ts';
import styles from './basket-widget.module.css';
import { kilograms } from './kilograms.ts';
import { type WasteField, WasteForm } from './waste-form.tsx';

export interface WasteWidgetProps {
  readonly view: DiaryView;
  /** The field that was wrong in what was just sent. */
  readonly wrong: WasteField | null;
}

const weight = (locale: Locale, grams: number): string =>
  grams < 1000 ? `${formatNumber(locale, grams)}\u00a0g` : kilograms(locale, grams / 1000);
const DAY = { day: 'numeric', month: 'long' } as const;

/** A diary of what goes in the bin: a note, what keeps coming back, and where it stands beside the country. */
export function WasteWidget({ view, wrong }: WasteWidgetProps) {
  const t = useMessages(messages);
  return (
    <>
      <section className="stack">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        <WasteForm view={view} wrong={wrong === 'people' ? null : wrong} />
      </section>
      <LastNotes view={view} />
      {view.summary.notes > 0 ? (
        <>
          <Returning view={view} />
          <Weeks view={view} />
          <Reference view={view} wrong={wrong === 'people'} />
        </>
      ) : null}
      <p className="aside">{t.private}</p>
    </>
  );
}

function LastNotes({ view: { last } }: { view: DiaryView }) {
  const locale = useLocale();
  const t = useMessages(messages);
  return (
    <section className="section">
      <h2>{t.last.heading}</h2>
      {last.length === 0 ? <p>{t.last.none}</p> : null}
      <ul className="list">
        {last.map(({ id, day, kind, grams, reason }) => (
          <li key={id}>
            <Icon name="note" />
            <span>
              <b>{t.kinds[kind]}</b>
              <small>
                {[formatDate(locale, day, DAY), weight(locale, grams), reason ? t.reasons[reason] : '']
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <button type="submit" name="intent" value="remove" className="button is-plain">
                {t.last.remove}
                <span className="visually-hidden">
                  {colon(locale)}
                  {t.kinds[kind]}, {formatDate(locale, day, DAY)}
                </span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Returning({ view: { summary } }: { view: DiaryView }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const words = t.returning;
  const { returning, byKind, byReason, grams, days } = summary;
  const first = byKind.find(({ kind }) => kind === returning[0]);
  const most = Math.max(...byKind.map(({ times }) => times));
  const reasons = byReason.slice(0, 2).map(({ reason, times }) => words.reason(t.reasons[reason], times));
  return (
    <Figure
      title={first ? words.title(t.kinds[first.kind], first.times) : words.heading}
      sentence={[
        first ? '' : words.none,
        words.sentence(weight(locale, grams), days),
        reasons.length > 0 ? words.reasons(reasons.join(', ')) : '',
      ]
        .filter(Boolean)
        .join(' ')}
      plot={
        <ul className={styles.bars}>
          {byKind.map(({ kind, times }) => (
            <li key={kind}>
              <span>{t.kinds[kind]}</span>
              <b>{times}</b>
              <svg aria-hidden="true">
                <rect width={`${(times / most) * 100}%`} height="100%" />
              </svg>
            </li>
          ))}
        </ul>
      }
      numbers={
        <table className="table">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.kind}</th>
              <th scope="col" className="r">
                {words.times}
              </th>
              <th scope="col" className="r">
                {words.grams}
              </th>
            </tr>
          </thead>
          <tbody>
            {byKind.map(({ kind, times, grams: of }) => (
              <tr key={kind}>
                <th scope="row">{t.kinds[kind]}</th>
                <td className="r">{times}</td>
                <td className="r">{weight(locale, of)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function Weeks({ view: { weeks } }: { view: DiaryView }) {
  const locale = useLocale();
  const t = useMessages(messages).weeks;
  const [first] = weeks;
  return (
    <Figure
      title={t.title}
      sentence={first ? t.sentence(formatDate(locale, first.from, DAY)) : undefined}
      plot={
        <TimeChart
          kind="bar"
          unit={t.unit}
          labels={weeks.map(({ from }) => formatDate(locale, from, { day: 'numeric', month: 'short' }))}
          series={[
            {
              ...{ label: t.series, values: weeks.map(({ grams }) => grams) },
              ...{ color: 'var(--alimentation)', edge: 'var(--alimentation-ink)' },
            },
          ]}
          description={t.series}
        />
      }
      numbers={
        <table className="table">
          <caption>{t.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.week}</th>
              <th scope="col" className="r">
                {t.series}
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ from, grams }) => (
              <tr key={from}>
                <th scope="row">{formatDate(locale, from, DAY)}</th>
                <td className="r">{grams === null ? '–' : weight(locale, grams)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function Reference({ view, wrong }: { view: DiaryView; wrong: boolean }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const words = t.reference;
  const { people, summary, source } = view;
  const { kgPerPersonYear, reference } = summary;
  const year = reference.validFrom.slice(0, 4);
  return (
    <section className="section stack">
      <h2>{words.heading}</h2>
      <p>
        {kgPerPersonYear !== null
          ? words.mine(kilograms(locale, kgPerPersonYear))
          : people === null
            ? words.nobody
            : words.early}{' '}
        {words.france(formatNumber(locale, reference.low), `${formatNumber(locale, reference.high)}\u00a0kg`, year)}
      </p>
      <Form method="post" className="stack">
        <TextField
          field={{
            ...{ id: 'people', name: 'people', required: true },
            ...(people === null ? {} : { initialValue: people }),
            ...(wrong ? { errors: [t.wrong.people] } : {}),
          }}
          label={words.people}
          inputMode="numeric"
        />
        <input type="hidden" name="intent" value="home" />
        <button type="submit" className="button is-plain">
          {words.save}
        </button>
      </Form>
      <p className="aside">{words.source(source.title)}</p>
    </section>
  );
}
