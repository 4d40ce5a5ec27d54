import { RESULT_UNITS, type ResultPayload } from '~/consent/results/result-payload.ts';
import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/shares.ts';
import styles from './shares.module.css';

/** A result as people read it: its amount, and over how many days it was measured. */
export function ResultAmount({ payload }: { payload: ResultPayload }) {
  const t = useMessages(messages).results;
  const locale = useLocale();
  const { value, unit, daysMeasured, daysInMonth, coveredShare } = payload;
  return (
    <p>
      <span className={styles.amount}>
        {formatNumber(locale, value, { maximumFractionDigits: 1 })}
        {'\u00a0'}
        {RESULT_UNITS[unit]}
      </span>
      <br />
      {t.days(daysMeasured, daysInMonth)}
      {coveredShare === undefined ? null : `, ${t.covered(formatPercent(locale, coveredShare))}`}
    </p>
  );
}
