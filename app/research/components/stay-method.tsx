import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Z_95 } from '~/statistics/interval.ts';
import type { StayFigure } from '../describe-stay.ts';
import { FEWEST_TO_TELL } from '../fewest.ts';
import { stayMessages } from '../messages/stay.ts';

export interface StayMethodProps {
  readonly figure: StayFigure;
  /** Days of a step of the curve. */
  readonly step: number;
  readonly dropoutAfterDays: number;
  /** Testers whose follow-up an outage ended. */
  readonly outages?: number;
  readonly nameOf: (panelKey: string | null) => string;
}

/** How the curve was made, what the test says, and what neither tells. */
export function StayMethod({ figure, step, dropoutAfterDays, outages = 0, nameOf }: StayMethodProps) {
  const t = useMessages(stayMessages);
  const locale = useLocale();
  const { logRank, curves, causes, tooRecent, commonDays } = figure;
  const weeks = (days: number | null) =>
    days === null ? t.open : formatNumber(locale, days / 7, { maximumFractionDigits: 1 });
  const decimals = (value: number, digits: number) =>
    formatNumber(locale, value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (
    <p className="aside">
      {t.method(step, figure.interval)} {t.stops(FEWEST_TO_TELL)}{' '}
      {logRank ? (
        <>
          {t.logRank} <span className="nowrap">χ² = {decimals(logRank.chiSquare, 1)},</span> {t.degrees(logRank.df)}{' '}
          <span className="nowrap">
            {logRank.p < 0.001 ? `p < ${decimals(0.001, 3)}` : `p = ${decimals(logRank.p, 3)}`}.
          </span>{' '}
          {t.notDrawn}{' '}
        </>
      ) : null}
      {curves
        .filter(({ median }) => median.time !== null)
        .map(({ panelKey, median }) =>
          t.median(nameOf(panelKey), weeks(median.time), weeks(median.lower), weeks(median.upper)),
        )
        .join(' ')}{' '}
      {curves
        .map(({ panelKey, restricted }) =>
          restricted
            ? t.restricted(
                nameOf(panelKey),
                weeks(restricted.mean),
                weeks(Math.max(0, restricted.mean - Z_95 * restricted.standardError)),
                weeks(Math.min(commonDays, restricted.mean + Z_95 * restricted.standardError)),
                weeks(commonDays),
              )
            : '',
        )
        .join(' ')}{' '}
      {outages > 0 ? t.outages(outages, formatNumber(locale, outages)) : null}{' '}
      {causes
        ? t.causes(causes.days, formatPercent(locale, causes.silent), formatPercent(locale, causes.withdrew))
        : null}{' '}
      {tooRecent ? t.tooRecent(tooRecent, formatNumber(locale, tooRecent), dropoutAfterDays) : null}
    </p>
  );
}
