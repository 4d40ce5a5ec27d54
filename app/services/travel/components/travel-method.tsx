import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { common } from '../messages/common.ts';
import type { DistanceRule, TravelMode } from '../travel.ts';

export interface MethodFactor {
  readonly mode: TravelMode;
  readonly kgPerKm: number;
  readonly asOf: string;
  readonly note: Bilingual;
  readonly source: string;
}

/** How distances are known and what a kilometre emits, with dates and sources. */
export function TravelMethod(props: {
  readonly rules: readonly DistanceRule[];
  readonly factors: readonly MethodFactor[];
}) {
  const locale = useLocale();
  const t = useMessages(common);
  return (
    <details className="section">
      <summary className="as-link">{t.method}</summary>
      <div className="stack aside">
        {props.rules.map((rule) => (
          <p key={rule}>{t.rule(rule)}</p>
        ))}
        <ul className="stack">
          {props.factors.map(({ mode, kgPerKm, asOf, note, source }) => (
            <li key={mode}>
              {t.factor(
                t.head(mode),
                formatNumber(locale, kgPerKm * 1000, { maximumFractionDigits: 0 }),
                formatDate(locale, asOf, { month: 'long', year: 'numeric' }),
              )}{' '}
              {inLocale(note, locale)} <small>{source}.</small>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
