import { colon, formatDate, formatEuros, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { ConsumptionView } from '../consumption-view.ts';
import { messages } from '../messages.ts';
import { formatAmount, formatPower } from './amount.ts';

/** What one's own electricity curve says; plain data that a loader can return. */
export interface CurveFacts {
  /** Days that were looked at. */
  readonly days: number;
  readonly meanDayKwh: number | null;
  readonly nightBaseLoadW: number | null;
  readonly peak: { readonly at: number; readonly powerW: number } | null;
}

/** Behind « Plus de chiffres »: the curve's findings, and the reference values with their sources. */
export function MoreNumbers({ facts, view }: { facts: CurveFacts | null; view: ConsumptionView }) {
  const locale = useLocale();
  const t = useMessages(messages).more;
  const { timeZone } = view;
  return (
    <details className="section">
      <summary className="as-link">{t.title}</summary>
      <div className="stack">
        {facts ? (
          <dl className="facts">
            {facts.meanDayKwh === null ? null : (
              <div>
                <dt>
                  {t.meanDay}, {t.days(facts.days)}
                </dt>
                <dd>{formatAmount(locale, facts.meanDayKwh, 'kwh')}</dd>
              </div>
            )}
            {facts.nightBaseLoadW === null ? null : (
              <div>
                <dt>{t.nightBase}</dt>
                <dd>{formatPower(locale, facts.nightBaseLoadW)}</dd>
              </div>
            )}
            {facts.peak === null ? null : (
              <div>
                <dt>{t.peak}</dt>
                <dd>
                  {formatPower(locale, facts.peak.powerW)},{' '}
                  {formatDate(locale, new Date(facts.peak.at), {
                    timeZone,
                    weekday: 'long',
                    day: 'numeric',
                    month: 'long',
                    hour: '2-digit',
                    minute: '2-digit',
                  })}
                </dd>
              </div>
            )}
          </dl>
        ) : null}
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
