import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Figure } from '~/ui/figure.tsx';
import { indicatorMessages } from '../messages.ts';
import type { IndicatorView } from '../view-indicators.ts';
import { sayFinding } from '../words.ts';
import { IndicatorNumbers } from './indicator-numbers.tsx';
import { IndicatorPlot, seriesStyle } from './indicator-plot.tsx';
import styles from './indicators.module.css';

interface Props {
  readonly view: IndicatorView;
  readonly smallestGroup: number;
  readonly panelTitles: Readonly<Record<string, Bilingual>>;
  readonly headingLevel?: 2 | 3;
  readonly downloads?: readonly { readonly href: string; readonly label: string }[];
  readonly links?: readonly { readonly href: string; readonly label: string; readonly icon?: 'thread' }[];
}

/** One indicator whole: what it says, its picture with panels apart, how it is counted, its numbers. */
export function IndicatorFigure({ view, smallestGroup, panelTitles, headingLevel = 3, downloads, links }: Props) {
  const locale = useLocale();
  const { indicator, series } = view;
  const isDrawn = series.some(({ points }) => points.some(({ value }) => value !== null));
  return (
    <Figure
      className={styles.figure}
      headingLevel={headingLevel}
      title={inLocale(indicator.title, locale)}
      sentence={sayFinding(locale, view, smallestGroup)}
      legend={series.length > 1 ? <Legend view={view} panelTitles={panelTitles} /> : undefined}
      plot={
        <>
          <IndicatorPlot view={view} smallestGroup={smallestGroup} withPanels />
          <HowCounted view={view} smallestGroup={smallestGroup} />
        </>
      }
      numbers={isDrawn ? <IndicatorNumbers view={view} panelTitles={panelTitles} /> : undefined}
      {...{ downloads: isDrawn ? downloads : [], links }}
    />
  );
}

function Legend({ view, panelTitles }: Pick<Props, 'view' | 'panelTitles'>) {
  const t = useMessages(indicatorMessages);
  const locale = useLocale();
  return (
    <p className="key">
      {view.series.map(({ panelKey }, i) => {
        const { stroke, dash } = seriesStyle(i);
        const title = panelTitles[panelKey];
        return (
          <span key={panelKey}>
            <svg viewBox="0 0 30 12" width="30" height="12" aria-hidden="true">
              <path d="M0 6H30" stroke={stroke} strokeWidth="3" strokeDasharray={dash} fill="none" />
            </svg>
            {title ? inLocale(title, locale) : t.table.together}
          </span>
        );
      })}
    </p>
  );
}

/** Definition, source, rhythm, expectation and limits: one click away. */
function HowCounted({ view, smallestGroup }: Pick<Props, 'view' | 'smallestGroup'>) {
  const t = useMessages(indicatorMessages);
  const locale = useLocale();
  const { indicator, per, series } = view;
  const points = series.flatMap((one) => one.points);
  const versions = [...new Set(points.map(({ protocolVersion }) => protocolVersion))].sort((a, b) => a - b);
  const limits = [
    points.some(({ low }) => low !== null) ? t.interval : indicator.counts?.what === 'events' ? t.noInterval : '',
    points.some(({ isOver }) => !isOver) ? t.going : '',
    points.some(({ isWithheld }) => isWithheld) ? t.voids(smallestGroup) : '',
    versions.length > 0 ? t.version(versions.join(', ')) : '',
  ].filter(Boolean);
  return (
    <details className={styles.how}>
      <summary>{t.how}</summary>
      <p>{inLocale(indicator.definition, locale)}</p>
      <p className="aside">
        {t.sources[indicator.from]} {t.pers[per].charAt(0).toLocaleUpperCase(locale) + t.pers[per].slice(1)}.{' '}
        {indicator.target ? `${t.expected[indicator.target.moves]}. ` : ''}
        {indicator.target?.why ? `${inLocale(indicator.target.why, locale)} ` : ''}
        {limits.join(' ')}
      </p>
    </details>
  );
}
