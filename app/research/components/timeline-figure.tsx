import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure } from '~/ui/figure.tsx';
import { sectionMessages } from '../messages/sections.ts';
import { timelineMessages } from '../messages/timeline.ts';
import type { TimelineFigure as TimelineData } from '../timeline.ts';
import type { ResearchView } from '../view.ts';
import { useFigureLinks } from './figure-links.ts';
import styles from './research.module.css';
import { TimelinePlot } from './timeline-plot.tsx';

const WEEK_DAYS = 7;

export function TimelineFigure({ view }: { readonly view: ResearchView }) {
  const t = useMessages(timelineMessages);
  const section = useMessages(sectionMessages);
  const locale = useLocale();
  const links = useFigureLinks(view, 'journal');
  const figure = view.engagement.timeline;
  const hasDays = figure !== null && figure.begun > 0;
  // Today is not over: a mean with it would always seem to fall.
  const week = figure?.days.slice(0, -1).slice(-WEEK_DAYS) ?? [];
  const mean = week.reduce((total, { active }) => total + active, 0) / Math.max(1, week.length);
  const peak = figure?.days.reduce((most, day) => (day.active > most.active ? day : most));
  const out = figure?.days.filter((day) => day.out > 0).length ?? 0;
  return (
    <Figure
      className={`${styles.figure} ${styles.narrow}`}
      title={
        figure === null
          ? section.withheld
          : hasDays
            ? t.finding(formatNumber(locale, mean, { maximumFractionDigits: mean < 10 ? 1 : 0 }))
            : t.nobody
      }
      sentence={
        figure === null
          ? section.withheldWhy
          : hasDays && peak
            ? `${t.sentence(formatNumber(locale, figure.begun), formatNumber(locale, peak.active), formatDate(locale, peak.day))} ${t.outages(out, formatNumber(locale, out))}`
            : undefined
      }
      plot={
        hasDays ? (
          <>
            <TimelinePlot figure={figure} />
            {out > 0 ? <p className="aside">{t.key}</p> : null}
          </>
        ) : null
      }
      numbers={hasDays ? <TimelineNumbers figure={figure} /> : undefined}
      downloads={hasDays ? links.downloads : []}
      links={links.links}
    />
  );
}

function TimelineNumbers({ figure }: { readonly figure: TimelineData }) {
  const { table: t } = useMessages(timelineMessages);
  const locale = useLocale();
  return (
    <table className="table">
      <caption>{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.day}</th>
          <th scope="col" className="r">
            {t.active}
          </th>
          <th scope="col" className="r">
            {t.out}
          </th>
        </tr>
      </thead>
      <tbody>
        {figure.days.map(({ day, active, out }) => (
          <tr key={day}>
            <th scope="row">{formatDate(locale, day)}</th>
            <td className="r">{formatNumber(locale, active)}</td>
            <td className="r">{formatNumber(locale, out)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
