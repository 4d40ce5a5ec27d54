import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure } from '~/ui/figure.tsx';
import { compareMessages } from '../messages/compare.ts';
import { pageMessages } from '../messages/page.ts';
import { sectionMessages } from '../messages/sections.ts';
import type { ComparePageData } from './compare-page.tsx';
import { ComparedNumbers } from './compared-numbers.tsx';
import { HeatMap } from './heat-map.tsx';
import styles from './research.module.css';
import { StayCurves } from './stay-curves.tsx';
import { StayMethod } from './stay-method.tsx';

const WEEKS_DRAWN = 12;

/** The chosen curves in one plot, and who comes back week by week beside them. */
export function ComparedFigures({ page }: { readonly page: ComparePageData }) {
  const t = useMessages(compareMessages);
  const words = useMessages(pageMessages);
  const section = useMessages(sectionMessages);
  const { figure, chosen, sources, base, noTest, thresholds } = page;
  const shown = sources.filter(({ key }) => chosen.includes(key));
  const nameOf = (key: string | null) => sources.find((source) => source.key === key)?.title ?? '';
  const query = new URLSearchParams(chosen.map((key) => ['courbe', key]));
  const differ = shown.some(
    ({ published }) => published && published.thresholds.dropoutAfterDays !== thresholds.dropoutAfterDays,
  );
  const rows = shown.flatMap(({ key, retention }) => (retention ? [{ ...retention, cohort: key }] : []));
  const weeks = Array.from({ length: WEEKS_DRAWN }, (_, i) => i + 1).filter((week) =>
    rows.some(({ cells }) => cells[week - 1]),
  );
  return (
    <>
      <Figure
        className={`${styles.figure} ${styles.narrow}`}
        title={t.finding(shown.map(({ title }) => title).join(', '))}
        sentence={[noTest ? t.noTest[noTest] : '', differ ? t.thresholds : ''].filter(Boolean).join(' ') || undefined}
        plot={
          figure.horizon > 0 ? (
            <>
              <StayCurves figure={figure} nameOf={nameOf} />
              <StayMethod figure={figure} nameOf={nameOf} step={1} dropoutAfterDays={thresholds.dropoutAfterDays} />
            </>
          ) : null
        }
        numbers={<ComparedNumbers figure={figure} nameOf={nameOf} />}
        downloads={[{ href: `${base}/comparer.csv?${query}`, label: words.csv }]}
        links={[
          { href: `${base}/definitions#survie`, label: section.definition, icon: 'info' },
          { href: `${base}/fil/survie`, label: words.thread, icon: 'thread' },
        ]}
      />
      {rows.length > 0 && weeks.length > 0 ? (
        <Figure
          className={`${styles.figure} ${styles.narrow}`}
          title={t.retention}
          plot={<HeatMap rows={rows} periods={weeks} unit="week" nameOf={(row) => nameOf(row.cohort)} />}
          links={[{ href: `${base}/definitions#retention`, label: section.definition, icon: 'info' }]}
        />
      ) : null}
    </>
  );
}
