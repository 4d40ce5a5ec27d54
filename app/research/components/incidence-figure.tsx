import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure } from '~/ui/figure.tsx';
import { CAUSES, type IncidenceFigure as IncidenceData } from '../describe-incidence.ts';
import { incidenceMessages } from '../messages/incidence.ts';
import { sectionMessages } from '../messages/sections.ts';
import type { ResearchView } from '../view.ts';
import { useFigureLinks } from './figure-links.ts';
import { IncidenceCurves } from './incidence-curves.tsx';
import styles from './research.module.css';

const WEEK_DAYS = 7;

export function IncidenceFigure({ view }: { readonly view: ResearchView }) {
  const t = useMessages(incidenceMessages);
  const section = useMessages(sectionMessages);
  const locale = useLocale();
  const links = useFigureLinks(view, 'causes');
  const figure = view.engagement.incidence;
  if (!figure) {
    return (
      <Figure
        className={`${styles.figure} ${styles.narrow}`}
        title={section.withheld}
        sentence={section.withheldWhy}
        plot={null}
        links={links.links}
      />
    );
  }
  const { last } = figure;
  const share = (value: number) => formatPercent(locale, value);
  const weeks = last ? Math.max(1, Math.round(last.time / WEEK_DAYS)) : 0;
  const censored = (['still-in', 'completed', 'expired', 'outage'] as const)
    .filter((end) => figure.ends[end] > 0)
    .map((end) => t.censored[end](formatNumber(locale, figure.ends[end])));
  return (
    <Figure
      className={`${styles.figure} ${styles.narrow}`}
      title={last ? t.finding(share(last.incidence.silent), share(last.incidence.withdrew), weeks) : t.tooEarly}
      sentence={figure.n > 0 ? t.sentence(formatNumber(locale, figure.n), censored) : undefined}
      plot={
        last ? (
          <>
            <IncidenceCurves figure={figure} />
            <p className="aside">{t.method}</p>
          </>
        ) : null
      }
      numbers={last ? <IncidenceNumbers figure={figure} /> : undefined}
      downloads={last ? links.downloads : []}
      links={links.links}
    />
  );
}

function IncidenceNumbers({ figure }: { readonly figure: IncidenceData }) {
  const t = useMessages(incidenceMessages);
  const locale = useLocale();
  const share = (value: number) => formatPercent(locale, value, 1);
  const longest = figure.steps.at(-1)?.time ?? 0;
  const weeks = Array.from({ length: Math.floor(longest / WEEK_DAYS) + 1 }, (_, i) => i);
  return (
    <table className="table">
      <caption>{t.table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.table.week}</th>
          {[...CAUSES.map((cause) => t.causes[cause]), t.table.still, t.table.atRisk].map((title) => (
            <th key={title} scope="col" className="r">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => {
          const step = figure.steps.findLast(({ time }) => time <= week * WEEK_DAYS);
          const next = figure.steps.find(({ time }) => time >= week * WEEK_DAYS);
          return (
            <tr key={week}>
              <th scope="row">{week}</th>
              {CAUSES.map((cause) => (
                <td key={cause} className="r">
                  {share(step?.incidence[cause] ?? 0)}
                </td>
              ))}
              <td className="r">{share(step?.survival ?? 1)}</td>
              <td className="r">{formatNumber(locale, next?.atRisk ?? 0)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
