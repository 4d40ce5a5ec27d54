import { Link } from '@remix-run/react';
import { colon, formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Icon, type IconName } from '~/ui/icon.tsx';
import type { BasketView, ProductRow } from '../food/basket-view.ts';
import type { Certainty } from '../food/match-product.ts';
import { messages } from '../food/messages/basket.ts';
import styles from './basket-widget.module.css';
import { kilograms } from './kilograms.ts';

const SHOWN = 10;

/** How full the circle is says how sure the match is; the words beside it say it too. */
const ICONS: Readonly<Record<Certainty, IconName>> = {
  stated: 'check',
  barcode: 'full-circle',
  label: 'half-circle',
  aisle: 'circle',
  none: 'search',
  'not-food': 'minus',
};

/** The products of a month, each with how it was recognised and a way to correct it. */
export function BasketProducts({ view: { month, products }, path }: { view: BasketView; path: string }) {
  const t = useMessages(messages).products;
  const rows = products.map((row) => <Product key={row.name} {...{ row, month, path }} />);
  return (
    <section className="section stack">
      <h2>{t.heading}</h2>
      <p>{t.lead}</p>
      <ul className="list">{rows.slice(0, SHOWN)}</ul>
      {rows.length > SHOWN ? (
        <details>
          <summary className="as-link">{t.more(rows.length - SHOWN)}</summary>
          <ul className="list">{rows.slice(SHOWN)}</ul>
        </details>
      ) : null}
    </section>
  );
}

function Product({ row, month, path }: { row: ProductRow; month: string; path: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { name, label, certainty, kindTitle, kg, weightFrom, footprint, paidEur, times } = row;
  const kind = kindTitle ? inLocale(kindTitle, locale) : '';
  const isFood = certainty !== 'not-food';
  const said = [
    kind && kind !== label ? kind : '',
    t.certainty[certainty],
    kg !== null && weightFrom ? `${kilograms(locale, kg)}, ${t.weight[weightFrom]}` : isFood ? t.products.noWeight : '',
    [t.products.times(times), formatEuros(locale, paidEur)].filter(Boolean).join(', '),
  ];
  const href = `${path}/corriger?${new URLSearchParams({ produit: name, mois: month })}`;
  return (
    <li>
      <Icon name={ICONS[certainty]} />
      <span>
        <b>{label}</b>
        <small>{said.filter(Boolean).join(' · ')}</small>
      </span>
      <span className={styles.product}>
        {footprint ? <b>{kilograms(locale, footprint.co2eKg)}</b> : <small>{t.products.notCounted}</small>}
        <Link to={href}>
          {t.products.correct}
          <span className="visually-hidden">
            {colon(locale)}
            {label}
          </span>
        </Link>
      </span>
    </li>
  );
}
