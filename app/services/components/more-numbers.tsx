import { colon, formatDate, formatEuros, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { ConsumptionView } from '../consumption-view.ts';
import { messages } from '../messages.ts';

/** Behind « Plus de chiffres »: the reference values with their sources. */
export function MoreNumbers({ view }: { view: ConsumptionView }) {
  const locale = useLocale();
  const t = useMessages(messages).more;
  return (
    <details className="section">
      <summary className="as-link">{t.title}</summary>
      <div className="stack">
        <h2 className="aside">{t.references}</h2>
        <ul className="aside stack">
          {view.references.map((one) => (
            <li key={one.key}>
              {inLocale(one.title, locale)}
              {colon(locale)}
              <b>
                {one.unit === 'EUR/kWh'
                  ? `${formatEuros(locale, one.value, 4)}/kWh`
                  : `${formatNumber(locale, one.value, { maximumFractionDigits: 4 })}\u00a0kg\u00a0CO₂e/kWh`}
              </b>
              , {t.since(formatDate(locale, one.validFrom))}. {inLocale(one.note, locale)}{' '}
              <small>
                {t.source}
                {colon(locale)}
                {one.sources.join(', ')}
              </small>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
