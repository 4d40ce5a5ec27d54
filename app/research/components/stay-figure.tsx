import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Locale } from '~/platform/i18n/messages.ts';
import { atRiskAt, longestFollowUp, stepAt, survivalAt } from '~/statistics/survival-summary.ts';
import { Figure } from '~/ui/figure.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import type { StayCurve, StayFigure as StayNumbersFigure } from '../describe-stay.ts';
import { filterHref } from '../filter.ts';
import { commonWeek, type StayFinding, stayFinding } from '../findings.ts';
import { pageMessages } from '../messages/page.ts';
import { stayMessages } from '../messages/stay.ts';
import type { ResearchView } from '../view.ts';
import { useFigureLinks } from './figure-links.ts';
import styles from './research.module.css';
import { StayCurves } from './stay-curves.tsx';
import { StayMethod } from './stay-method.tsx';

const WEEK_DAYS = 7;

export interface StayFigureProps {
  readonly view: ResearchView;
  /** The address of the page it stands on. */
  readonly base: string;
  /** With the choice of the band. */
  readonly isWhole?: boolean;
}

export function StayFigure({ view, base, isWhole = false }: StayFigureProps) {
  const t = useMessages(stayMessages);
  const page = useMessages(pageMessages);
  const locale = useLocale();
  const links = useFigureLinks(view, 'survie');
  const { stay } = view.engagement;
  const nameOf = (key: string | null) => view.panels.find((panel) => panel.key === key)?.title ?? t.everyone;
  const hasCurves = stay !== null && stay.curves.length > 0 && stay.horizon > 0;
  const finding = stayFinding(stay);
  const isTogether =
    hasCurves && view.engagement.panelKey !== null && stay.curves.every((one) => one.panelKey === null);
  return (
    <Figure
      className={`${styles.figure} ${styles.narrow}`}
      title={titleOf(finding, t, nameOf, locale)}
      sentence={[
        finding.kind === 'too-early'
          ? t.tooEarly(view.dropoutAfterDays)
          : hasCurves && finding.kind !== 'still-there'
            ? sentenceOf(stay, t, nameOf, locale)
            : '',
        isTogether ? page.together : '',
      ].join(' ')}
      legend={
        isWhole && hasCurves ? (
          <div className={styles.switches}>
            <Segmented
              label={t.interval}
              options={(['log', 'log-log'] as const).map((interval) => ({
                label: interval,
                href: filterHref(base, view.filter, { interval }),
                current: view.filter.interval === interval,
              }))}
            />
          </div>
        ) : null
      }
      plot={
        hasCurves ? (
          <>
            <StayCurves figure={stay} nameOf={nameOf} />
            <StayMethod
              figure={stay}
              step={view.engagement.audience === 'other' ? 7 : 1}
              dropoutAfterDays={view.dropoutAfterDays}
              outages={view.engagement.incidence?.ends.outage}
              nameOf={nameOf}
            />
          </>
        ) : null
      }
      numbers={
        hasCurves
          ? stay.curves.map((one) => <StayNumbers key={one.panelKey} one={one} name={nameOf(one.panelKey)} />)
          : undefined
      }
      downloads={hasCurves ? links.downloads : []}
      links={links.links}
    />
  );
}

function titleOf(
  finding: StayFinding,
  { finding: t }: typeof stayMessages.fr,
  nameOf: (key: string | null) => string,
  locale: Locale,
): string {
  switch (finding.kind) {
    case 'withheld':
      return t.withheld;
    case 'too-early':
      return t.tooEarly;
    case 'no-clear-gap':
      return t.noClearGap;
    case 'differ':
      return t.differ;
    case 'longer':
      return t.longer(nameOf(finding.panelKey));
    case 'half-gone':
      return t.halfGone(finding.weeks);
    case 'still-there':
      return t.stillThere(finding.weeks, formatPercent(locale, finding.share));
  }
}

function sentenceOf(
  figure: StayNumbersFigure,
  t: typeof stayMessages.fr,
  nameOf: (key: string | null) => string,
  locale: Locale,
): string {
  const week = commonWeek(figure);
  const parts = figure.curves.map(({ curve, panelKey }) =>
    t.part(nameOf(panelKey), formatPercent(locale, survivalAt(curve, week * WEEK_DAYS))),
  );
  return t.atWeek(week, parts);
}

function StayNumbers({ one: { curve }, name }: { readonly one: StayCurve; readonly name: string }) {
  const t = useMessages(stayMessages);
  const page = useMessages(pageMessages);
  const locale = useLocale();
  const weeks = Array.from({ length: Math.floor(longestFollowUp(curve) / WEEK_DAYS) + 1 }, (_, i) => i);
  return (
    <table className="table">
      <caption>{t.table.caption(name)}</caption>
      <thead>
        <tr>
          <th scope="col">{t.table.week}</th>
          <th scope="col" className="r">
            {t.table.share}
          </th>
          <th scope="col" className="r">
            {t.table.interval}
          </th>
          <th scope="col" className="r">
            {t.table.atRisk}
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => {
          const step = stepAt(curve, week * WEEK_DAYS);
          const { lower, upper } = step ?? { lower: 1, upper: 1 };
          return (
            <tr key={week}>
              <th scope="row">{week}</th>
              <td className="r">{formatPercent(locale, step?.survival ?? 1, 1)}</td>
              <td className="r">
                {lower === null || upper === null
                  ? page.unknown
                  : `${formatNumber(locale, lower * 100, { maximumFractionDigits: 1 })}–${formatPercent(locale, upper, 1)}`}
              </td>
              <td className="r">{formatNumber(locale, atRiskAt(curve, week * WEEK_DAYS))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
