import { Link } from '@remix-run/react';
import { formatDate, formatEuros, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import type { BasketPart } from '../food/basket-footprint.ts';
import type { BasketView } from '../food/basket-view.ts';
import { messages } from '../food/messages/basket.ts';
import { BasketAisles } from './basket-aisles.tsx';
import { BasketMonths } from './basket-months.tsx';
import { BasketProducts } from './basket-products.tsx';
import styles from './basket-widget.module.css';
import { kilograms } from './kilograms.ts';

const MONTH = { month: 'long', year: 'numeric' } as const;

export interface BasketWidgetProps {
  readonly view: BasketView;
  /** Address of the page that holds the widget; corrections are under it. */
  readonly path: string;
}

/** What a month's shopping weighs on the climate: in all, by aisle, product by product, and how sure it is. */
export function BasketWidget({ view, path }: BasketWidgetProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { month, before, after, total, people, source, isRunning } = view;
  const isSure = total.highKg - total.lowKg < 0.05 * Math.max(total.co2eKg, 1);
  return (
    <>
      <section className={styles.wash} aria-labelledby="panier">
        <h1 id="panier">{t.title(formatDate(locale, `${month}-15`, MONTH))}</h1>
        <p className={styles.total}>
          <b>{t.total(kilograms(locale, total.co2eKg))}</b>
          {total.countedLines > 0 ? (
            <span>{isSure ? t.exact : t.range(kilograms(locale, total.lowKg), kilograms(locale, total.highKg))}</span>
          ) : null}
        </p>
        {isRunning ? <p>{t.running}</p> : null}
        <p>{people ? t.perPerson(kilograms(locale, total.co2eKg / people), people) : t.nobody}</p>
        <nav className={styles.turn} aria-label={t.months.title}>
          {before ? (
            <Link to={`${path}?mois=${before}`} className={styles.back}>
              <Icon name="arrow-right" />
              <span className="visually-hidden">{t.previous}</span>
            </Link>
          ) : (
            <span />
          )}
          <b>{formatDate(locale, `${month}-15`, MONTH)}</b>
          {after ? (
            <Link to={`${path}?mois=${after}`}>
              <Icon name="arrow-right" />
              <span className="visually-hidden">{t.next}</span>
            </Link>
          ) : (
            <span />
          )}
        </nav>
        <p className="aside">{t.what}</p>
      </section>
      <Coverage total={total} />
      <BasketAisles view={view} />
      {view.months.length > 1 ? <BasketMonths view={view} /> : null}
      <BasketProducts view={view} path={path} />
      <p className="aside">
        {t.source(source.title, source.licence)} {t.productBase}
      </p>
    </>
  );
}

/** What is in the sum, what is not, and why. */
function Coverage({ total }: { total: BasketPart }) {
  const locale = useLocale();
  const t = useMessages(messages).coverage;
  const euros = (amount: number) => formatEuros(locale, amount);
  const { foodEur, countedEur, unweighedEur, unknownEur, unsureEur, asideEur } = total;
  const partial = useMessages(messages).partial;
  return (
    <section className="section stack">
      <h2>{t.heading}</h2>
      <ul>
        <li>{foodEur > 0 ? t.counted(formatPercent(locale, countedEur / foodEur), euros(countedEur)) : t.nothing}</li>
        {unsureEur > 0 ? <li>{t.unsure(euros(unsureEur))}</li> : null}
        {unweighedEur > 0 ? <li>{t.unweighed(euros(unweighedEur), total.unweighedLines)}</li> : null}
        {unknownEur > 0 ? <li>{t.unknown(euros(unknownEur), total.unknownLines)}</li> : null}
        {asideEur > 0 ? <li>{t.aside(euros(asideEur))}</li> : null}
      </ul>
      <p className="aside">{partial}</p>
    </section>
  );
}
