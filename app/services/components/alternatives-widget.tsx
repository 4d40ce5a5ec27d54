import { Form, Link } from '@remix-run/react';
import { colon, formatDate, formatEuros, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import type { AlternativeRow, AlternativesView, PurchaseView } from '../food/alternatives-view.ts';
import { PRICE_TOLERANCE } from '../food/find-alternatives.ts';
import { messages } from '../food/messages/alternatives.ts';
import styles from './alternatives-widget.module.css';
import { kilograms } from './kilograms.ts';

export interface AlternativesWidgetProps {
  readonly view: AlternativesView;
  /** Address of the page that holds the widget, and takes the choice. */
  readonly path: string;
}

/** A purchase and what could take its place; or the month's purchases, to choose one from. */
export function AlternativesWidget({ view, path }: AlternativesWidgetProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  return (
    <>
      {view.purchase ? (
        <Purchase purchase={view.purchase} path={path} />
      ) : (
        <section className="stack">
          <h1>{t.title}</h1>
          <p>{t.lead(formatPercent(locale, PRICE_TOLERANCE))}</p>
          <Purchases view={view} path={path} />
        </section>
      )}
      <p className="aside">{t.source(view.source.title, view.source.licence)}</p>
    </>
  );
}

function Purchases({ view, path }: AlternativesWidgetProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  if (view.purchases.length === 0) return <p>{t.none}</p>;
  return (
    <>
      <h2>{t.choose}</h2>
      <ul className="list">
        {view.purchases.map(({ name, label, co2eKg, options }) => (
          <li key={name}>
            <Icon name="swap" />
            <span>
              <b>{label}</b>
              <small>
                {t.weighs(kilograms(locale, co2eKg))} · {t.options(options)}
              </small>
            </span>
            <Link to={`${path}?${new URLSearchParams({ produit: name })}`}>
              {t.see}
              <span className="visually-hidden">
                {colon(locale)}
                {label}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Purchase({ purchase, path }: { purchase: PurchaseView; path: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { label, certainty, co2eKgPerKg, eurPerKg, alternatives, others } = purchase;
  return (
    <section className="stack">
      <h1>{t.instead(label)}</h1>
      <p>
        {t.bought(kilograms(locale, co2eKgPerKg), formatEuros(locale, eurPerKg))}{' '}
        {certainty === 'label' ? t.unsure : null}
      </p>
      {alternatives.length === 0 ? <p>{t.nothing}</p> : null}
      {alternatives.map((row) => (
        <Alternative key={row.name} {...{ row, path }} product={purchase.name} />
      ))}
      {others.length > 0 ? (
        <>
          <h2>{t.others}</h2>
          <ul>
            {others.map(({ kindTitle, co2eKgPerKg: co2e, savedShare }) => (
              <li key={kindTitle.fr}>
                {t.other(inLocale(kindTitle, locale), kilograms(locale, co2e), formatPercent(locale, savedShare))}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <Link to={path}>{t.back}</Link>
      </p>
    </section>
  );
}

function Alternative({ row, product, path }: { row: AlternativeRow; product: string; path: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { name, label, co2eKgPerKg, savedShare, eurPerKg, moreEurPerKg, day } = row;
  return (
    <article className={styles.card}>
      <h2>{label}</h2>
      <p>
        <b>{t.lighter(kilograms(locale, co2eKgPerKg), formatPercent(locale, savedShare))}</b>
        <br />
        {t.price(formatEuros(locale, eurPerKg), difference(t, locale, moreEurPerKg))}
        {', '}
        {t.last(formatDate(locale, day, { day: 'numeric', month: 'long' }))}
      </p>
      <Form method="post" action={path}>
        <input type="hidden" name="product" value={product} />
        <input type="hidden" name="instead" value={name} />
        <button type="submit" className="button">
          {t.take}
          <span className="visually-hidden">
            {colon(locale)}
            {label}
          </span>
        </button>
      </Form>
    </article>
  );
}

function difference(t: (typeof messages)['fr'], locale: Locale, euros: number): string {
  if (Math.abs(euros) < 0.005) return t.same;
  return euros < 0 ? t.cheaper(formatEuros(locale, -euros)) : t.dearer(formatEuros(locale, euros));
}
