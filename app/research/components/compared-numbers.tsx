import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { stepAt } from '~/statistics/survival-summary.ts';
import type { StayFigure } from '../describe-stay.ts';
import { pageMessages } from '../messages/page.ts';
import { stayMessages } from '../messages/stay.ts';

const WEEK_DAYS = 7;

/** Shares still there with their interval, week by week, a column per curve. */
export function ComparedNumbers({
  figure,
  nameOf,
}: {
  readonly figure: StayFigure;
  readonly nameOf: (key: string | null) => string;
}) {
  const { table: t } = useMessages(stayMessages);
  const page = useMessages(pageMessages);
  const locale = useLocale();
  const weeks = Array.from({ length: Math.floor(figure.horizon / WEEK_DAYS) + 1 }, (_, i) => i);
  const interval = (lower: number | null, upper: number | null) =>
    lower === null || upper === null
      ? page.unknown
      : `${formatNumber(locale, Math.round(lower * 100))}–${formatPercent(locale, upper)}`;
  return (
    <table className="table">
      <caption>{t.compared}</caption>
      <thead>
        <tr>
          <th scope="col">{t.week}</th>
          {figure.curves.map(({ panelKey }) => (
            <th key={panelKey} scope="col" className="r">
              {nameOf(panelKey)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week}>
            <th scope="row">{week}</th>
            {figure.curves.map(({ panelKey, curve }) => {
              const days = week * WEEK_DAYS;
              const step = stepAt(curve, days);
              const isOver = (curve.steps.at(-1)?.time ?? 0) < days;
              return (
                <td key={panelKey} className="r">
                  {isOver ? (
                    page.unknown
                  ) : (
                    <>
                      {formatPercent(locale, step?.survival ?? 1)}{' '}
                      <small>{step ? interval(step.lower, step.upper) : ''}</small>
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
